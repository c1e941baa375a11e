import { useMe } from '@peixun/ui-kit/county';
import { Field, Form, FormActions, useCommandForm } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { Page } from '@peixun/ui-kit/page';
import { useNavigate, useSearch } from '@peixun/ui-kit/router';
import { Select } from '@peixun/ui-kit/select';
import { UnitPicker } from '@peixun/ui-kit/unit-picker';
import { faculty } from '../api.ts';
import { TeacherPicker } from '../parts/teacher-picker.tsx';

interface NewNomination {
  unitId: string;
  teacherId: string;
  poolId: string;
  reason: string;
}

export function NewNominationPage() {
  const t = useText();
  const navigate = useNavigate();
  const me = useMe();
  const { values } = useSearch();
  const pools = faculty.useOperation('GET /pools');
  const form = useCommandForm(faculty.useCommand('POST /nominations'), {
    input: (body: NewNomination) => ({ body }),
    onDone: ({ id }) => navigate(`/faculty-pool/nominations/${id}`),
  });
  const initial: Partial<NewNomination> = {
    unitId: me?.unitId ?? undefined,
    teacherId: values['teacherId'],
  };
  return (
    <Page
      title={t('nomination.add')}
      back={{ to: '/faculty-pool/nominations', title: t('nomination.title') }}
    >
      <Form of={form} initialValues={initial}>
        <Field name="unitId" label={t('nomination.unit')} isRequired>
          <UnitPicker />
        </Field>
        <Field name="teacherId" label={t('teacher')} help={t('nomination.teacherHelp')} isRequired>
          <TeacherPicker />
        </Field>
        <Field
          name="poolId"
          label={t('pool')}
          help={pools.data?.items.length === 0 && t('nomination.poolHelp')}
          isRequired
        >
          <Select
            loading={pools.isPending}
            options={pools.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          />
        </Field>
        <Field name="reason" label={t('nomination.reason')} isRequired>
          <Input.TextArea rows={4} maxLength={1000} showCount />
        </Field>
        <FormActions
          submit={t('nomination.add')}
          isSending={form.isSending}
          onCancel={() => navigate('/faculty-pool/nominations')}
        />
      </Form>
    </Page>
  );
}
