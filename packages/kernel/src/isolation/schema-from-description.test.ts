import { expect, it } from 'vitest';
import { z } from 'zod';
import { schemaFromDescription } from './schema-from-description.ts';

it('checks what a schema said', () => {
  const schema = schemaFromDescription(z.toJSONSchema(z.strictObject({ id: z.uuid(), pattern: z.int() })));
  expect(schema.safeParse({ id: '0198c0de-0000-7000-8000-000000000000', pattern: 1 }).success).toBe(true);
  expect(schema.safeParse({ id: 'x', pattern: 1 }).success).toBe(false);
  expect(schema.safeParse({ id: '0198c0de-0000-7000-8000-000000000000' }).success).toBe(false);
});

it.each([
  ['a regular expression', { type: 'string', pattern: '^(a+)+$' }, `${'a'.repeat(40)}!`],
  ['names of such', { type: 'object', patternProperties: { '^(a+)+$': {} } }, { [`${'a'.repeat(40)}!`]: 1 }],
  ['a schema within itself', { $ref: '#/$defs/a', $defs: { a: { anyOf: [{ $ref: '#/$defs/a' }] } } }, 1],
  ['no schema', { type: 'nothing' }, 1],
])('lets everything pass for %s, and takes no time for it', (_what, described, value) => {
  expect(schemaFromDescription(described).safeParse(value).success).toBe(true);
});
