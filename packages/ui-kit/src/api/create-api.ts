import type { Api, Operation } from '@peixun/plugin-api';
import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { InputOf, ItemOf, MaybeInput, OutputOf } from './operation-types.ts';
import type { ProblemError } from './problem-error.ts';
import { addressOf, newIdempotencyKey, request, type CallInput } from './request.ts';

/** A page of a list, as the server answers it. */
export interface ListAnswer<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string | undefined;
  readonly total?: number | undefined;
}

/** Where a list gets its rows from. Made by `list` of a client. */
export interface ListSource<Item> {
  readonly key: readonly unknown[];
  load(query: Readonly<Record<string, unknown>>, signal: AbortSignal): Promise<ListAnswer<Item>>;
}

export interface CommandOptions {
  /** `false`: what was read before stays as it is. */
  readonly refresh?: boolean;
  /** The operation is `trace: 'anonymous'`: no key is sent, nothing is repeated. */
  readonly anonymous?: boolean;
}

/** The typed client of one plugin's API in the county. */
export interface ApiClient<Operations extends Api> {
  /** Reads in a component; remembered, and read again when the window comes back. */
  useOperation<Key extends keyof Operations & string>(
    operation: Key,
    ...input: [
      ...MaybeInput<Operations[Key]>,
      options?: { readonly enabled?: boolean; readonly refetchInterval?: number | false },
    ]
  ): UseQueryResult<OutputOf<Operations[Key]>, ProblemError>;
  /** Changes something, once, however often the network fails meanwhile. */
  useCommand<Key extends keyof Operations & string>(
    operation: Key,
    options?: CommandOptions,
  ): UseMutationResult<OutputOf<Operations[Key]>, ProblemError, InputOf<Operations[Key]>>;
  /** @throws ProblemError */
  call<Key extends keyof Operations & string>(
    operation: Key,
    ...input: MaybeInput<Operations[Key]>
  ): Promise<OutputOf<Operations[Key]>>;
  /** The rows of an operation that answers a page; a list adds `cursor`, `limit` and its filters. */
  list<Key extends keyof Operations & string>(
    operation: Key,
    input?: {
      readonly params?: InputOf<Operations[Key]> extends { params: infer P } ? P : never;
      readonly query?: Readonly<Record<string, unknown>>;
    },
  ): ListSource<ItemOf<Operations[Key]>>;
  /** The address of a `GET` operation, for links to files. */
  href<Key extends keyof Operations & string>(operation: Key, ...input: MaybeInput<Operations[Key]>): string;
}

/**
 * The client of a plugin's API: `createApi<typeof needsApi>('needs-analysis')`. Only the type of the API is
 * needed, so that no schema reaches the browser.
 */
export function createApi<Operations extends Api>(plugin: string): ApiClient<Operations> {
  const client: ApiClient<Record<string, Operation>> = {
    useOperation: (operation, ...[input, options]: readonly unknown[]) =>
      useQuery({
        queryKey: [plugin, operation, input ?? {}],
        queryFn: ({ signal }) => send(plugin, operation, input as CallInput, { signal }) as never,
        ...(options as object),
      }),
    useCommand: (operation, options = {}) => {
      const queries = useQueryClient();
      return useMutation({
        mutationFn: input => sendCommand(plugin, operation, input as CallInput, options.anonymous) as never,
        onSuccess: async () => {
          if (options.refresh !== false) await queries.invalidateQueries({ queryKey: [plugin] });
        },
      });
    },
    call: (operation, input) =>
      (operation.startsWith('GET ')
        ? send(plugin, operation, input as CallInput)
        : sendCommand(plugin, operation, input as CallInput)) as never,
    list: (operation, input = {}) => ({
      key: [plugin, operation, input],
      load: (query, signal) =>
        send(
          plugin,
          operation,
          { ...(input as CallInput), query: { ...input.query, ...query } },
          { signal },
        ) as never,
    }),
    href: (operation, input) => addressOf(plugin, operation, input as CallInput),
  };
  return client as never;
}

function send(
  plugin: string,
  operation: string,
  input: CallInput = {},
  options?: Parameters<typeof request>[3],
) {
  const method = operation.slice(0, operation.indexOf(' '));
  return request(method, addressOf(plugin, operation, input), input.body, options);
}

function sendCommand(plugin: string, operation: string, input?: CallInput, anonymous = false) {
  return send(plugin, operation, input, anonymous ? {} : { idempotencyKey: newIdempotencyKey() });
}

/** Reads everything of a plugin again: after an upload, or when a job is done. */
export function useRefresh(plugin: string): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: [plugin] });
}
