export interface FileFieldProps {
  /** Endings: `.docx,.pdf`. */
  readonly accept: string;
  readonly value?: File;
  readonly onChange?: (file: File | undefined) => void;
  /** Given by the form. */
  readonly id?: string;
}

/** Asks for one file in a form. */
export function FileField({ accept, onChange, id }: FileFieldProps) {
  return (
    <input id={id} type="file" accept={accept} onChange={event => onChange?.(event.target.files?.[0])} />
  );
}
