import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pageOf, readCursor } from './index.ts';

const rows = ['a', 'b', 'c'].map(name => ({ name }));
const sortKey = z.tuple([z.string()]);

describe('pageOf', () => {
  it('gives a cursor that continues after the last row shown', () => {
    const { items, nextCursor } = pageOf(rows, 2, row => [row.name]);
    expect(items).toEqual([{ name: 'a' }, { name: 'b' }]);
    expect(readCursor(nextCursor, sortKey)).toEqual(['b']);
  });

  it('gives no cursor on the last page', () => {
    expect(pageOf(rows, 3, row => [row.name])).toEqual({ items: rows });
  });
});

describe('readCursor', () => {
  it.each(['', 'x', Buffer.from('[1]').toString('base64url')])('refuses %j', cursor => {
    expect(() => readCursor(cursor, sortKey)).toThrow(/cursor/i);
  });
});
