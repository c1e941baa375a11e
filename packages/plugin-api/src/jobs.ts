import type { z } from 'zod';
import type { Text } from './text.ts';

/** Work that runs outside a request: on a schedule, or started by a transaction. */
export interface JobToken<Input extends z.ZodType = z.ZodType> {
  /** `needs-analysis/close-quarter`. */
  readonly id: string;
  readonly title: Text;
  readonly input: Input;
  /** Five fields of cron, in the county's time zone. Its input must then accept `{}`. */
  readonly schedule?: string;
  /** Seconds one run may take; 300 unless told. */
  readonly timeLimit?: number;
  /** A permission: who holds it sees how far any run is, beside who started it. */
  readonly watchedBy?: string;
}

export function defineJob<Input extends z.ZodType>(token: JobToken<Input>): JobToken<Input> {
  return token;
}

/** Reports how far a run is; shown to who waits for it. */
export type ReportProgress = (done: number, total: number) => Promise<void>;

/** What a run shows of itself: `GET /<county>/api/kernel/job-runs/:id`. */
export interface JobRun {
  readonly id: string;
  readonly job: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly result?: unknown;
  readonly error?: { readonly code: string; readonly title: string };
}
