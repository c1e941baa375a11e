export type { JsonSchema } from '../form/json-schema.ts';
export { SchemaForm, type SchemaFormProps } from '../form/schema-form.tsx';
