import { z } from 'zod';
import { expect, it } from 'vitest';
import { fieldKind, type JsonSchema } from './json-schema.ts';

it.each([
  ['text', z.string(), { kind: 'text' }],
  ['a long text', z.string().max(2000), { kind: 'long-text' }],
  ['a secret', z.string().meta({ secret: true }), { kind: 'secret' }],
  ['a day', z.iso.date(), { kind: 'day' }],
  ['yes or no', z.boolean(), { kind: 'flag' }],
  ['a whole number', z.int(), { kind: 'number', isInteger: true }],
  ['a bounded number', z.number().min(0).max(1), { kind: 'number', isInteger: false, min: 0, max: 1 }],
  ['a choice', z.enum(['a', 'b']), { kind: 'choice', isMultiple: false, options: ['a', 'b'] }],
  ['several choices', z.array(z.enum(['a', 'b'])), { kind: 'choice', isMultiple: true, options: ['a', 'b'] }],
  ['words', z.array(z.string()), { kind: 'words' }],
  ['anything else', z.array(z.object({ a: z.string() })), { kind: 'json' }],
])('has a control for %s', (_name, schema, kind) => {
  expect(fieldKind(z.toJSONSchema(schema, { io: 'input' }) as JsonSchema)).toEqual(kind);
});
