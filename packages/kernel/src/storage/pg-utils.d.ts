/** What `pg` has and its types leave out. */
declare module 'pg/lib/utils.js' {
  /** A value as it goes over the wire: text, bytes or null. */
  export function prepareValue(value: unknown): unknown;
}
