import type { Language } from '@peixun/plugin-api';
import type { RunningCounty } from '../counties/county-registry.ts';

/** What the host knows of a request before an operation is found. */
export interface RequestState {
  readonly id: string;
  readonly language: Language;
  /** Path without the base path. */
  readonly path: string;
  /** The address of who calls, for limits. */
  readonly address: string;
  readonly county: RunningCounty;
  /** What every answer carries; an operation may add to it. */
  headers: Readonly<Record<string, string>>;
  /** Filled in on the way, for logs and metrics. */
  operation?: string;
  accountId?: string;
  isAnonymous?: boolean;
  /** The answer was made with `headers`; to add them afterwards costs several times as much. */
  carriesHeaders?: boolean;
}
