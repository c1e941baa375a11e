import { Alert } from '@peixun/ui-kit/alert';
import { useAllowed } from '@peixun/ui-kit/county';
import { useFormat, useLanguage, useText } from '@peixun/ui-kit/i18n';
import { DataTable } from '@peixun/ui-kit/list-page';
import { Query } from '@peixun/ui-kit/problem-view';
import { Progress } from '@peixun/ui-kit/progress';
import { Link } from '@peixun/ui-kit/router';
import type { AudienceMatch } from '../../../contract/index.ts';
import { needs } from '../../api.ts';

export interface AudienceMatchViewProps {
  readonly runId: string;
  readonly audienceIds: readonly string[];
  readonly themes: readonly { readonly id: string; readonly name: string }[];
}

/** How well themes fit the people of audiences, with a warning where unlike people would sit in one room. */
export function AudienceMatchView({ runId, audienceIds, themes }: AudienceMatchViewProps) {
  const t = useText();
  const query = {
    runId,
    audienceIds: audienceIds.join(','),
    themeIds: themes.map(({ id }) => id).join(','),
  };
  const isChosen = audienceIds.length > 0 && themes.length > 0;
  const match = needs.useOperation('GET /audience-match', { query }, { enabled: isChosen });
  if (!isChosen) return <p className="px-quiet">{t('match.chooseFirst')}</p>;
  return (
    <Query of={match}>
      {data => (
        <div className="px-stack">
          <Share match={data} />
          <MatchTable match={data} themes={themes} />
          <WhoLinks query={query} />
        </div>
      )}
    </Query>
  );
}

function Share({ match: { share, warning, expected, rule } }: { readonly match: AudienceMatch }) {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  if (share === null) return <p className="px-quiet">{t('match.nobody')}</p>;
  const title = t('match.share', { share: format.percent(share) });
  const least = format.percent(rule.leastMatch);
  return (
    <>
      <Progress percent={Math.round(share * 100)} aria-label={title} showInfo={false} />
      <p>
        <strong>{title}</strong> <span className="px-quiet">{t('match.expected', { count: expected })}</span>
      </p>
      {warning && (
        <Alert
          type="warning"
          showIcon
          title={t(`match.warning.${warning}`, { least })}
          description={t(`match.remedy.${warning}`)}
        />
      )}
      <details>
        <summary>{t('match.how')}</summary>
        <p>{t('match.howText', { first: rule.firstNeeds, least })}</p>
        <p className="px-quiet">{t('match.source', { source: rule.source[language] })}</p>
      </details>
    </>
  );
}

interface MatchTableProps extends Pick<AudienceMatchViewProps, 'themes'> {
  readonly match: AudienceMatch;
}

function MatchTable({ match, themes }: MatchTableProps) {
  const t = useText();
  const format = useFormat();
  const rows = match.audiences.flatMap(({ themes: ofAudience, ...audience }) =>
    ofAudience.map(theme => ({ ...audience, ...theme })),
  );
  return (
    <DataTable
      label={t('match.title')}
      rows={rows}
      rowKey={({ audienceId, themeId }) => `${audienceId}/${themeId}`}
      columns={[
        { key: 'audienceName', title: t('audience') },
        {
          key: 'theme',
          title: t('theme'),
          primary: true,
          render: ({ themeId }) => themes.find(({ id }) => id === themeId)?.name,
        },
        {
          key: 'rank',
          title: t('match.rank'),
          align: 'end',
          render: ({ rank }) => (rank === null ? t('match.unranked') : format.number(rank)),
        },
        {
          key: 'matching',
          title: t('match.matching'),
          align: 'end',
          render: ({ people, matching, isNeed }) =>
            people === null
              ? t('match.tooFew')
              : `${t('match.of', { matching: format.number(matching), people: format.number(people) })}${
                  isNeed ? '' : ` · ${t('match.byGap')}`
                }`,
        },
      ]}
    />
  );
}

function WhoLinks({ query }: { readonly query: Readonly<Record<string, string>> }) {
  const t = useText();
  if (!useAllowed('needs-analysis.person-gap.read')) return null;
  const address = (matches: string) =>
    `/needs-analysis/proposals/people?${new URLSearchParams({ ...query, matches })}`;
  return (
    <p className="needs-buttons">
      <Link to={address('yes')}>{t('match.whoDoes')}</Link>
      <Link to={address('no')}>{t('match.whoDoesNot')}</Link>
    </p>
  );
}
