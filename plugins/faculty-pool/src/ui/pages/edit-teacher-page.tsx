import { Field, Form, FormActions, useCommandForm, type CommandForm } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { Page } from '@peixun/ui-kit/page';
import { PersonPicker } from '@peixun/ui-kit/person-picker';
import { Query } from '@peixun/ui-kit/problem-view';
import { useNavigate, useParams } from '@peixun/ui-kit/router';
import { Segmented } from '@peixun/ui-kit/segmented';
import { Select } from '@peixun/ui-kit/select';
import { UnitPicker } from '@peixun/ui-kit/unit-picker';
import type { Teacher, TeacherInput } from '../../contract/index.ts';
import { faculty } from '../api.ts';

const pageOf = (id: string) => `/faculty-pool/teachers/${id}`;

export function NewTeacherPage() {
  const t = useText();
  const navigate = useNavigate();
  const form = useCommandForm(faculty.useCommand('POST /teachers'), {
    input: (values: TeacherInput) => ({ body: bodyOf(values) }),
    onDone: ({ id }) => navigate(pageOf(id)),
  });
  return (
    <Page title={t('teacher.add')} back={{ to: '/faculty-pool', title: t('teacher.title') }}>
      <TeacherForm
        form={form}
        initialValues={{ kind: 'part-time', specialities: [] }}
        onCancel={() => navigate('/faculty-pool')}
      />
    </Page>
  );
}

export function EditTeacherPage() {
  const { id = '' } = useParams();
  const teacher = faculty.useOperation('GET /teachers/:id', { params: { id } });
  return <Query of={teacher}>{data => <EditTeacher teacher={data} />}</Query>;
}

function EditTeacher({ teacher }: { readonly teacher: Teacher }) {
  const t = useText();
  const navigate = useNavigate();
  const { id, pools: _pools, ...initialValues } = teacher;
  const form = useCommandForm(faculty.useCommand('PUT /teachers/:id'), {
    input: (values: TeacherInput) => ({ params: { id }, body: bodyOf(values) }),
    onDone: () => navigate(pageOf(id)),
  });
  return (
    <Page title={t('teacher.change')} back={{ to: pageOf(id), title: teacher.name }}>
      <TeacherForm form={form} initialValues={initialValues} onCancel={() => navigate(pageOf(id))} />
    </Page>
  );
}

interface TeacherFormProps {
  readonly form: CommandForm<TeacherInput>;
  readonly initialValues: Partial<TeacherInput>;
  readonly onCancel: () => void;
}

function TeacherForm({ form, initialValues, onCancel }: TeacherFormProps) {
  const t = useText();
  return (
    <Form of={form} initialValues={initialValues}>
      <Field name="name" label={t('teacher.name')} isRequired>
        <Input maxLength={60} />
      </Field>
      <Field name="kind" label={t('kind')} isRequired>
        <Segmented
          options={(['full-time', 'part-time'] as const).map(value => ({
            value,
            label: t(`kind.${value}`),
          }))}
        />
      </Field>
      <Field name="title" label={t('teacher.post')}>
        <Input maxLength={60} />
      </Field>
      <Field name="homeUnitId" label={t('unit')} help={t('teacher.unitHelp')}>
        <UnitPicker />
      </Field>
      <Field name="personId" label={t('teacher.person')} help={t('teacher.personHelp')}>
        <PersonPicker />
      </Field>
      <Field name="specialities" label={t('teacher.specialities')} help={t('teacher.specialitiesHelp')}>
        <Select mode="tags" tokenSeparators={['、', '，', ',', ';', '；']} />
      </Field>
      <Field name="introduction" label={t('teacher.introduction')}>
        <Input.TextArea rows={4} maxLength={2000} showCount />
      </Field>
      <FormActions isSending={form.isSending} onCancel={onCancel} />
    </Form>
  );
}

/** Emptied choices are null. */
function bodyOf({ homeUnitId, personId, ...values }: TeacherInput) {
  return { ...values, homeUnitId: homeUnitId ?? null, personId: personId ?? null };
}
