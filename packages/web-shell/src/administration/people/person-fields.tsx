import { Field } from '@peixun/ui-kit/form';
import { useText } from '@peixun/ui-kit/i18n';
import { Input } from '@peixun/ui-kit/input';
import { Select } from '@peixun/ui-kit/select';
import { UnitPicker } from '@peixun/ui-kit/unit-picker';
import { useNames } from '../use-names.ts';

export interface PersonValues {
  readonly name: string;
  readonly unitId: string;
  readonly audienceId?: string | null;
  readonly postIds?: string[];
  readonly number?: string | null;
  readonly identityNumber?: string | null;
  readonly phone?: string | null;
}

export interface PersonFieldsProps {
  /** Identity number and phone are masked: left empty they stay as they are. */
  readonly isKnown: boolean;
}

export function PersonFields({ isKnown }: PersonFieldsProps) {
  const t = useText();
  const names = useNames();
  const options = (items: readonly { id: string; name: string }[]) =>
    items.map(({ id, name }) => ({ value: id, label: name }));
  const help = isKnown ? t('people.keepHelp') : undefined;
  return (
    <>
      <Field name="name" label={t('people.name')} isRequired>
        <Input autoComplete="off" />
      </Field>
      <Field name="unitId" label={t('people.unit')} isRequired>
        <UnitPicker />
      </Field>
      <Field name="audienceId" label={t('people.audience')}>
        <Select allowClear options={options(names.audiences)} />
      </Field>
      <Field name="postIds" label={t('people.posts')}>
        <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={options(names.posts)} />
      </Field>
      <Field name="number" label={t('people.number')}>
        <Input autoComplete="off" />
      </Field>
      <Field name="identityNumber" label={t('people.identityNumber')} help={help}>
        <Input autoComplete="off" />
      </Field>
      <Field name="phone" label={t('people.phone')} help={help}>
        <Input autoComplete="off" inputMode="tel" />
      </Field>
    </>
  );
}

/** Empty fields mean nothing was entered. */
export function enteredOnly<Values extends object>(values: Values): Partial<Values> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== '' && value !== undefined),
  ) as Partial<Values>;
}
