import { Field, Form, FormActions, useCommandForm } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { InputNumber } from '@peixun/ui-kit/input-number';
import { Page } from '@peixun/ui-kit/page';
import { useNavigate } from '@peixun/ui-kit/router';
import { needs } from '../api.ts';
import { FileField } from '../parts/file-field.tsx';
import { currentQuarter } from '../parts/quarter.ts';

interface DocumentValues {
  readonly file: File;
  readonly year: number;
  readonly title?: string;
}

const list = '/needs-analysis/documents';

export function NewDocumentPage() {
  const t = useText();
  const navigate = useNavigate();
  const form = useCommandForm(needs.useCommand('POST /documents'), {
    input: ({ file, year, title }: DocumentValues) => ({
      query: { year, title: title?.trim() || undefined },
      body: file,
    }),
    onDone: ({ id }) => void navigate(`${list}/${id}`),
  });
  return (
    <Page title={t('document.upload')} back={{ to: list, title: t('document.title') }}>
      <Form of={form} initialValues={{ year: currentQuarter().year }}>
        <Field name="file" label={t('document.file')} isRequired help={t('document.fileHelp')}>
          <FileField accept=".docx,.pdf" />
        </Field>
        <Field name="year" label={t('quarter.year')} isRequired>
          <InputNumber min={2000} max={2100} />
        </Field>
        <Field name="title" label={t('document.name')} help={t('document.nameHelp')}>
          <Input maxLength={200} />
        </Field>
        <FormActions
          submit={t('document.upload')}
          isSending={form.isSending}
          onCancel={() => void navigate(list)}
        />
      </Form>
    </Page>
  );
}
