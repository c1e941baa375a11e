import type { ErrorKind, Text } from '@peixun/plugin-api';
import type { Limits } from '../limits.ts';
import type { WantedColumn } from '../reading/header.ts';
import type { TableHead } from '../reading/open-table.ts';
import type { RawRow } from '../reading/raw-row.ts';

/** What the worker is started with. */
export interface TableRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly wanted: readonly WantedColumn[];
  readonly limits: Limits;
}

/**
 * What the worker answers: the header at once, then one batch of rows for each `next`. A worker that is not asked
 * waits, so that the asking thread keeps its pace and its memory.
 */
export type TableMessage =
  | ({ readonly kind: 'header' } & TableHead)
  | {
      readonly kind: 'rows';
      readonly rows: readonly RawRow[];
      readonly fraction: number;
      readonly isLast: boolean;
    }
  | {
      readonly kind: 'refused';
      readonly error: { readonly kind: ErrorKind; readonly code: string; readonly title: Text };
    };
