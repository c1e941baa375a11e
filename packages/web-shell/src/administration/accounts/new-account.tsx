import { Field, Form, useCommandForm } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { Modal } from '@peixun/ui-kit/modal';
import { PersonPicker } from '@peixun/ui-kit/person-picker';
import { kernel } from '../../kernel-client.ts';
import type { CodeLine } from './code-sheet.tsx';

export interface NewAccountProps {
  readonly onDone: (line: CodeLine) => void;
  readonly onCancel: () => void;
}

interface NewAccountValues {
  readonly name: string;
  readonly username: string;
  readonly personId?: string;
}

export function NewAccount({ onDone, onCancel }: NewAccountProps) {
  const t = useText();
  const form = useCommandForm(kernel.useCommand('POST /accounts'), {
    input: ({ personId, ...values }: NewAccountValues) => ({
      body: { ...values, personId: personId ?? null },
    }),
    onDone,
  });
  return (
    <Modal
      open
      title={t('accounts.add')}
      okText={t('accounts.add')}
      okButtonProps={{ loading: form.isSending }}
      onOk={() => form.form.submit()}
      onCancel={onCancel}
    >
      <Form of={form}>
        <Field name="name" label={t('people.name')} isRequired>
          <Input autoComplete="off" />
        </Field>
        <Field name="username" label={t('accounts.username')} help={t('setup.usernameHelp')} isRequired>
          <Input autoComplete="off" autoCapitalize="none" />
        </Field>
        <Field name="personId" label={t('accounts.person')} help={t('accounts.personHelp')}>
          <PersonPicker />
        </Field>
      </Form>
    </Modal>
  );
}
