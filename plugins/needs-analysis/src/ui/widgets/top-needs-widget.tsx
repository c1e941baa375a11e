import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Query } from '@peixun/ui-kit/problem-view';
import { Link } from '@peixun/ui-kit/router';
import type { RankingRun } from '../../contract/index.ts';
import { needs } from '../api.ts';

const shown = 5;

/** The first needs of the newest ranking, for the audience of which most is known. */
export function TopNeedsWidget() {
  const t = useText();
  const runs = needs.useOperation('GET /rankings', { query: { limit: 1 } });
  return (
    <Query of={runs}>
      {({ items: [run] }) => (run ? <TopNeeds run={run} /> : <p className="px-quiet">{t('ranking.none')}</p>)}
    </Query>
  );
}

function TopNeeds({ run }: { readonly run: RankingRun }) {
  const t = useText();
  const format = useFormat();
  const [audience] = run.audiences.toSorted((a, b) => b.needs - a.needs);
  const ranked = needs.useOperation('GET /rankings/:id/needs', {
    params: { id: run.id },
    query: { audienceId: audience?.audienceId ?? '' },
  });
  return (
    <>
      <p>
        <Link to={`/needs-analysis/rankings/${run.id}`}>
          {t('ranking.of', { year: run.year, quarter: run.quarter })}
        </Link>{' '}
        <span className="px-quiet">{audience?.audienceName}</span>
      </p>
      <Query of={ranked}>
        {({ items }) => (
          <ol>
            {items.slice(0, shown).map(need => (
              <li key={need.themeId}>
                {need.themeName} <span className="px-quiet">{format.number(need.points / 100)}</span>
              </li>
            ))}
          </ol>
        )}
      </Query>
    </>
  );
}
