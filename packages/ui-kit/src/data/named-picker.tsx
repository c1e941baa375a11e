import { Select } from '../components/select.ts';
import type { PickerProps } from './picker-props.ts';

/** Things of one kind, or why they are not there. */
interface NamedRows {
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly data: { readonly items: readonly { readonly id: string; readonly name: string }[] } | undefined;
}

export type NamedPickerProps = PickerProps & {
  readonly rows: NamedRows;
  /** What to choose, where nothing is chosen and no label says it. */
  readonly choose: string;
  /** Said when there is nothing to choose from. */
  readonly none: string;
};

/** Chooses among all things of a kind, by their names. */
export function NamedPicker(props: NamedPickerProps) {
  const { rows, choose, none, label, disabled = false, id, multiple, value, onChange } = props;
  return (
    <Select<string | string[] | undefined>
      id={id}
      aria-label={label}
      placeholder={label ?? choose}
      className="px-picker"
      mode={multiple ? 'multiple' : undefined}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      disabled={disabled}
      loading={rows.isPending}
      notFoundContent={rows.error ? rows.error.message : none}
      options={rows.data?.items.map(row => ({ value: row.id, label: row.name })) ?? []}
      value={(value as string | string[] | null) ?? undefined}
      onChange={next => onChange?.(next as never)}
    />
  );
}
