import { useText } from '@peixun/ui-kit/i18n';
import { Select } from '@peixun/ui-kit/select';
import { useDeferredValue, useState } from 'react';
import { kernel } from '../../kernel-client.ts';

export interface AccountPickerProps {
  /** Given by the form, like the two below. */
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (accountId: string) => void;
}

/** Chooses an account by a part of the name. */
export function AccountPicker({ id, value, onChange }: AccountPickerProps) {
  const t = useText();
  const [words, setWords] = useState('');
  const accounts = kernel.useOperation('GET /accounts', {
    query: { name: useDeferredValue(words), limit: 20 },
  });
  return (
    <Select
      id={id}
      showSearch={{ filterOption: false, onSearch: setWords }}
      loading={accounts.isFetching}
      placeholder={t('accounts.search')}
      options={accounts.data?.items.map(account => ({
        value: account.id,
        label: `${account.name} (${account.username})`,
      }))}
      value={value}
      onChange={next => onChange?.(next)}
    />
  );
}
