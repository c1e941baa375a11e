import type { Text } from './text.ts';

/**
 * That a part of a contract goes away. It works as before until then, and says so to who uses it; only a major
 * version takes it away.
 */
export interface Deprecation {
  /** The version that says so first: `1.4.0`. */
  readonly since: string;
  /** The day of that version, `YYYY-MM-DD`. */
  readonly on: string;
  /** The version that is without it, a major: `2.0.0`. */
  readonly removedIn: string;
  /** The first day on which that version may come, `YYYY-MM-DD`, where one was promised. */
  readonly removedOn?: string;
  /** What to use instead, as an order. */
  readonly use: Text;
}
