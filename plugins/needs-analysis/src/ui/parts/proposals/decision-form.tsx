import { Field, Form, FormActions, useCommandForm } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { Section } from '@peixun/ui-kit/page';
import { Segmented } from '@peixun/ui-kit/segmented';
import { needs } from '../../api.ts';

interface Decision {
  outcome: 'accepted' | 'declined';
  comment?: string;
}

/** The organisation department accepts a proposal, or declines it with a reason. */
export function DecisionForm({ proposalId }: { readonly proposalId: string }) {
  const t = useText();
  const form = useCommandForm(needs.useCommand('POST /proposals/:id/decision'), {
    input: ({ outcome, comment = '' }: Decision) => ({
      params: { id: proposalId },
      body: { outcome, comment },
    }),
  });
  return (
    <Section title={t('decision.title')}>
      <Form of={form} initialValues={{ outcome: 'accepted' }}>
        <Field name="outcome" label={t('decision.outcome')} isRequired>
          <Segmented
            options={(['accepted', 'declined'] as const).map(value => ({
              value,
              label: t(`decision.${value}`),
            }))}
          />
        </Field>
        <Field name="comment" label={t('decision.comment')} help={t('decision.commentHelp')}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Field>
        <FormActions submit={t('decision.send')} isSending={form.isSending} />
      </Form>
    </Section>
  );
}
