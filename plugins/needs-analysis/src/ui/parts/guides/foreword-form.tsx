import { Field, Form, FormActions, useCommandForm } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { useNotice } from '@peixun/ui-kit/notice';
import { Section } from '@peixun/ui-kit/page';
import { needs } from '../../api.ts';

interface Foreword {
  foreword?: string;
}

/** What the analyst tells the readers before the figures. */
export function ForewordForm({ id, foreword }: { readonly id: string; readonly foreword: string }) {
  const t = useText();
  const notice = useNotice();
  const form = useCommandForm(needs.useCommand('PUT /guides/:id'), {
    input: ({ foreword: written = '' }: Foreword) => ({ params: { id }, body: { foreword: written } }),
    onDone: () => notice.done(t('guide.forewordSaved')),
  });
  return (
    <Section title={t('guide.foreword')}>
      <Form of={form} initialValues={{ foreword }}>
        <Field name="foreword" label={t('guide.foreword')} help={t('guide.forewordHelp')}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 16 }} maxLength={4000} />
        </Field>
        <FormActions submit={t('guide.save')} isSending={form.isSending} />
      </Form>
    </Section>
  );
}
