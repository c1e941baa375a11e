import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { ListPage } from '@peixun/ui-kit/list-page';
import { useNavigate } from '@peixun/ui-kit/router';
import { needs } from '../api.ts';
import { PersonalNeedsLinks } from '../parts/personal-needs-links.tsx';
import { yearFilter } from '../parts/quarter.ts';
import { StateTag } from '../parts/state-tag.tsx';

export function QuestionnairesPage() {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const canWrite = useAllowed('needs-analysis.questionnaire.write');
  const add = canWrite && (
    <Button type="primary" onClick={() => navigate('/needs-analysis/questionnaires/new')}>
      {t('questionnaire.add')}
    </Button>
  );
  return (
    <ListPage
      title={t('questionnaire.title')}
      description={
        <>
          <PersonalNeedsLinks current="questionnaire" /> {t('questionnaire.about')}
        </>
      }
      source={needs.list('GET /questionnaires')}
      rowKey={questionnaire => questionnaire.id}
      rowHref={questionnaire => `/needs-analysis/questionnaires/${questionnaire.id}`}
      columns={[
        { key: 'title', title: t('questionnaire.name'), primary: true },
        {
          key: 'state',
          title: t('state'),
          render: ({ state }) => <StateTag of="questionnaire" state={state} />,
        },
        { key: 'anonymity', title: t('anonymity'), render: ({ anonymity }) => t(`anonymity.${anonymity}`) },
        {
          key: 'distribution',
          title: t('distribution'),
          secondary: true,
          render: ({ distribution }) => t(`distribution.${distribution}`),
        },
        {
          key: 'quarter',
          title: t('quarter.title'),
          render: ({ year, quarter }) => t('quarter.of', { year, quarter }),
        },
        {
          key: 'closesOn',
          title: t('questionnaire.closesOn'),
          render: ({ closesOn }) => closesOn && format.date(closesOn),
        },
      ]}
      filters={[
        {
          name: 'state',
          kind: 'choice',
          label: t('state'),
          options: ['draft', 'open', 'closed'].map(value => ({
            value,
            label: t(`questionnaire.state.${value}`),
          })),
        },
        yearFilter(t('quarter.year')),
      ]}
      actions={add}
      empty={{
        title: t('questionnaire.none'),
        hint: t('questionnaire.noneHint'),
        icon: 'questionnaire',
        action: add,
      }}
    />
  );
}
