import type { ItemOf } from '@peixun/ui-kit/api';
import { Alert } from '@peixun/ui-kit/alert';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Page, Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { Link, useSearch } from '@peixun/ui-kit/router';
import { Select } from '@peixun/ui-kit/select';
import { Tag } from '@peixun/ui-kit/tag';
import type { NeedsAnalysisApi } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { AddPriorityLink } from '../parts/priorities/add-priority-link.tsx';
import { currentQuarter, recentYears } from '../parts/quarter.ts';

type ThemeRow = ItemOf<NeedsAnalysisApi['GET /organisation-needs']>;

/** What the organisation asks for this year, by the tree of themes. */
export function OrganisationNeedsPage() {
  const t = useText();
  const { values, set } = useSearch();
  const year = Number(values['year'] ?? currentQuarter().year);
  const answer = needs.useOperation('GET /organisation-needs', { query: { year } });
  return (
    <Page
      title={t('organisation.title')}
      description={t('organisation.about')}
      back={{ to: '/needs-analysis/priorities', title: t('priority.title') }}
      actions={
        <Select
          aria-label={t('quarter.year')}
          value={year}
          options={recentYears().map(value => ({ value, label: String(value) }))}
          onChange={value => set({ year: String(value) })}
        />
      }
    >
      <Query of={answer}>
        {({ items, stale }) =>
          items.length === 0 ? (
            <EmptyState
              title={t('priority.none')}
              hint={t('priority.noneHint')}
              icon="priority"
              action={<AddPriorityLink />}
            />
          ) : (
            <>
              {stale > 0 && (
                <Alert
                  type="warning"
                  showIcon
                  title={t('organisation.stale', { count: stale })}
                  action={<Link to="/needs-analysis/confirmations">{t('confirmation.title')}</Link>}
                />
              )}
              <Section>
                {items.map(theme => (
                  <OrganisationTheme key={theme.themeId} theme={theme} />
                ))}
              </Section>
            </>
          )
        }
      </Query>
    </Page>
  );
}

function OrganisationTheme({ theme }: { readonly theme: ThemeRow }) {
  const t = useText();
  const format = useFormat();
  const Heading = theme.depth === 0 ? 'h2' : 'h3';
  return (
    <section className="needs-organisation-theme" data-depth={Math.min(theme.depth, 3)}>
      <Heading>
        {theme.themeName}{' '}
        <span className="px-quiet">{t('organisation.weight', { weight: theme.weight })}</span>
      </Heading>
      {theme.priorities.length > 0 && (
        <ul className="px-work">
          {theme.priorities.map(priority => (
            <li key={priority.id}>
              <span>
                <Link to={`/needs-analysis/priorities/${priority.id}`}>{priority.title}</Link>{' '}
                {priority.isStale && <Tag color="warning">{t('need.stale')}</Tag>}
              </span>
              <span className="px-quiet">
                {[
                  t('organisation.weight', { weight: priority.weight }),
                  priority.unitName,
                  priority.audienceName ?? t('audience.everybody'),
                  priority.sourceDocument,
                  t('organisation.confirmed', { date: format.date(priority.confirmedOn) }),
                ].join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
