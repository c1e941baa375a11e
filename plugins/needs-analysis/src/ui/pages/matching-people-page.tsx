import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useText } from '@peixun/ui-kit/i18n';
import { ListPage } from '@peixun/ui-kit/list-page';
import { Page } from '@peixun/ui-kit/page';
import { useSearch } from '@peixun/ui-kit/router';
import { needs } from '../api.ts';

const back = '/needs-analysis/proposals';

/** Who needs every theme of a class, and who does not: the address carries which themes and audiences. */
export function MatchingPeoplePage() {
  const t = useText();
  const { values } = useSearch();
  const { runId, audienceIds, themeIds } = values;
  if (!runId || !audienceIds || !themeIds) {
    return (
      <Page title={t('match.people')} back={{ to: back, title: t('proposal.title') }}>
        <EmptyState title={t('match.nothingChosen')} hint={t('match.nothingChosenHint')} icon="proposal" />
      </Page>
    );
  }
  return (
    <ListPage
      title={t('match.people')}
      description={t('match.peopleAbout')}
      back={{ to: back, title: t('proposal.title') }}
      source={needs.list('GET /matching-people', { query: { runId, audienceIds, themeIds } })}
      rowKey={({ personId }) => personId}
      rowHref={({ personId }) => `/needs-analysis/people/${personId}/gaps`}
      columns={[
        { key: 'name', title: t('person'), primary: true },
        { key: 'unitName', title: t('unit') },
        { key: 'audienceName', title: t('audience') },
        {
          key: 'themes',
          title: t('match.why'),
          render: ({ themes }) =>
            themes.length === 0
              ? t('match.none')
              : themes.map(({ name, by }) => t(`match.by.${by}`, { theme: name })).join(t('listComma')),
        },
      ]}
      filters={[
        {
          name: 'matches',
          kind: 'choice',
          label: t('match.title'),
          options: (['no', 'yes'] as const).map(value => ({ value, label: t(`match.is.${value}`) })),
        },
      ]}
      empty={{ title: t('match.nobodyHere'), hint: t('match.nobodyHereHint'), icon: 'user' }}
    />
  );
}
