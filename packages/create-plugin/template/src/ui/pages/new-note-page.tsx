import { Field, Form, FormActions, useCommandForm } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { Page } from '@peixun/ui-kit/page';
import { useNavigate } from '@peixun/ui-kit/router';
import { UnitPicker } from '@peixun/ui-kit/unit-picker';
import { notes } from '../api.ts';

interface NewNote {
  unitId: string;
  content: string;
}

export function NewNotePage() {
  const t = useText();
  const navigate = useNavigate();
  const goBack = () => navigate('/my-plugin');
  const form = useCommandForm(notes.useCommand('POST /notes'), {
    input: (values: NewNote) => ({ body: values }),
    onDone: goBack,
  });
  return (
    <Page title={t('note.add')} back={{ to: '/my-plugin', title: t('title') }}>
      <Form of={form}>
        <Field name="unitId" label={t('note.unit')} isRequired>
          <UnitPicker />
        </Field>
        <Field name="content" label={t('note.content')} isRequired>
          <Input.TextArea rows={6} maxLength={2000} showCount />
        </Field>
        <FormActions isSending={form.isSending} onCancel={goBack} />
      </Form>
    </Page>
  );
}
