import type { Person } from '@peixun/plugin-api';
import { useDeferredValue, useState } from 'react';
import { Select } from '../components/select.ts';
import { useTextOf } from '../i18n/language.tsx';
import { usePeople, useUnits } from './kernel-api.ts';
import type { PickerProps } from './picker-props.ts';

export type PersonPickerProps = PickerProps & {
  /** Only people of this unit and below. */
  readonly unitId?: string;
  /** Names of people who are chosen already. */
  readonly known?: readonly Pick<Person, 'id' | 'name'>[];
};

/** Chooses people by a part of their name; the unit tells namesakes apart. */
export function PersonPicker({
  label,
  unitId,
  disabled = false,
  known = [],
  id,
  multiple,
  value,
  onChange,
}: PersonPickerProps) {
  const t = useTextOf('ui-kit');
  const [words, setWords] = useState('');
  const people = usePeople(useDeferredValue(words), unitId);
  const units = useUnits();
  const unitName = (person: Person) => units.data?.items.find(unit => unit.id === person.unitId)?.name;
  const found = people.data?.items ?? [];
  const options = [
    ...found.map(person => ({ value: person.id, label: person.name, unit: unitName(person) })),
    ...known
      .filter(({ id }) => !found.some(person => person.id === id))
      .map(({ id, name }) => ({ value: id, label: name, unit: undefined })),
  ];
  return (
    <Select<string | string[] | undefined, (typeof options)[number]>
      id={id}
      aria-label={label}
      placeholder={label ?? t('person.choose')}
      className="px-picker"
      mode={multiple ? 'multiple' : undefined}
      showSearch={{ filterOption: false, onSearch: setWords }}
      allowClear
      disabled={disabled}
      loading={people.isFetching}
      notFoundContent={people.isError ? people.error.message : t('person.none')}
      options={options}
      optionRender={renderOption}
      value={(value as string | string[] | null) ?? undefined}
      onChange={next => onChange?.(next as never)}
    />
  );
}

function renderOption({
  data,
}: {
  readonly data: { readonly label: string; readonly unit: string | undefined };
}) {
  return (
    <>
      {data.label} <span className="px-quiet">{data.unit}</span>
    </>
  );
}
