/** `needs_analysis`; from the second major version on `needs_analysis_v2`. */
export function schemaOf({ id, version }: { id: string; version: string }): string {
  const major = Number.parseInt(version, 10);
  return id.replaceAll('-', '_') + (major > 1 ? `_v${major.toFixed()}` : '');
}
