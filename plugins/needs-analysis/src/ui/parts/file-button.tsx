import { Button } from '@peixun/ui-kit/button';
import { useRef } from 'react';

export interface FileButtonProps {
  readonly label: string;
  /** Endings: `.json`. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** A button that asks for one file. */
export function FileButton({ label, accept, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={event => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
      <Button onClick={() => input.current?.click()}>{label}</Button>
    </>
  );
}
