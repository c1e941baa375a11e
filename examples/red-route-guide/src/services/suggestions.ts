import type { z } from 'zod';
import type { suggestion } from '../contract/index.ts';
import { selectRoutesToChoose } from '../database/red-routes.ts';
import { insertSuggestions, selectSuggestions } from '../database/suggestions.ts';
import { fittingRoutes } from '../domain/fitting-routes.ts';
import type { RedRouteGuideContext, RedRouteGuideHandlerContext } from '../parts.ts';

/** Keeps which routes suit a class whose proposal was accepted. */
export async function suggestRoutes(
  tx: RedRouteGuideHandlerContext,
  { proposalId, themeIds }: { proposalId: string; themeIds: readonly string[] },
): Promise<void> {
  const fitting = fittingRoutes(await selectRoutesToChoose(tx.db).execute(), themeIds);
  if (fitting.length > 0) await insertSuggestions(tx.db, proposalId, fitting).execute();
}

export function suggestionsFor(
  context: RedRouteGuideContext,
  proposalId: string,
): Promise<z.output<typeof suggestion>[]> {
  return context.read(db => selectSuggestions(db, proposalId));
}
