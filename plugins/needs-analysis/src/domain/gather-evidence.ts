import type { Evidence } from '../contract/index.ts';
import type { GatheredEvidence } from './gathered-evidence.ts';
import type { WeighedEvidence } from './rank-needs.ts';

/**
 * What concerns an audience. Priorities add up: each is a task of its own. Statements of people are measurements of
 * one thing: of several, their mean counts, each by its number of statements.
 */
export function evidenceFor(
  audienceId: string,
  gathered: readonly GatheredEvidence[],
): WeighedEvidence<Evidence>[] {
  const ofAudience = gathered.filter(piece => piece.audienceId === null || piece.audienceId === audienceId);
  const byTheme = Map.groupBy(ofAudience, ({ source, themeId }) => `${source}/${themeId}`);
  return ofAudience.map(({ source, themeId, id, level, statements, subject }) => {
    const all = (byTheme.get(`${source}/${themeId}`) ?? []).reduce((sum, piece) => sum + piece.statements, 0);
    const amount = source === 'organisation' ? level : (level * statements) / all;
    return { source, themeId, id, amount, subject };
  });
}
