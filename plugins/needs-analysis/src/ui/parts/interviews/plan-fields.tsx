import { Field } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { PersonPicker } from '@peixun/ui-kit/person-picker';
import { Select } from '@peixun/ui-kit/select';
import { interviewForms } from './interview-forms.ts';

/** By whom, when and how an interview is held; `known` names the interviewer who is chosen already. */
export function PlanFields({ known }: { readonly known: readonly { id: string; name: string }[] }) {
  const t = useText();
  return (
    <>
      <Field name="interviewerId" label={t('interview.interviewer')} isRequired>
        <PersonPicker known={known} />
      </Field>
      <Field name="plannedOn" label={t('interview.plannedOn')} isRequired>
        <Input type="date" />
      </Field>
      <Field name="form" label={t('interview.form')}>
        <Select options={interviewForms.map(value => ({ value, label: t(`interview.form.${value}`) }))} />
      </Field>
    </>
  );
}
