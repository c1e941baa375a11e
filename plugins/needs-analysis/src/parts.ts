import { partsOf, type Context, type Transaction } from '@peixun/plugin-api';
import type { NeedsAnalysisDatabase } from './database/tables/index.ts';
import type { NeedsAnalysisSettings } from './contract/index.ts';

/** What a use case of this plugin gets. */
export type NeedsContext = Context<NeedsAnalysisDatabase, NeedsAnalysisSettings>;

export type NeedsTransaction = Transaction<NeedsAnalysisDatabase>;

export const { routes, provide, box, job } = partsOf<NeedsAnalysisDatabase, NeedsAnalysisSettings>();
