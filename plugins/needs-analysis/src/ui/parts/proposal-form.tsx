import { Field, Form, FormActions, type CommandForm } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { InputNumber } from '@peixun/ui-kit/input-number';
import { Query } from '@peixun/ui-kit/problem-view';
import { Select } from '@peixun/ui-kit/select';
import type { ProposalInput } from '../../contract/index.ts';
import { needs } from '../api.ts';

export interface ProposalFormProps {
  readonly form: CommandForm<ProposalInput>;
  readonly initialValues: Partial<ProposalInput>;
  readonly runId: string;
  readonly audienceId: string;
  readonly onCancel: () => void;
}

/** The content of a class proposal; its themes are needs of the ranking. */
export function ProposalForm({ form, initialValues, runId, audienceId, onCancel }: ProposalFormProps) {
  const t = useText();
  const ranked = needs.useOperation('GET /rankings/:id/needs', {
    params: { id: runId },
    query: { audienceId },
  });
  return (
    <Query of={ranked}>
      {({ items }) => (
        <Form of={form} initialValues={initialValues}>
          <Field name="title" label={t('proposal.name')} isRequired>
            <Input maxLength={200} />
          </Field>
          <Field name="themeIds" label={t('proposal.themes')} isRequired>
            <Select
              mode="multiple"
              showSearch={{ optionFilterProp: 'label' }}
              options={items.map(({ themeId, themeName, rank }) => ({
                value: themeId,
                label: t('need.ranked', { rank, theme: themeName }),
              }))}
            />
          </Field>
          <Field name="places" label={t('proposal.places')} isRequired>
            <InputNumber min={1} max={2000} />
          </Field>
          <Field name="reasons" label={t('proposal.reasons')} help={t('proposal.reasonsHelp')} isRequired>
            <Input.TextArea rows={6} maxLength={4000} showCount />
          </Field>
          <FormActions isSending={form.isSending} onCancel={onCancel} />
        </Form>
      )}
    </Query>
  );
}
