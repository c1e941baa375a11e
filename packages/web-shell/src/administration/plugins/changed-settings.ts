/** The settings that differ from before, by name. A secret left empty has not changed. */
export function changedSettings(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  schema: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, { readonly secret?: boolean }>>;
  const changed = Object.entries(after).filter(([name, value]) => {
    const isEmptySecret = properties[name]?.secret === true && (value === undefined || value === '');
    return !isEmptySecret && JSON.stringify(value) !== JSON.stringify(before[name]);
  });
  return Object.fromEntries(changed.map(([name, value]) => [name, value ?? null]));
}
