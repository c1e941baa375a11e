import type { QueryBuilder, Transaction } from '@peixun/plugin-api';
import type { NeedsAnalysisDatabase } from './tables/index.ts';

/** Builds reads, inside a transaction or outside. */
export type Reader = QueryBuilder<NeedsAnalysisDatabase>;

/** Builds and runs statements of an open transaction. */
export type Writer = Transaction<NeedsAnalysisDatabase>['db'];
