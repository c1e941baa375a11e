import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem-error.ts';

/** The store of what was read. What the server refused is not asked again; a failing server is, once. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (times, error) => times < 1 && error instanceof ProblemError && error.status >= 500,
      },
      mutations: { retry: false },
    },
  });
}
