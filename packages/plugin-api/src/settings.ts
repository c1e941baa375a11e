import type { z } from 'zod';

/** Marks a setting as secret: shown as set or not set, never its value, and kept encrypted. */
export function secret<Schema extends z.ZodType>(schema: Schema): Schema {
  return schema.meta({ ...schema.meta(), secret: true }) as Schema;
}
