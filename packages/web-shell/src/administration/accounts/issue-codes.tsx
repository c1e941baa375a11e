import { Field, Form, useCommandForm } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Modal } from '@peixun/ui-kit/modal';
import { UnitPicker } from '@peixun/ui-kit/unit-picker';
import { kernel } from '../../kernel-client.ts';
import type { CodeLine } from './code-sheet.tsx';

export interface IssueCodesProps {
  readonly onDone: (lines: readonly CodeLine[]) => void;
  readonly onCancel: () => void;
}

/** Codes for everybody of a unit and below who has not set a password yet. */
export function IssueCodes({ onDone, onCancel }: IssueCodesProps) {
  const t = useText();
  const form = useCommandForm(kernel.useCommand('POST /accounts/codes'), {
    input: ({ unitId }: { readonly unitId: string }) => ({ body: { unitId } }),
    onDone: ({ lines }) => onDone(lines),
  });
  return (
    <Modal
      open
      title={t('accounts.codes')}
      okText={t('accounts.issue')}
      okButtonProps={{ loading: form.isSending }}
      onOk={() => form.form.submit()}
      onCancel={onCancel}
    >
      <p>{t('accounts.codesExplain')}</p>
      <Form of={form}>
        <Field name="unitId" label={t('people.unit')} isRequired>
          <UnitPicker />
        </Field>
      </Form>
    </Modal>
  );
}
