import { EmptyState } from '@peixun/ui-kit/empty-state';
import { Figure } from '@peixun/ui-kit/figure';
import { useFormat, useLanguage, useText } from '@peixun/ui-kit/i18n';
import { DataTable } from '@peixun/ui-kit/list-page';
import { Page, Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { Tag } from '@peixun/ui-kit/tag';
import type { CourseLag, TopicLag } from '../../contract/index.ts';
import { needs } from '../api.ts';

const colours = { timely: 'success', slow: 'warning', late: 'error' } as const;

/** How many days each topic waited for its first class, or waits still. */
export function CourseLagPage() {
  const t = useText();
  const lag = needs.useOperation('GET /course-lag');
  return (
    <Page
      title={t('lag.title')}
      description={t('lag.about')}
      back={{ to: '/needs-analysis/proposals', title: t('proposal.title') }}
    >
      <Query of={lag}>
        {data =>
          data.items.length === 0 ? (
            <EmptyState title={t('lag.none')} hint={t('lag.noneHint')} icon="clock" />
          ) : (
            <Lag lag={data} />
          )
        }
      </Query>
    </Page>
  );
}

function Lag({ lag }: { readonly lag: CourseLag }) {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const { medianDays, delivered, waiting, late, items, rule } = lag;
  const [worst] = items;
  return (
    <>
      <div className="needs-figures">
        <Figure
          label={t('lag.median')}
          value={medianDays === null ? t('lag.noMedian') : t('lag.days', { days: format.number(medianDays) })}
          note={delivered > 0 && t('lag.medianNote', { count: delivered })}
        />
        {worst && (
          <Figure
            label={t('lag.worst')}
            value={t('lag.days', { days: format.number(worst.days) })}
            note={worst.themeName}
          />
        )}
        <Figure label={t('lag.waiting')} value={format.number(waiting)} />
        <Figure
          label={t('lag.late')}
          value={format.number(late)}
          note={t('lag.lateNote', { days: rule.lateDays })}
        />
      </div>
      <Section title={t('lag.byTheme')}>
        <LagTable items={items} />
      </Section>
      <p className="px-quiet">{t('lag.source', { source: rule.source[language] })}</p>
    </>
  );
}

function LagTable({ items }: { readonly items: readonly TopicLag[] }) {
  const t = useText();
  const format = useFormat();
  return (
    <DataTable
      label={t('lag.byTheme')}
      rows={items}
      rowKey={({ themeId }) => themeId}
      columns={[
        { key: 'themeName', title: t('theme'), primary: true },
        { key: 'pace', title: t('lag.pace'), render: ({ pace }) => <Pace pace={pace} /> },
        {
          key: 'days',
          title: t('lag.daysTitle'),
          align: 'end',
          render: ({ days, deliveredOn }) =>
            deliveredOn === null
              ? t('lag.stillWaiting', { days: format.number(days) })
              : t('lag.days', { days: format.number(days) }),
        },
        {
          key: 'appeared',
          title: t('lag.appeared'),
          render: ({ appearedOn, appearedIn }) =>
            t('lag.when', { day: format.date(appearedOn), title: appearedIn }),
        },
        {
          key: 'delivered',
          title: t('lag.delivered'),
          render: ({ deliveredOn, deliveredBy }) =>
            deliveredOn === null
              ? t('lag.notYet')
              : t('lag.when', { day: format.date(deliveredOn), title: deliveredBy ?? '' }),
        },
      ]}
    />
  );
}

function Pace({ pace }: Pick<TopicLag, 'pace'>) {
  const t = useText();
  return <Tag color={colours[pace]}>{t(`lag.pace.${pace}`)}</Tag>;
}
