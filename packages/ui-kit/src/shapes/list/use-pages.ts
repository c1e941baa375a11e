import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ListAnswer, ListSource } from '../../api/create-api.ts';

export interface Pages<Row> {
  readonly page: ReturnType<typeof useQuery<ListAnswer<Row>>>;
  /** How many rows there are on all pages, where the server counts them or one page has all. */
  readonly total: number | undefined;
  /** From 1. */
  readonly number: number;
  /** How many pages, where the total is known. */
  readonly count: number | undefined;
  readonly goBack: (() => void) | undefined;
  readonly goOn: (() => void) | undefined;
}

/** The pages of a list, by the server's cursors. Another filter begins at the first page. */
export function usePages<Row>(
  source: ListSource<Row>,
  filters: Readonly<Record<string, string>>,
  pageSize: number,
): Pages<Row> {
  const view = JSON.stringify([source.key, filters, pageSize]);
  const [place, setPlace] = useState<{ view: string; cursors: readonly string[] }>({ view, cursors: [] });
  const cursors = place.view === view ? place.cursors : [];
  const cursor = cursors[cursors.length - 1];
  const keyOf = (at: string | undefined) => [...source.key, filters, pageSize, at];
  const page = useQuery({
    queryKey: keyOf(cursor),
    queryFn: ({ signal }) => source.load({ ...filters, limit: pageSize, cursor }, signal),
    placeholderData: keepPreviousData,
  });
  // Only the first page is counted.
  const first = useQueryClient().getQueryData<ListAnswer<Row>>(keyOf(undefined));
  const next = page.isPlaceholderData ? undefined : page.data?.nextCursor;
  const total = first && (first.nextCursor === undefined ? first.items.length : first.total);
  return {
    page,
    total,
    number: cursors.length + 1,
    count: total && Math.ceil(total / pageSize),
    goBack: cursors.length > 0 ? () => setPlace({ view, cursors: cursors.slice(0, -1) }) : undefined,
    goOn: next ? () => setPlace({ view, cursors: [...cursors, next] }) : undefined,
  };
}
