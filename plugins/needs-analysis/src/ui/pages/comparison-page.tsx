import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Page } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { useSearch } from '@peixun/ui-kit/router';
import { Select } from '@peixun/ui-kit/select';
import type { RankingRun } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { ComparisonTable } from '../parts/rankings/comparison-table.tsx';

/** As many rankings as there are to choose from. */
const offered = 100;

/** Two rankings side by side: what rose, fell, came and went, and why. Both are kept in the address. */
export function ComparisonPage() {
  const t = useText();
  const runs = needs.useOperation('GET /rankings', { query: { limit: offered } });
  return (
    <Page
      title={t('comparison.title')}
      description={t('comparison.about')}
      back={{ to: '/needs-analysis/rankings', title: t('ranking.title') }}
    >
      <Query of={runs}>
        {({ items }) =>
          items.length < 2 ? (
            <EmptyState title={t('comparison.tooFew')} hint={t('comparison.tooFewHint')} icon="ranking" />
          ) : (
            <Comparison runs={items} />
          )
        }
      </Query>
    </Page>
  );
}

function Comparison({ runs }: { readonly runs: readonly RankingRun[] }) {
  const t = useText();
  const format = useFormat();
  const { values, set } = useSearch();
  const after = runs.find(({ id }) => id === values['after']) ?? runs[0]!;
  const before = runs.find(({ id }) => id === values['before']) ?? earlierThan(after, runs);
  const audiences = after.audiences.filter(({ audienceId }) =>
    before.audiences.some(other => other.audienceId === audienceId),
  );
  const audience = audiences.find(({ audienceId }) => audienceId === values['audience']) ?? audiences[0];
  const options = runs.map(run => ({
    value: run.id,
    label: t('comparison.run', {
      quarter: t('quarter.of', { year: run.year, quarter: run.quarter }),
      time: format.dateTime(run.computedAt),
    }),
  }));
  return (
    <div className="px-stack">
      <div className="needs-choices">
        <label>
          {t('comparison.before')}
          <Select value={before.id} options={options} onChange={id => set({ before: id })} />
        </label>
        <label>
          {t('comparison.after')}
          <Select value={after.id} options={options} onChange={id => set({ after: id })} />
        </label>
        <label>
          {t('audience')}
          <Select
            value={audience?.audienceId}
            options={audiences.map(({ audienceId, audienceName }) => ({
              value: audienceId,
              label: audienceName,
            }))}
            onChange={audienceId => set({ audience: audienceId })}
          />
        </label>
      </div>
      {audience && <Changes before={before.id} after={after.id} audienceId={audience.audienceId} />}
    </div>
  );
}

function Changes(query: { readonly before: string; readonly after: string; readonly audienceId: string }) {
  const t = useText();
  const comparison = needs.useOperation('GET /ranking-comparison', { query });
  return (
    <Query of={comparison}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t('need.none')} hint={t('need.noneHint')} icon="need" />
        ) : (
          <ComparisonTable changes={items} />
        )
      }
    </Query>
  );
}

/** The newest ranking of an earlier quarter; where there is none, another one. */
function earlierThan(after: RankingRun, runs: readonly RankingRun[]): RankingRun {
  const startOf = ({ year, quarter }: RankingRun) => year * 4 + quarter;
  const earlier = runs
    .filter(run => startOf(run) < startOf(after))
    .toSorted((a, b) => startOf(b) - startOf(a));
  return earlier[0] ?? runs.find(({ id }) => id !== after.id)!;
}
