import { Checkbox, Input } from 'antd';
import { useEffect, useState } from 'react';
import { Icon } from '../../components/icon.tsx';
import { Select } from '../../components/select.ts';
import { UnitPicker } from '../../data/unit-picker.tsx';
import { useTextOf } from '../../i18n/language.tsx';
import type { Search } from '../../router/use-search.ts';

/** A filter of a list: `name` is the parameter of the operation and of the address. */
export type ListFilter =
  | { readonly name: string; readonly label: string; readonly kind: 'words' | 'unit' | 'flag' | 'day' }
  | {
      readonly name: string;
      readonly label: string;
      readonly kind: 'choice';
      readonly options: readonly { readonly value: string; readonly label: string }[];
    };

export function ListFilters({
  filters,
  search,
}: {
  readonly filters: readonly ListFilter[];
  readonly search: Search;
}) {
  return filters.map(filter => (
    <FilterControl
      key={filter.name}
      filter={filter}
      value={search.values[filter.name]}
      onChange={value => search.set({ [filter.name]: value })}
    />
  ));
}

interface ControlProps {
  readonly filter: ListFilter;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

function FilterControl({ filter, value, onChange }: ControlProps) {
  if (filter.kind === 'choice') {
    return (
      <Select
        aria-label={filter.label}
        placeholder={filter.label}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        value={value}
        onChange={next => onChange(next)}
        options={filter.options.map(option => ({ ...option }))}
      />
    );
  }
  if (filter.kind === 'words') return <WordsFilter label={filter.label} value={value} onChange={onChange} />;
  if (filter.kind === 'flag') {
    return (
      <Checkbox
        checked={value === 'true'}
        onChange={event => onChange(event.target.checked ? 'true' : undefined)}
      >
        {filter.label}
      </Checkbox>
    );
  }
  if (filter.kind === 'unit') return <UnitPicker label={filter.label} value={value} onChange={onChange} />;
  return (
    <label className="px-filter-day">
      {filter.label}
      <Input type="date" value={value ?? ''} onChange={event => onChange(event.target.value)} />
    </label>
  );
}

/** Waits until the typing pauses, so that not each letter asks the server. */
function WordsFilter({ label, value, onChange }: Omit<ControlProps, 'filter'> & { readonly label: string }) {
  const t = useTextOf('ui-kit');
  const given = value ?? '';
  const [words, setWords] = useState(given);
  const [sent, setSent] = useState(given);
  const [seen, setSeen] = useState(given);
  if (given !== seen) {
    setSeen(given);
    if (given !== sent) {
      setSent(given);
      setWords(given);
    }
  }
  useEffect(() => {
    if (words === sent) return undefined;
    const timer = setTimeout(() => {
      setSent(words);
      onChange(words);
    }, 300);
    return () => clearTimeout(timer);
  }, [words, sent, onChange]);
  return (
    <Input.Search
      className="px-filter-words"
      aria-label={label}
      placeholder={label || t('list.search')}
      searchIcon={<Icon name="search" label={t('list.search')} />}
      allowClear
      value={words}
      onChange={event => setWords(event.target.value)}
      onSearch={text => onChange(text)}
    />
  );
}
