import { Input } from '@peixun/ui-kit/input';
import { useId, type HTMLInputAutoCompleteAttribute } from 'react';

export interface PlainFieldProps {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly type?: 'text' | 'password' | 'code';
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly autoFocus?: boolean;
}

/** A labelled field of a plain form. */
export function PlainField({
  name,
  label,
  help,
  type = 'text',
  autoComplete = 'off',
  autoFocus = false,
}: PlainFieldProps) {
  const id = useId();
  const common = {
    id,
    name,
    required: true,
    size: 'large',
    autoComplete,
    autoFocus,
    'aria-describedby': help && `${id}-help`,
  } as const;
  return (
    <div className="shell-field">
      <label htmlFor={id}>{label}</label>
      {type === 'password' ? (
        <Input.Password {...common} />
      ) : (
        <Input
          {...common}
          inputMode={type === 'code' ? 'numeric' : 'text'}
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
      {help && (
        <p id={`${id}-help`} className="px-quiet">
          {help}
        </p>
      )}
    </div>
  );
}
