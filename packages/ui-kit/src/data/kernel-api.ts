import type { Audience, Person, Post, Unit } from '@peixun/plugin-api';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { addressOf, request } from '../api/request.ts';

interface Rows<Item> {
  readonly items: readonly Item[];
}

function useKernel<Item>(operation: string, query: Readonly<Record<string, unknown>> = {}, enabled = true) {
  return useQuery({
    queryKey: ['kernel', operation, { query }],
    queryFn: ({ signal }) =>
      request('GET', addressOf('kernel', operation, { query }), undefined, { signal }) as Promise<Rows<Item>>,
    staleTime: 60_000,
    enabled,
  });
}

/** The county's units, as far as the reader may see them. */
export function useUnits(): UseQueryResult<Rows<Unit>> {
  return useKernel<Unit>('GET /units');
}

/** The county's audiences. */
export function useAudiences(): UseQueryResult<Rows<Audience>> {
  return useKernel<Audience>('GET /audiences', { limit: 200 });
}

/** The county's posts. */
export function usePosts(): UseQueryResult<Rows<Post>> {
  return useKernel<Post>('GET /posts', { limit: 200 });
}

/** People whose name has these words, within a unit where one is named. */
export function usePeople(name: string, unitId?: string): UseQueryResult<Rows<Person>> {
  return useKernel<Person>('GET /people', { name, unitId, limit: 20 });
}
