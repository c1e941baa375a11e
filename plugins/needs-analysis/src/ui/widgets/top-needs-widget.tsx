import { WorkList } from '@peixun/ui-kit/dashboard';
import { useText } from '@peixun/ui-kit/i18n';
import { Query } from '@peixun/ui-kit/problem-view';
import { Link } from '@peixun/ui-kit/router';
import type { RankingRun } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { useScore } from '../parts/rankings/need-score.ts';
import { currentQuarter } from '../parts/quarter.ts';
import { RankingNotice } from '../parts/rankings/ranking-notice.tsx';

const shown = 5;

/** The first needs of the quarter's newest ranking, for the audience of which most is known. */
export function TopNeedsWidget() {
  const status = needs.useOperation('GET /ranking-status', { query: currentQuarter() });
  return (
    <Query of={status}>
      {({ state, run }) => (
        <div className="px-stack">
          {state !== 'current' && <RankingNotice state={state} />}
          {run && <TopNeeds run={run} />}
        </div>
      )}
    </Query>
  );
}

function TopNeeds({ run }: { readonly run: RankingRun }) {
  const t = useText();
  const scoreOf = useScore();
  const [audience] = run.audiences.toSorted((a, b) => b.needs - a.needs);
  const audienceId = audience?.audienceId ?? '';
  const to = `/needs-analysis/rankings/${run.id}?audience=${audienceId}`;
  const ranked = needs.useOperation('GET /rankings/:id/needs', {
    params: { id: run.id },
    query: { audienceId },
  });
  return (
    <Query of={ranked}>
      {({ items }) => (
        <div>
          <p className="px-quiet">
            {audience?.audienceName} ·{' '}
            <Link to={to}>{t('quarter.of', { year: run.year, quarter: run.quarter })}</Link>
          </p>
          <WorkList
            isRanked
            items={items.slice(0, shown).map(({ themeId, themeName, points }) => ({
              key: themeId,
              title: themeName,
              to: `${to}&theme=${themeId}`,
              note: scoreOf(points),
            }))}
          />
        </div>
      )}
    </Query>
  );
}
