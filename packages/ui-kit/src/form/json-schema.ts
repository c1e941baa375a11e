import type { Deprecation, Text } from '@peixun/plugin-api';

/** The part of JSON Schema that settings use, as zod writes it. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  /** A plain title, or one in every language. */
  readonly title?: string | Text;
  readonly description?: string | Text;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly format?: string;
  readonly anyOf?: readonly JsonSchema[];
  /** Of `secret()`: shown as set or not set, never its value. */
  readonly secret?: boolean;
  /** Of `setting()`: what goes away, and what to use instead. */
  readonly deprecation?: Deprecation;
}

export type FieldKind =
  | { readonly kind: 'text' | 'long-text' | 'secret' | 'day' | 'flag' | 'json' }
  | { readonly kind: 'number'; readonly isInteger: boolean; readonly min?: number; readonly max?: number }
  | { readonly kind: 'choice'; readonly isMultiple: boolean; readonly options: readonly string[] }
  | { readonly kind: 'words' }
  | { readonly kind: 'group'; readonly properties: Readonly<Record<string, JsonSchema>> };

/** Which control a schema asks for. What no control fits is edited as JSON. */
export function fieldKind(schema: JsonSchema): FieldKind {
  if (schema.secret) return { kind: 'secret' };
  const choices = optionsOf(schema);
  if (choices) return { kind: 'choice', isMultiple: false, options: choices };
  if (schema.type === 'boolean') return { kind: 'flag' };
  if (schema.type === 'integer' || schema.type === 'number') {
    const min = schema.minimum ?? schema.exclusiveMinimum;
    const max = schema.maximum ?? schema.exclusiveMaximum;
    return {
      kind: 'number',
      isInteger: schema.type === 'integer',
      // zod writes the bounds of safe integers, which nobody needs to see.
      ...(min !== undefined && min > Number.MIN_SAFE_INTEGER && { min }),
      ...(max !== undefined && max < Number.MAX_SAFE_INTEGER && { max }),
    };
  }
  if (schema.type === 'string') {
    if (schema.format === 'date') return { kind: 'day' };
    return { kind: (schema.maxLength ?? 0) > 200 ? 'long-text' : 'text' };
  }
  if (schema.type === 'array' && schema.items) {
    const options = optionsOf(schema.items);
    if (options) return { kind: 'choice', isMultiple: true, options };
    if (schema.items.type === 'string') return { kind: 'words' };
  }
  if (schema.type === 'object' && schema.properties) return { kind: 'group', properties: schema.properties };
  return { kind: 'json' };
}

function optionsOf(schema: JsonSchema): readonly string[] | undefined {
  if (schema.enum?.every(value => typeof value === 'string')) return schema.enum as readonly string[];
  const constants = schema.anyOf?.map(option => option.const);
  return constants?.every(value => typeof value === 'string') ? (constants as readonly string[]) : undefined;
}
