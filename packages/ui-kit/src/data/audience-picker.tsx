import { Select } from 'antd';
import { useTextOf } from '../i18n/language.tsx';
import { useAudiences } from './kernel-api.ts';
import type { PickerProps } from './picker-props.ts';

export type AudiencePickerProps = PickerProps;

/** Chooses among the county's audiences. */
export function AudiencePicker({
  label,
  disabled = false,
  id,
  multiple,
  value,
  onChange,
}: AudiencePickerProps) {
  const t = useTextOf('ui-kit');
  const audiences = useAudiences();
  return (
    <Select<string | string[] | undefined>
      id={id}
      aria-label={label}
      placeholder={label ?? t('audience.choose')}
      className="px-picker"
      mode={multiple ? 'multiple' : undefined}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      disabled={disabled}
      loading={audiences.isPending}
      notFoundContent={audiences.isError ? audiences.error.message : t('audience.none')}
      options={audiences.data?.items.map(audience => ({ value: audience.id, label: audience.name })) ?? []}
      value={(value as string | string[] | null) ?? undefined}
      onChange={next => onChange?.(next as never)}
    />
  );
}
