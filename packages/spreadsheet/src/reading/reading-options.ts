import type { Limits } from '../limits.ts';

export interface ReadingProgress {
  /** Rows checked so far. */
  readonly rows: number;
  /** How much of the file has been read, from 0 to 1. */
  readonly fraction: number;
}

/** Of a reading that others need not wait for. */
export interface ReadingOptions {
  readonly limits?: Partial<Limits>;
  readonly onProgress?: (progress: ReadingProgress) => void;
  readonly signal?: AbortSignal;
}
