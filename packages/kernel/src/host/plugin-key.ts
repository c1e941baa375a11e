/** `faculty-pool@1.2.0`: an installed version of a plugin. */
export type PluginKey = `${string}@${string}`;

export function keyOf({ id, version }: { id: string; version: string }): PluginKey {
  return `${id}@${version}`;
}
