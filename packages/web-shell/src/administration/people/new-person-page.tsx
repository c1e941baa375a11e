import { Form, FormActions, useCommandForm } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Page } from '@peixun/ui-kit/page';
import { useNavigate } from '@peixun/ui-kit/router';
import { kernel } from '../../kernel-client.ts';
import { enteredOnly, PersonFields, type PersonValues } from './person-fields.tsx';

export function NewPersonPage() {
  const t = useText();
  const navigate = useNavigate();
  const form = useCommandForm(kernel.useCommand('POST /people'), {
    input: (values: PersonValues) => ({
      body: { name: values.name, unitId: values.unitId, ...enteredOnly(values) },
    }),
    onDone: person => void navigate(`/administration/people/${person.id}`),
  });
  return (
    <Page title={t('people.add')} back={{ to: '/administration/people', title: t('administration.people') }}>
      <Form of={form}>
        <PersonFields isKnown={false} />
        <FormActions isSending={form.isSending} onCancel={() => void navigate('/administration/people')} />
      </Form>
    </Page>
  );
}
