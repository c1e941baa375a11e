import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { issuesOf, parseIn } from './zod-issues.ts';

describe('messages of wrong values', () => {
  const schema = z.strictObject({
    name: z.string().min(1),
    age: z.int().max(9),
    own: z.string().regex(/a/, '须含 a'),
  });

  it.each([
    ['zh-CN', ['不能为空', '不能多于 9', '须含 a', '不认识的项：extra']],
    ['en', ['must not be empty', 'must be at most 9', '须含 a', 'has unknown entries: extra']],
  ] as const)('in %s', (language, messages) => {
    const { error } = parseIn(schema, { name: '', age: 10, own: 'b', extra: 1 }, language);
    expect(error && issuesOf(error).map(({ message }) => message)).toEqual(messages);
  });

  it('says that something is missing', () => {
    expect(parseIn(schema, { age: 1, own: 'a' }, 'en').error?.issues).toMatchObject([
      { path: ['name'], message: 'is required' },
    ]);
  });
});
