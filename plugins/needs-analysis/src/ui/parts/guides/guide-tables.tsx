import { useAllowed } from '@peixun/ui-kit/county';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { DataTable } from '@peixun/ui-kit/list-page';
import { Section } from '@peixun/ui-kit/page';
import type { GuideContent } from '../../../contract/index.ts';
import { StateTag } from '../state-tag.tsx';

/** The classes that were proposed of the quarter's needs. */
export function GuideClasses({ classes }: Pick<GuideContent, 'classes'>) {
  const t = useText();
  const canOpen = useAllowed('needs-analysis.proposal.read');
  return (
    <Section title={t('guide.classes')}>
      {classes.length === 0 ? (
        <p className="px-quiet">{t('guide.noClasses')}</p>
      ) : (
        <DataTable
          label={t('guide.classes')}
          rows={classes}
          rowKey={({ proposalId }) => proposalId}
          rowHref={({ proposalId }) => (canOpen ? `/needs-analysis/proposals/${proposalId}` : undefined)}
          columns={[
            { key: 'title', title: t('proposal.name'), primary: true },
            { key: 'audienceName', title: t('audience') },
            {
              key: 'themes',
              title: t('proposal.themes'),
              render: ({ themes }) => themes.join(t('listComma')),
            },
            { key: 'places', title: t('proposal.places'), align: 'end' },
            {
              key: 'state',
              title: t('state'),
              render: ({ state }) => <StateTag of="proposal" state={state} />,
            },
          ]}
        />
      )}
    </Section>
  );
}

/** What nobody confirmed for a quarter. */
export function GuideStale({ stale }: Pick<GuideContent, 'stale'>) {
  const t = useText();
  const format = useFormat();
  return (
    <Section title={t('guide.stale')}>
      {stale.length === 0 ? (
        <p className="px-quiet">{t('guide.noStale')}</p>
      ) : (
        <DataTable
          label={t('guide.stale')}
          rows={stale}
          rowKey={({ unitName, title }) => `${unitName}/${title}`}
          columns={[
            { key: 'title', title: t('priority.name'), primary: true },
            { key: 'unitName', title: t('unit') },
            { key: 'themeName', title: t('theme') },
            {
              key: 'confirmedOn',
              title: t('confirmation.confirmedOn'),
              render: ({ confirmedOn }) => format.date(confirmedOn),
            },
          ]}
        />
      )}
    </Section>
  );
}
