import { useAudiences } from '@peixun/ui-kit/audience-picker';
import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { ListPart } from '@peixun/ui-kit/list-page';
import { Page } from '@peixun/ui-kit/page';
import { useNavigate } from '@peixun/ui-kit/router';
import { needs } from '../api.ts';
import { InterviewShare } from '../parts/interviews/interview-share.tsx';
import { PersonalNeedsLinks } from '../parts/personal-needs-links.tsx';
import { StateTag } from '../parts/state-tag.tsx';

export function InterviewsPage() {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const audiences = useAudiences();
  const guides = needs.useOperation('GET /interview-guides');
  const add = useAllowed('needs-analysis.interview.plan') && (
    <Button type="primary" onClick={() => void navigate('/needs-analysis/interviews/new')}>
      {t('interview.plan')}
    </Button>
  );
  return (
    <Page
      title={t('interview.title')}
      description={<PersonalNeedsLinks current="interview" />}
      actions={
        <>
          <Button onClick={() => void navigate('/needs-analysis/interview-guides')}>
            {t('interviewGuide.title')}
          </Button>
          {add}
        </>
      }
    >
      <InterviewShare />
      <ListPart
        label={t('interview.title')}
        source={needs.list('GET /interviews')}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/needs-analysis/interviews/${id}`}
        columns={[
          {
            key: 'person',
            title: t('interview.whom'),
            primary: true,
            render: ({ personName, unitName }) =>
              personName === null ? t('interview.unnamed') : [personName, unitName].join(' · '),
          },
          { key: 'audienceName', title: t('audience') },
          {
            key: 'state',
            title: t('state'),
            render: ({ state }) => <StateTag of="interview" state={state} />,
          },
          { key: 'form', title: t('interview.form'), render: ({ form }) => t(`interview.form.${form}`) },
          { key: 'interviewerName', title: t('interview.interviewer') },
          {
            key: 'day',
            title: t('interview.day'),
            render: ({ heldOn, plannedOn }) => format.date(heldOn ?? plannedOn),
          },
        ]}
        filters={[
          {
            name: 'state',
            kind: 'choice',
            label: t('state'),
            options: ['planned', 'held', 'cancelled'].map(value => ({
              value,
              label: t(`interview.state.${value}`),
            })),
          },
          {
            name: 'audienceId',
            kind: 'choice',
            label: t('audience'),
            options: audiences.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [],
          },
          {
            name: 'guideId',
            kind: 'choice',
            label: t('interviewGuide.title'),
            options: guides.data?.items.map(({ id, title }) => ({ value: id, label: title })) ?? [],
          },
        ]}
        empty={{ title: t('interview.none'), hint: t('interview.noneHint'), icon: 'message', action: add }}
      />
    </Page>
  );
}
