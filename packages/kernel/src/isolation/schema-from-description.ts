import { z } from 'zod';

type Json = Readonly<Record<string, unknown>>;

/** Characters of a schema that the host takes from an isolated plugin. */
const maxLength = 100_000;

/**
 * A schema by which the host checks what an isolated plugin gives to others. It leaves out what would let the
 * plugin's author keep the host busy: regular expressions, and schemas that name themselves; such ones are open.
 */
export function schemaFromDescription(described: Json): z.ZodType {
  const written = JSON.stringify(described);
  if (written.length > maxLength || written.includes('"$ref"')) return z.unknown();
  try {
    return z.fromJSONSchema(withoutPatterns(described) as z.core.JSONSchema.JSONSchema);
  } catch {
    return z.unknown();
  }
}

function withoutPatterns(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPatterns);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, inner]) => !(key === 'pattern' && typeof inner === 'string') && key !== 'patternProperties',
      )
      .map(([key, inner]) => [key, withoutPatterns(inner)]),
  );
}
