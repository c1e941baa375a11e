import { useState, type FormEvent } from 'react';

export interface Submit {
  readonly isSending: boolean;
  readonly error: unknown;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

/** Sends the fields of a plain form, by name. */
export function useSubmit(send: (fields: Readonly<Record<string, string>>) => Promise<void>): Submit {
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    setSending(true);
    setError(undefined);
    send(fields)
      .catch(setError)
      .finally(() => setSending(false));
  };
  return { isSending, error, onSubmit };
}
