import { TreeSelect } from '@peixun/ui-kit/tree-select';
import { useText } from '@peixun/ui-kit/i18n';
import { useMemo } from 'react';
import type { Theme } from '../../../contract/index.ts';
import { needs } from '../../api.ts';

interface ThemeNode {
  readonly value: string;
  readonly title: string;
  readonly children: ThemeNode[];
}

export interface ThemePickerProps {
  readonly label?: string;
  /** Shown while nothing is chosen; the label unless told. */
  readonly placeholder?: string;
  readonly value?: string | null;
  readonly onChange?: (id: string | undefined) => void;
  /** Given by the form. */
  readonly id?: string;
}

/** Chooses a theme from the tree. */
export function ThemePicker({ label, placeholder, value, onChange, id }: ThemePickerProps) {
  const t = useText();
  const themes = needs.useOperation('GET /themes');
  const tree = useMemo(() => themeTree(themes.data?.items ?? []), [themes.data]);
  return (
    <TreeSelect<string | undefined>
      id={id}
      aria-label={label}
      placeholder={placeholder ?? label ?? t('theme.choose')}
      className="px-picker"
      treeData={tree}
      treeDefaultExpandAll
      showSearch={{ treeNodeFilterProp: 'title' }}
      allowClear
      popupMatchSelectWidth={false}
      loading={themes.isPending}
      notFoundContent={themes.isError ? themes.error.message : t('theme.none')}
      value={value ?? undefined}
      onChange={next => onChange?.(next)}
    />
  );
}

export function themeTree(themes: readonly Theme[], parentId: string | null = null): ThemeNode[] {
  return themes
    .filter(theme => theme.parentId === parentId)
    .map(({ id, name }) => ({ value: id, title: name, children: themeTree(themes, id) }));
}
