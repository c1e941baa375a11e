import type { z } from 'zod';
import type { Deprecation } from './deprecation.ts';
import type { Text } from './text.ts';

/** Marks a setting as secret: shown as set or not set, never its value, and kept encrypted. */
export function secret<Schema extends z.ZodType>(schema: Schema): Schema {
  return withMeta(schema, { secret: true });
}

/** Titles a setting in every language, for the form that asks for it. A county that still sets a deprecated one is warned. */
export function setting<Schema extends z.ZodType>(
  schema: Schema,
  words: { readonly title: Text; readonly description?: Text; readonly deprecated?: Deprecation },
): Schema {
  const { deprecated, ...titles } = words;
  return withMeta(schema, { ...titles, ...(deprecated && { deprecated: true, deprecation: deprecated }) });
}

function withMeta<Schema extends z.ZodType>(schema: Schema, meta: Readonly<Record<string, unknown>>): Schema {
  return schema.meta({ ...schema.meta(), ...meta }) as Schema;
}
