import { connection } from '../connection/connection.ts';
import { ProblemError, problemOf } from './problem-error.ts';

export interface CallInput {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** The path of an operation with its parameters and query filled in: `/needs/1?year=2026`. */
export function pathOf(operation: string, input: CallInput = {}): string {
  const path = operation
    .slice(operation.indexOf(' ') + 1)
    .replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(input.params?.[name] ?? '')));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') query.append(name, String(one));
    }
  }
  return query.size === 0 ? path : `${path}?${query}`;
}

/** The address of an operation of a plugin in the county. */
export function addressOf(plugin: string, operation: string, input?: CallInput): string {
  const { basePath, countyId } = connection();
  return `${basePath}/${countyId}/api/${plugin}${pathOf(operation, input)}`;
}

export interface RequestOptions {
  readonly signal?: AbortSignal;
  /** Makes a command safe to repeat: the server carries it out once. */
  readonly idempotencyKey?: string;
}

/**
 * Calls an address of the host. A command with a key is repeated twice when the network fails.
 *
 * @throws ProblemError
 */
export async function request(
  method: string,
  address: string,
  body?: unknown,
  options: RequestOptions = {},
): Promise<unknown> {
  const isFile = body instanceof Blob;
  const headers: Record<string, string> = { 'Accept-Language': connection().language() };
  if (body !== undefined && !isFile) headers['Content-Type'] = 'application/json';
  if (options.idempotencyKey) headers['Idempotency-Key'] = options.idempotencyKey;
  const init: RequestInit = {
    method,
    headers,
    body: isFile ? uploadOf(body) : JSON.stringify(body),
    signal: options.signal ?? null,
  };
  const isRepeatable = method === 'GET' || options.idempotencyKey !== undefined;
  const response = await fetchAgain(address, init, isRepeatable ? 2 : 0);
  if (!response.ok) {
    if (response.status === 401) connection().onSignedOut();
    throw await problemOf(response);
  }
  if (response.status === 204) return undefined;
  const isJson = response.headers.get('content-type')?.startsWith('application/json');
  return isJson ? response.json() : response.blob();
}

async function fetchAgain(address: string, init: RequestInit, times: number): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    if (times > 0) {
      await new Promise(resolve => setTimeout(resolve, 400));
      return fetchAgain(address, init, times - 1);
    }
    throw new ProblemError({ title: 'NETWORK', status: 0, code: 'NETWORK' }, { cause });
  }
}

function uploadOf(file: Blob): FormData {
  const form = new FormData();
  form.append('file', file);
  return form;
}

/** A random key. `crypto.randomUUID` is missing where a county serves plain HTTP in its own network. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
