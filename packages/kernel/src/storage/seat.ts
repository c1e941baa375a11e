import type pg from 'pg';
import type { Statement } from './statement-batch.ts';

/** Where statements of a scope are run: as the host's login, which takes roles, or as the login of an isolated plugin. */
export interface Seat {
  readonly pool: pg.Pool;
  /** The role for a schema; `none` where the login's own rights are all that there are. */
  roleOf(schema: string): string;
  /**
   * How a statement of the kernel is sent where the login has no right to it.
   *
   * @param hasRows whether what it returns is wanted: a row then stands as JSON in the column `performed`.
   */
  readonly perform?: (text: string, values: readonly unknown[], hasRows: boolean) => Statement;
}
