import { Field, Form, FormActions, type CommandForm } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { InputNumber } from '@peixun/ui-kit/input-number';
import { Select } from '@peixun/ui-kit/select';
import type { ProposalInput, RankedNeed } from '../../contract/index.ts';

export interface ProposalFormProps {
  readonly form: CommandForm<ProposalInput>;
  readonly initialValues: Partial<ProposalInput>;
  /** Of the audience, in the ranking that the proposal rests on. */
  readonly ranked: readonly RankedNeed[];
  readonly onCancel: () => void;
}

/** The content of a class proposal; its themes are needs of the ranking. */
export function ProposalForm({ form, initialValues, ranked, onCancel }: ProposalFormProps) {
  const t = useText();
  return (
    <Form of={form} initialValues={initialValues}>
      <Field name="title" label={t('proposal.name')} isRequired>
        <Input maxLength={200} />
      </Field>
      <Field name="themeIds" label={t('proposal.themes')} isRequired>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={ranked.map(({ themeId, themeName, rank }) => ({
            value: themeId,
            label: t('need.ranked', { rank, theme: themeName }),
          }))}
        />
      </Field>
      <Field name="places" label={t('proposal.places')} isRequired>
        <InputNumber min={1} max={2000} />
      </Field>
      <Field name="reasons" label={t('proposal.reasons')} help={t('proposal.reasonsHelp')} isRequired>
        <Input.TextArea autoSize={{ minRows: 6, maxRows: 24 }} maxLength={4000} showCount />
      </Field>
      <FormActions isSending={form.isSending} onCancel={onCancel} />
    </Form>
  );
}
