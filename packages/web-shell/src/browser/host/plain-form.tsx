import { Button, type ButtonProps } from '@peixun/ui-kit/button';
import { ProblemView } from '@peixun/ui-kit/problem-view';
import { useState, type FormEvent, type ReactNode } from 'react';

export interface PlainFormProps {
  /** What the button says. */
  readonly submit: string;
  /** Gets the fields by name; what it throws is shown above them. */
  readonly send: (fields: Readonly<Record<string, string>>) => Promise<void>;
  readonly button?: ButtonProps;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A form of plain fields: of the pages before a county is entered, and of the own account. */
export function PlainForm({ submit, send, button = large, className, children }: PlainFormProps) {
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSending(true);
    setError(undefined);
    send(fieldsOf(event.currentTarget))
      .catch(setError)
      .finally(() => setSending(false));
  };
  return (
    <form onSubmit={onSubmit} className={className}>
      {error !== undefined && <ProblemView error={error} isAnswer />}
      {children}
      <Button {...button} htmlType="submit" loading={isSending}>
        {submit}
      </Button>
    </form>
  );
}

const large: ButtonProps = { type: 'primary', size: 'large', block: true };

export function fieldsOf(form: HTMLFormElement): Readonly<Record<string, string>> {
  return Object.fromEntries(new FormData(form)) as Record<string, string>;
}
