export {
  Field,
  Form,
  FormActions,
  type FieldProps,
  type FormActionsProps,
  type FormProps,
} from '../form/form.tsx';
export { FieldRows, type FieldRowsProps } from '../form/field-rows.tsx';
export { useLeaveGuard } from '../form/use-leave-guard.ts';
export { useCommandForm, type CommandForm, type CommandFormOptions } from '../form/use-command-form.ts';
