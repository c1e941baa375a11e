import type { z } from 'zod';
import type { Text } from './text.ts';

/** Marks a setting as secret: shown as set or not set, never its value, and kept encrypted. */
export function secret<Schema extends z.ZodType>(schema: Schema): Schema {
  return withMeta(schema, { secret: true });
}

/** Titles a setting in every language, for the form that asks for it. */
export function setting<Schema extends z.ZodType>(
  schema: Schema,
  words: { readonly title: Text; readonly description?: Text },
): Schema {
  return withMeta(schema, words);
}

function withMeta<Schema extends z.ZodType>(schema: Schema, meta: Readonly<Record<string, unknown>>): Schema {
  return schema.meta({ ...schema.meta(), ...meta }) as Schema;
}
