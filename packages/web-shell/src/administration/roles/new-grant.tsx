import type { Text } from '@peixun/plugin-api';
import { Field, Form, useCommandForm } from '@peixun/ui-kit/form';
import { useText, useTextIn } from '@peixun/ui-kit/i18n';
import { Modal } from '@peixun/ui-kit/modal';
import { Select } from '@peixun/ui-kit/select';
import { UnitPicker } from '@peixun/ui-kit/unit-picker';
import { kernel } from '../../kernel-client.ts';
import { AccountPicker } from './account-picker.tsx';

export interface NewGrantProps {
  readonly roles: readonly { readonly id: string; readonly title: Text }[];
  readonly onDone: () => void;
}

interface NewGrantValues {
  readonly accountId: string;
  readonly roleId: string;
  readonly unitId: string;
}

export function NewGrant({ roles, onDone }: NewGrantProps) {
  const t = useText();
  const inLanguage = useTextIn();
  const form = useCommandForm(kernel.useCommand('POST /grants'), {
    input: (values: NewGrantValues) => ({ body: values }),
    onDone,
  });
  return (
    <Modal
      open
      title={t('roles.grant')}
      okText={t('roles.grant')}
      okButtonProps={{ loading: form.isSending }}
      onOk={() => form.form.submit()}
      onCancel={onDone}
    >
      <Form of={form}>
        <Field name="accountId" label={t('roles.holder')} isRequired>
          <AccountPicker />
        </Field>
        <Field name="roleId" label={t('roles.role')} isRequired>
          <Select options={roles.map(({ id, title }) => ({ value: id, label: inLanguage(title) }))} />
        </Field>
        <Field name="unitId" label={t('roles.over')} help={t('roles.overHelp')} isRequired>
          <UnitPicker />
        </Field>
      </Form>
    </Modal>
  );
}
