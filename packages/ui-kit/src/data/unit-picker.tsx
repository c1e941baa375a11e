import { useMemo } from 'react';
import { TreeSelect } from '../components/tree-select.ts';
import { useTextOf } from '../i18n/language.tsx';
import { useUnits } from './kernel-api.ts';
import type { PickerProps } from './picker-props.ts';
import { unitTree } from './unit-tree.ts';

export type UnitPickerProps = PickerProps;

/** Chooses units from the tree. With `multiple`, checking a parent checks all below it; each can be unchecked. */
export function UnitPicker({ label, disabled = false, id, multiple, value, onChange }: UnitPickerProps) {
  const t = useTextOf('ui-kit');
  const units = useUnits();
  const tree = useMemo(() => unitTree(units.data?.items ?? []), [units.data]);
  return (
    <TreeSelect<string | string[] | undefined>
      id={id}
      aria-label={label}
      placeholder={label ?? t('unit.choose')}
      className="px-picker"
      treeData={tree}
      treeDefaultExpandedKeys={tree.map(node => node.value)}
      treeCheckable={multiple ?? false}
      showCheckedStrategy={TreeSelect.SHOW_ALL}
      showSearch={{ treeNodeFilterProp: 'title' }}
      allowClear
      maxTagCount={3}
      popupMatchSelectWidth={false}
      disabled={disabled}
      loading={units.isPending}
      notFoundContent={units.isError ? units.error.message : t('unit.none')}
      value={(value as string | string[] | null) ?? undefined}
      onChange={next => onChange?.(next as never)}
    />
  );
}
