export { FormBuilder, type FormBuilderProps } from './form-builder.tsx';
export { emptyForm, questionKinds, type QuestionKind } from './form-editing.ts';
