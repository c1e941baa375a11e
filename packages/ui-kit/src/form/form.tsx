import { Button, Form as AntForm, type FormItemProps } from 'antd';
import type { ReactNode } from 'react';
import { ProblemView } from '../components/problem-view.tsx';
import { useTextOf } from '../i18n/language.tsx';
import type { CommandForm } from './use-command-form.ts';

export interface FormProps<Values> {
  /** Of `useCommandForm`. */
  readonly of: CommandForm<Values>;
  readonly initialValues?: Partial<Values>;
  readonly children: ReactNode;
}

/** A form: labels above the fields, required ones marked, wrong ones explained. */
export function Form<Values>({ of, initialValues, children }: FormProps<Values>) {
  return (
    <AntForm
      form={of.form}
      layout="vertical"
      className="px-form"
      initialValues={initialValues as object}
      onFinish={of.submit}
      disabled={of.isSending}
      scrollToFirstError={{ focus: true }}
    >
      {of.problem && <ProblemView error={of.problem} isAnswer />}
      {children}
    </AntForm>
  );
}

export interface FieldProps extends Pick<
  FormItemProps,
  'rules' | 'valuePropName' | 'dependencies' | 'hidden'
> {
  /** The place in the values: `'title'`, `['weights', 'post']`. */
  readonly name: string | (string | number)[];
  readonly label: string;
  /** Below the field: what to write. */
  readonly help?: ReactNode;
  readonly isRequired?: boolean;
  readonly children: ReactNode;
}

/** A labelled field. */
export function Field({ name, label, help, isRequired, rules = [], children, ...rest }: FieldProps) {
  const t = useTextOf('ui-kit');
  return (
    <AntForm.Item
      {...rest}
      name={name}
      label={label}
      extra={help}
      required={isRequired ?? false}
      rules={isRequired ? [{ required: true, message: t('form.required', { label }) }, ...rules] : rules}
    >
      {children}
    </AntForm.Item>
  );
}

export interface FormActionsProps {
  readonly submit?: string;
  readonly isSending?: boolean;
  readonly onCancel?: () => void;
  readonly children?: ReactNode;
}

/** The buttons below a form. */
export function FormActions({ submit, isSending = false, onCancel, children }: FormActionsProps) {
  const t = useTextOf('ui-kit');
  return (
    <div className="px-form-actions">
      <Button type="primary" htmlType="submit" loading={isSending}>
        {submit ?? t('save')}
      </Button>
      {onCancel && (
        <Button onClick={onCancel} disabled={false}>
          {t('cancel')}
        </Button>
      )}
      {children}
    </div>
  );
}
