import { Input } from 'antd';
import { useState } from 'react';
import { useTextOf } from '../i18n/language.tsx';

export interface JsonInputProps {
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (value: unknown) => void;
}

/** A value that no other control fits, as JSON. It changes only while the text can be read. */
export function JsonInput({ id, value, onChange }: JsonInputProps) {
  const t = useTextOf('ui-kit');
  const [text, setText] = useState(() => (value === undefined ? '' : JSON.stringify(value, null, 2)));
  const [isWrong, setWrong] = useState(false);
  const change = (next: string) => {
    setText(next);
    try {
      onChange?.(next.trim() === '' ? undefined : JSON.parse(next));
      setWrong(false);
    } catch {
      setWrong(true);
    }
  };
  return (
    <>
      <Input.TextArea
        id={id}
        className="px-code"
        autoSize={{ minRows: 3, maxRows: 16 }}
        status={isWrong ? 'error' : ''}
        value={text}
        onChange={event => change(event.target.value)}
      />
      {isWrong && <span role="alert">{t('form.notJson')}</span>}
    </>
  );
}
