import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { DetailPage, Facts } from '@peixun/ui-kit/detail-page';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { useConfirm, useNotice } from '@peixun/ui-kit/notice';
import { Query } from '@peixun/ui-kit/problem-view';
import { useNavigate, useParams } from '@peixun/ui-kit/router';
import type { Interview } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { InterviewNotesView } from '../parts/interviews/interview-notes-view.tsx';
import { StateTag } from '../parts/state-tag.tsx';

export function InterviewPage() {
  const { id = '' } = useParams();
  const interview = needs.useOperation('GET /interviews/:id', { params: { id } });
  return <Query of={interview}>{data => <InterviewDetail interview={data} />}</Query>;
}

function InterviewDetail({ interview }: { readonly interview: Interview }) {
  const t = useText();
  const format = useFormat();
  const mayRead = useAllowed('needs-analysis.interview-notes.read');
  const { id, state, personName, heldOn } = interview;
  return (
    <DetailPage
      title={personName ?? t('interview.unnamedOf', { audience: interview.audienceName })}
      status={<StateTag of="interview" state={state} />}
      back={{ to: '/needs-analysis/interviews', title: t('interview.title') }}
      actions={state === 'planned' && <PlanActions id={id} />}
    >
      <Facts
        facts={[
          { label: t('audience'), value: interview.audienceName },
          { label: t('unit'), value: interview.unitName },
          { label: t('interviewGuide'), value: interview.guideTitle },
          { label: t('interview.interviewer'), value: interview.interviewerName },
          { label: t('interview.form'), value: t(`interview.form.${interview.form}`) },
          { label: t('interview.plannedOn'), value: format.date(interview.plannedOn) },
          { label: t('interview.heldOn'), value: heldOn && format.date(heldOn) },
        ]}
      />
      {state === 'held' &&
        (mayRead ? <InterviewNotesView id={id} /> : <p className="px-quiet">{t('interview.wordsHidden')}</p>)}
    </DetailPage>
  );
}

function PlanActions({ id }: { readonly id: string }) {
  const t = useText();
  const navigate = useNavigate();
  const notice = useNotice();
  const confirm = useConfirm();
  const cancel = needs.useCommand('POST /interviews/:id/cancellation');
  if (!useAllowed('needs-analysis.interview.plan')) return null;
  const askAndCancel = async () => {
    if (!(await confirm({ title: t('interview.cancelConfirm'), isDangerous: true }))) return;
    cancel.mutate({ params: { id } }, { onError: notice.failed });
  };
  return (
    <>
      <Button onClick={() => void navigate(`/needs-analysis/interviews/${id}/plan`)}>
        {t('interview.changePlan')}
      </Button>
      <Button danger loading={cancel.isPending} onClick={() => void askAndCancel()}>
        {t('interview.cancel')}
      </Button>
    </>
  );
}
