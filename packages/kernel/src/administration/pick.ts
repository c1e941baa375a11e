/** Some operations of an API, so that each file of routes answers for its own. */
export function pick<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  keys: readonly Key[],
): Pick<Whole, Key> {
  return Object.fromEntries(keys.map(key => [key, whole[key]])) as Pick<Whole, Key>;
}
