import { Button } from '@peixun/ui-kit/button';
import { useText } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { InputNumber } from '@peixun/ui-kit/input-number';
import { UnitPicker } from '@peixun/ui-kit/unit-picker';
import type { MenuItemInput } from '../../../contract/index.ts';

type Quota = MenuItemInput['quotas'][number];

export interface QuotaEditorProps {
  /** Given by the form. */
  readonly value?: readonly Quota[];
  readonly onChange?: (quotas: readonly Quota[]) => void;
}

/** Least and most places of single units, a line each. */
export function QuotaEditor({ value = [], onChange }: QuotaEditorProps) {
  const t = useText();
  const set = (at: number, change: Partial<Quota>) =>
    onChange?.(value.map((quota, index) => (index === at ? { ...quota, ...change } : quota)));
  return (
    <div className="needs-quotas">
      {value.map((quota, at) => (
        <div key={at} className="needs-quota" role="group" aria-label={t('item.quotaOf', { number: at + 1 })}>
          <UnitPicker
            label={t('unit')}
            value={quota.unitId}
            onChange={unitId => set(at, { unitId: unitId ?? '' })}
          />
          <InputNumber
            aria-label={t('item.quotaLeast')}
            prefix={t('item.quotaLeast')}
            min={0}
            max={2000}
            value={quota.least}
            onChange={least => set(at, { least: least ?? 0 })}
          />
          <InputNumber
            aria-label={t('item.quotaMost')}
            prefix={t('item.quotaMost')}
            min={0}
            max={2000}
            value={quota.most}
            onChange={most => set(at, { most })}
          />
          <Button
            aria-label={t('item.quotaRemove')}
            icon={<Icon name="remove" />}
            onClick={() => onChange?.(value.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <Button onClick={() => onChange?.([...value, { unitId: '', least: 0, most: null }])}>
        {t('item.quotaAdd')}
      </Button>
    </div>
  );
}
