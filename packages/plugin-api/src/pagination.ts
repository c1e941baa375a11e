import type { z } from 'zod';
import { PeixunError } from './errors.ts';
import { text } from './text.ts';

/**
 * The page of a list, of rows read in order: ask the database for `limit + 1` rows, so that one row too many says
 * that there is a next page. The cursor holds the sort key of the last row shown.
 */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  sortKey: (row: Row) => readonly (string | number)[],
): { items: Row[]; nextCursor?: string } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  if (rows.length <= limit || last === undefined) return { items };
  return { items, nextCursor: Buffer.from(JSON.stringify(sortKey(last))).toString('base64url') };
}

/**
 * The sort key that a cursor holds, to continue after it.
 *
 * @throws `CURSOR_INVALID` when the cursor is not one of this list.
 */
export function readCursor<Key extends z.ZodType>(
  cursor: string | undefined,
  sortKey: Key,
): z.output<Key> | undefined {
  if (cursor === undefined) return undefined;
  try {
    return sortKey.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch (cause) {
    throw new PeixunError({
      kind: 'input',
      code: 'CURSOR_INVALID',
      title: text(
        '翻页标记无效；请从第一页重新打开列表。',
        'The cursor is not one of this list; start again from the first page.',
      ),
      issues: [{ path: ['cursor'], code: 'CURSOR_INVALID', message: 'cursor' }],
      cause,
    });
  }
}
