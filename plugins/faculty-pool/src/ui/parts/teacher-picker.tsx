import { useText } from '@peixun/ui-kit/i18n';
import { Select } from '@peixun/ui-kit/select';
import { useDeferredValue, useState } from 'react';
import { faculty } from '../api.ts';

export interface TeacherPickerProps {
  readonly value?: string;
  readonly onChange?: (id: string | undefined) => void;
  /** Given by the form. */
  readonly id?: string;
}

/** Finds a registered teacher by name, title or speciality. */
export function TeacherPicker({ value, onChange, id }: TeacherPickerProps) {
  const t = useText();
  const [words, setWords] = useState('');
  const deferred = useDeferredValue(words);
  const found = faculty.useOperation('GET /teachers', {
    query: { limit: 20, words: deferred === '' ? undefined : deferred },
  });
  const chosen = faculty.useOperation(
    'GET /teachers/:id',
    { params: { id: value ?? '' } },
    { enabled: value !== undefined },
  );
  const teachers = [
    ...(found.data?.items ?? []),
    ...(chosen.data && !found.data?.items.some(teacher => teacher.id === chosen.data.id)
      ? [chosen.data]
      : []),
  ];
  return (
    <Select<string | undefined>
      id={id}
      className="px-picker"
      placeholder={t('teacher.search')}
      showSearch={{ filterOption: false, onSearch: setWords }}
      allowClear
      loading={found.isFetching}
      notFoundContent={found.isError ? found.error.message : t('teacher.notFound')}
      options={teachers.map(({ id: teacherId, name, title }) => ({
        value: teacherId,
        label: [name, title].filter(Boolean).join(' · '),
      }))}
      value={value}
      onChange={next => onChange?.(next)}
    />
  );
}
