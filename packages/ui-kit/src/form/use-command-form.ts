import type { UseMutationResult } from '@tanstack/react-query';
import { Form, type FormInstance } from 'antd';
import { useState } from 'react';
import { ProblemError } from '../api/problem-error.ts';
import { issuesAtFields } from './issues-at-fields.ts';

export interface CommandFormOptions<Input, Output, Values> {
  /** What the values of the fields are sent as: `(values: NewNeed) => ({ body: values })`. */
  readonly input: (values: Values) => Input;
  readonly onDone?: (output: Output) => void;
}

export interface CommandForm<Values> {
  readonly form: FormInstance<Values>;
  readonly isSending: boolean;
  /** What belongs to no field, for `Form` to show above. */
  readonly problem: ProblemError | undefined;
  readonly submit: (values: Values) => void;
}

/** Sends a form's values as a command and puts what the server refuses at its fields. */
export function useCommandForm<Input, Output, Values = Record<string, unknown>>(
  command: UseMutationResult<Output, ProblemError, Input>,
  { input, onDone }: CommandFormOptions<Input, Output, Values>,
): CommandForm<Values> {
  const [form] = Form.useForm<Values>();
  const [problem, setProblem] = useState<ProblemError>();
  const submit = (values: Values) => {
    setProblem(undefined);
    command.mutate(input(values), {
      onSuccess: output => onDone?.(output),
      onError: error => {
        const names = form.getFieldsError().map(({ name }) => name);
        const { fields, rest } = issuesAtFields(error.issues, names);
        form.setFields(fields.map(({ name, errors }) => ({ name: [...name], errors: [...errors] })) as never);
        const first = fields[0];
        if (first) form.scrollToField([...first.name] as never, { focus: true });
        if (rest.length > 0 || !first) {
          setProblem(
            new ProblemError({
              title: error.message,
              status: error.status,
              code: error.code,
              detail: error.detail,
              issues: rest,
            }),
          );
        }
      },
    });
  };
  return { form, isSending: command.isPending, problem, submit };
}
