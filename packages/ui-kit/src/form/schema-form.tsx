import { Checkbox, Input, InputNumber, Select } from 'antd';
import { useLanguage, useTextOf, textIn } from '../i18n/language.tsx';
import { Field, Form, FormActions } from './form.tsx';
import { fieldKind, type FieldKind, type JsonSchema } from './json-schema.ts';
import { JsonInput } from './json-input.tsx';
import type { CommandForm } from './use-command-form.ts';

export interface SchemaFormProps {
  /** An object schema. */
  readonly schema: JsonSchema;
  readonly of: CommandForm<Record<string, unknown>>;
  readonly values: Readonly<Record<string, unknown>>;
  /** Paths of the secrets that have a value: `['sms.password']`. */
  readonly setSecrets?: readonly string[];
}

/** A form made from a JSON Schema. A secret left empty stays as it is. */
export function SchemaForm({ schema, of, values, setSecrets = [] }: SchemaFormProps) {
  return (
    <Form of={of} initialValues={values}>
      <Properties schema={schema} path={[]} setSecrets={setSecrets} />
      <FormActions isSending={of.isSending} />
    </Form>
  );
}

interface PartProps {
  readonly schema: JsonSchema;
  readonly path: readonly string[];
  readonly setSecrets: readonly string[];
}

function Properties({ schema, path, setSecrets }: PartProps) {
  return Object.entries(schema.properties ?? {}).map(([name, property]) => (
    <Property
      key={name}
      schema={property}
      path={[...path, name]}
      setSecrets={setSecrets}
      isRequired={(schema.required?.includes(name) ?? false) && property.default === undefined}
    />
  ));
}

function Property({ schema, path, setSecrets, isRequired }: PartProps & { readonly isRequired: boolean }) {
  const { language } = useLanguage();
  const t = useTextOf('ui-kit');
  const inLanguage = (text: JsonSchema['title']) =>
    typeof text === 'object' ? textIn(language, text) : text;
  const label = inLanguage(schema.title) ?? path[path.length - 1]!;
  const { deprecation } = schema;
  const kind = fieldKind(schema);
  const isSet = setSecrets.includes(path.join('.'));
  const help = [
    inLanguage(schema.description),
    kind.kind === 'secret' && t(isSet ? 'form.secretSet' : 'form.secretUnset'),
    deprecation && t('form.deprecated', { version: deprecation.removedIn, use: inLanguage(deprecation.use) }),
  ]
    .filter(Boolean)
    .join(' ');
  if (kind.kind === 'group') {
    return (
      <fieldset className="px-fieldset">
        <legend>{label}</legend>
        {help && <p className="px-quiet">{help}</p>}
        <Properties schema={schema} path={path} setSecrets={setSecrets} />
      </fieldset>
    );
  }
  return (
    <Field
      name={[...path]}
      label={label}
      help={help}
      isRequired={isRequired && !(kind.kind === 'secret' && isSet) && kind.kind !== 'flag'}
      {...(kind.kind === 'flag' && { valuePropName: 'checked' })}
    >
      {control(kind)}
    </Field>
  );
}

function control(kind: Exclude<FieldKind, { kind: 'group' }>) {
  switch (kind.kind) {
    case 'flag':
      return <Checkbox />;
    case 'number':
      return (
        <InputNumber
          min={kind.min}
          max={kind.max}
          precision={kind.isInteger ? 0 : undefined}
          className="px-picker"
        />
      );
    case 'choice':
      return (
        <Select
          mode={kind.isMultiple ? 'multiple' : undefined}
          options={kind.options.map(value => ({ value, label: value }))}
        />
      );
    case 'words':
      return <Select mode="tags" open={false} suffixIcon={null} />;
    case 'secret':
      return <Input.Password autoComplete="new-password" />;
    case 'day':
      return <Input type="date" />;
    case 'long-text':
      return <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} />;
    case 'json':
      return <JsonInput />;
    case 'text':
      return <Input />;
  }
}
