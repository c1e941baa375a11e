import { useId, type ReactNode } from 'react';

/** What the field's own element needs, to be announced with its label and what is wrong with it. */
export interface FieldMarks {
  readonly id: string;
  readonly status: '' | 'error';
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

export interface EditedFieldProps {
  readonly label: string;
  /** What the server refused of it. */
  readonly problem?: string | undefined;
  readonly children: (marks: FieldMarks) => ReactNode;
}

/** A labelled field of an editor that is no form; what is wrong with it stands below. */
export function EditedField({ label, problem, children }: EditedFieldProps) {
  const id = useId();
  const isWrong = problem !== undefined;
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        status: isWrong ? 'error' : '',
        'aria-invalid': isWrong,
        'aria-describedby': isWrong ? `${id}-problem` : undefined,
      })}
      {isWrong && (
        <div id={`${id}-problem`} className="needs-problem" role="alert">
          {problem}
        </div>
      )}
    </div>
  );
}
