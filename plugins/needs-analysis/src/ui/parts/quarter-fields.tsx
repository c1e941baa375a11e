import { Field } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { InputNumber } from '@peixun/ui-kit/input-number';
import { Segmented } from '@peixun/ui-kit/segmented';

/** The year and the quarter that a form is about. */
export function QuarterFields() {
  const t = useText();
  return (
    <>
      <Field name="year" label={t('quarter.year')} isRequired>
        <InputNumber min={2000} max={2100} />
      </Field>
      <Field name="quarter" label={t('quarter.title')} isRequired>
        <Segmented options={[1, 2, 3, 4]} />
      </Field>
    </>
  );
}
