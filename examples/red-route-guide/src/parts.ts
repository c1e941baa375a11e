import { optionalService, partsOf, type Context, type HandlerContext } from '@peixun/plugin-api';
import type { analyses } from '@peixun/plugin-needs-analysis/contract';
import type { RedRouteGuideDatabase } from './database/tables.ts';

export type RedRouteGuideContext = Context<RedRouteGuideDatabase>;
export type RedRouteGuideHandlerContext = HandlerContext<RedRouteGuideDatabase>;

export const { routes, handler } = partsOf<RedRouteGuideDatabase>();

/** Where a county does not run needs-analysis there are no themes to choose from, and no suggestions. */
export const needsAnalyses = optionalService<typeof analyses>('needs-analysis/analyses', '^1.0');
