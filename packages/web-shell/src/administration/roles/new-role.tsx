import { Field, Form, useCommandForm } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { Modal } from '@peixun/ui-kit/modal';
import { useNavigate } from '@peixun/ui-kit/router';
import type { Text } from '@peixun/plugin-api';
import { kernel } from '../../kernel-client.ts';

export function NewRole({ onDone }: { readonly onDone: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const form = useCommandForm(kernel.useCommand('POST /roles'), {
    input: (values: { readonly title: Text }) => ({ body: values }),
    onDone: role => void navigate(`/administration/roles/${role.id}`),
  });
  return (
    <Modal
      open
      title={t('roles.add')}
      okText={t('add')}
      okButtonProps={{ loading: form.isSending }}
      onOk={() => form.form.submit()}
      onCancel={onDone}
    >
      <Form of={form}>
        <Field name={['title', 'zh-CN']} label={t('roles.titleChinese')} isRequired>
          <Input autoComplete="off" />
        </Field>
        <Field name={['title', 'en']} label={t('roles.titleEnglish')} isRequired>
          <Input autoComplete="off" />
        </Field>
      </Form>
    </Modal>
  );
}
