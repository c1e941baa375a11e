import { Form, FormActions, useCommandForm } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Page } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { useNavigate, useParams } from '@peixun/ui-kit/router';
import type { Interview, InterviewForm } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { PlanFields } from '../parts/interviews/plan-fields.tsx';

export function InterviewPlanPage() {
  const { id = '' } = useParams();
  const t = useText();
  const interview = needs.useOperation('GET /interviews/:id', { params: { id } });
  return (
    <Page
      title={t('interview.changePlan')}
      back={{
        to: `/needs-analysis/interviews/${id}`,
        title: interview.data?.personName ?? t('interview.title'),
      }}
    >
      <Query of={interview}>{data => <PlanForm interview={data} />}</Query>
    </Page>
  );
}

function PlanForm({ interview }: { readonly interview: Interview }) {
  const t = useText();
  const navigate = useNavigate();
  const { id, interviewerId, interviewerName, plannedOn, form } = interview;
  const leave = () => void navigate(`/needs-analysis/interviews/${id}`);
  const plan = useCommandForm(needs.useCommand('PUT /interviews/:id/plan'), {
    input: (body: { interviewerId: string; plannedOn: string; form: InterviewForm }) => ({
      params: { id },
      body,
    }),
    onDone: leave,
  });
  return (
    <Form of={plan} initialValues={{ interviewerId, plannedOn, form }}>
      <PlanFields known={[{ id: interviewerId, name: interviewerName }]} />
      <FormActions submit={t('interview.changePlan')} isSending={plan.isSending} onCancel={leave} />
    </Form>
  );
}
