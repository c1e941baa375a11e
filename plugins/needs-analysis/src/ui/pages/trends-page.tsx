import { useAudiences } from '@peixun/ui-kit/audience-picker';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useText } from '@peixun/ui-kit/i18n';
import { Page, Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { useSearch } from '@peixun/ui-kit/router';
import { Select } from '@peixun/ui-kit/select';
import type { NeedTrend } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { TrendChart, type TrendOverQuarters } from '../parts/rankings/trend-chart.tsx';
import { TrendTable } from '../parts/rankings/trend-table.tsx';

/** Lines that a chart can hold and be read. */
const mostLines = 6;
const firstLines = 4;

/** How needs moved from quarter to quarter, and what the next one may bring. */
export function TrendsPage() {
  const t = useText();
  const { values, set } = useSearch();
  const audiences = useAudiences();
  const options = audiences.data?.items ?? [];
  const audienceId = options.find(({ id }) => id === values['audience'])?.id ?? options[0]?.id;
  return (
    <Page
      title={t('trend.title')}
      description={t('trend.about')}
      back={{ to: '/needs-analysis/rankings', title: t('ranking.title') }}
      actions={
        <Select
          aria-label={t('audience')}
          popupMatchSelectWidth={false}
          value={audienceId}
          onChange={audience => set({ audience, themes: undefined })}
          options={options.map(({ id, name }) => ({ value: id, label: name }))}
        />
      }
    >
      {audienceId && <Trends audienceId={audienceId} />}
    </Page>
  );
}

function Trends({ audienceId }: { readonly audienceId: string }) {
  const t = useText();
  const trends = needs.useOperation('GET /need-trends', { query: { audienceId } });
  return (
    <Query of={trends}>
      {({ quarters, next, leastQuarters, items }) =>
        next === null || items.length === 0 ? (
          <EmptyState title={t('trend.none')} hint={t('trend.noneHint')} icon="trend" />
        ) : (
          <div className="px-stack">
            <Chosen trends={items} over={{ quarters, next }} />
            <TrendTable trends={items} next={next} leastQuarters={leastQuarters} />
          </div>
        )
      }
    </Query>
  );
}

/** The lines of a few themes, which are kept in the address. */
function Chosen({
  trends,
  over,
}: {
  readonly trends: readonly NeedTrend[];
  readonly over: TrendOverQuarters;
}) {
  const t = useText();
  const { values, set } = useSearch();
  const asked = values['themes']?.split(',') ?? [];
  const named = trends.filter(({ themeId }) => asked.includes(themeId)).slice(0, mostLines);
  const chosen = named.length > 0 ? named : trends.slice(0, firstLines);
  return (
    <Section
      title={t('trend.chart')}
      actions={
        <Select
          className="needs-themes"
          mode="multiple"
          maxCount={mostLines}
          aria-label={t('trend.themes')}
          popupMatchSelectWidth={false}
          value={chosen.map(({ themeId }) => themeId)}
          onChange={themes => set({ themes: themes.length > 0 ? themes.join(',') : undefined })}
          options={trends.map(({ themeId, themeName }) => ({ value: themeId, label: themeName }))}
        />
      }
    >
      <TrendChart trends={chosen} over={over} />
    </Section>
  );
}
