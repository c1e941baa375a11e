import { expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';

it.each([
  ['short text stays', 'A note', 10, 'A note'],
  ['long text ends with an ellipsis', '乡村振兴与产业发展专题', 6, '乡村振兴与…'],
  ['line breaks become spaces', 'one\n  two', 10, 'one two'],
  ['no character is cut in half', '𠮷𠮷𠮷', 2, '𠮷…'],
])('%s', (_what, content, length, expected) => {
  expect(excerpt(content, length)).toBe(expected);
});
