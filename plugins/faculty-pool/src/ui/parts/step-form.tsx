import { Field, Form, FormActions, useCommandForm, type CommandForm } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { Section } from '@peixun/ui-kit/page';
import { Segmented } from '@peixun/ui-kit/segmented';
import { faculty } from '../api.ts';

interface StepValues<Outcome extends string> {
  outcome: Outcome;
  comment?: string;
}

/** The school recommends a nomination or refuses it. */
export function ReviewStep({ nominationId }: { readonly nominationId: string }) {
  const form = useCommandForm(faculty.useCommand('POST /nominations/:id/review'), {
    input: ({ outcome, comment = '' }: StepValues<'recommend' | 'refuse'>) => ({
      params: { id: nominationId },
      body: { outcome, comment },
    }),
  });
  return <StepForm form={form} title="review.title" outcomes={['recommend', 'refuse']} />;
}

/** The organisation department admits a teacher or refuses. */
export function DecisionStep({ nominationId }: { readonly nominationId: string }) {
  const form = useCommandForm(faculty.useCommand('POST /nominations/:id/decision'), {
    input: ({ outcome, comment = '' }: StepValues<'admit' | 'refuse'>) => ({
      params: { id: nominationId },
      body: { outcome, comment },
    }),
  });
  return <StepForm form={form} title="decision.title" outcomes={['admit', 'refuse']} />;
}

interface StepFormProps<Outcome extends string> {
  readonly form: CommandForm<StepValues<Outcome>>;
  readonly title: string;
  readonly outcomes: readonly Outcome[];
}

function StepForm<Outcome extends string>({ form, title, outcomes }: StepFormProps<Outcome>) {
  const t = useText();
  return (
    <Section title={t(title)}>
      <Form of={form}>
        <Field name="outcome" label={t('step.outcome')} isRequired>
          <Segmented options={outcomes.map(value => ({ value, label: t(`action.${value}`) }))} />
        </Field>
        <Field name="comment" label={t('step.comment')} help={t('step.commentHelp')}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Field>
        <FormActions submit={t('step.send')} isSending={form.isSending} />
      </Form>
    </Section>
  );
}
