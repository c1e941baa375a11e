import { AudiencePicker } from '@peixun/ui-kit/audience-picker';
import { Button } from '@peixun/ui-kit/button';
import { useMe } from '@peixun/ui-kit/county';
import { EmptyState } from '@peixun/ui-kit/empty-state';
import { Field, Form, FormActions, useCommandForm } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Page } from '@peixun/ui-kit/page';
import { PersonPicker } from '@peixun/ui-kit/person-picker';
import { Query } from '@peixun/ui-kit/problem-view';
import { Radio } from '@peixun/ui-kit/radio';
import { useNavigate } from '@peixun/ui-kit/router';
import { Select } from '@peixun/ui-kit/select';
import { useState } from 'react';
import type { InterviewForm, InterviewGuide } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { PlanFields } from '../parts/interviews/plan-fields.tsx';

interface PlanValues {
  readonly guideId: string;
  readonly personId?: string;
  readonly audienceId?: string;
  readonly interviewerId: string;
  readonly plannedOn: string;
  readonly form: InterviewForm;
}

const list = '/needs-analysis/interviews';

export function NewInterviewPage() {
  const t = useText();
  const navigate = useNavigate();
  const guides = needs.useOperation('GET /interview-guides');
  return (
    <Page title={t('interview.plan')} back={{ to: list, title: t('interview.title') }}>
      <Query of={guides}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              icon="message"
              title={t('interviewGuide.none')}
              hint={t('interviewGuide.noneHint')}
              action={
                <Button type="primary" onClick={() => void navigate('/needs-analysis/interview-guides/new')}>
                  {t('interviewGuide.add')}
                </Button>
              }
            />
          ) : (
            <PlanForm guides={items} />
          )
        }
      </Query>
    </Page>
  );
}

function PlanForm({ guides }: { readonly guides: readonly InterviewGuide[] }) {
  const t = useText();
  const navigate = useNavigate();
  const me = useMe();
  const [naming, setNaming] = useState<'named' | 'unnamed'>('named');
  const form = useCommandForm(needs.useCommand('POST /interviews'), {
    input: ({ personId = '', audienceId = '', ...plan }: PlanValues) => ({
      body: naming === 'named' ? { ...plan, naming, personId } : { ...plan, naming, audienceId },
    }),
    onDone: ({ id }) => void navigate(`${list}/${id}`),
  });
  const initial = {
    guideId: guides[0]!.id,
    form: 'face-to-face' as const,
    ...(me?.personId && { interviewerId: me.personId }),
  };
  return (
    <Form of={form} initialValues={initial}>
      <Field name="guideId" label={t('interviewGuide')} isRequired>
        <Select options={guides.map(({ id, title }) => ({ value: id, label: title }))} />
      </Field>
      <Radio.Group
        aria-label={t('interview.naming')}
        value={naming}
        onChange={event => setNaming(event.target.value as typeof naming)}
        options={(['named', 'unnamed'] as const).map(value => ({ value, label: t(`interview.${value}`) }))}
      />
      <p className="px-quiet">{t(`interview.${naming}About`)}</p>
      {naming === 'named' ? (
        <Field key="named" name="personId" label={t('interview.whom')} isRequired>
          <PersonPicker />
        </Field>
      ) : (
        <Field key="unnamed" name="audienceId" label={t('audience')} isRequired>
          <AudiencePicker />
        </Field>
      )}
      <PlanFields known={me?.personId ? [{ id: me.personId, name: me.name }] : []} />
      <FormActions
        submit={t('interview.plan')}
        isSending={form.isSending}
        onCancel={() => void navigate(list)}
      />
    </Form>
  );
}
