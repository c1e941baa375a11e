import { TreeSelect } from 'antd';
import { useMemo } from 'react';
import { useTextOf } from '../i18n/language.tsx';
import { useUnits } from './kernel-api.ts';
import { unitTree } from './unit-tree.ts';

interface CommonProps {
  /** Says what the unit is for, where no label stands beside. */
  readonly label?: string;
  readonly disabled?: boolean;
  /** Given by the form. */
  readonly id?: string;
}

export type UnitPickerProps = CommonProps &
  (
    | {
        readonly multiple?: false;
        readonly value?: string | null;
        readonly onChange?: (id: string | undefined) => void;
      }
    | {
        readonly multiple: true;
        readonly value?: readonly string[];
        readonly onChange?: (ids: string[]) => void;
      }
  );

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
