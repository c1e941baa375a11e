import type { Api, FileResponse, Operation, Upload } from '@peixun/plugin-api';
import type { z } from 'zod';
import type { KernelApi } from '../administration/contract/index.ts';

type SentPart<Schema> = Schema extends Upload ? File : Schema extends z.ZodType ? z.input<Schema> : never;

type Part = 'params' | 'query' | 'body';

/** What a call of an operation is given: the parts that its schema names, those that may be empty if wanted. */
export type CallInput<Op extends Operation> = {
  readonly [
    Name in Part as Op[Name] extends object ? ({} extends SentPart<Op[Name]> ? never : Name) : never
  ]: SentPart<Op[Name]>;
} & {
  readonly [
    Name in Part as Op[Name] extends object ? ({} extends SentPart<Op[Name]> ? Name : never) : never
  ]?: SentPart<Op[Name]>;
};

/** What a call brings: the checked answer, a file's bytes, or nothing. */
export type CallOutput<Op extends Operation> = Op['response'] extends FileResponse
  ? Uint8Array
  : Op['response'] extends z.ZodType
    ? z.output<Op['response']>
    : undefined;

/** A refused call. */
export class ProblemAnswer extends Error {
  readonly status: number;
  readonly code: string;
  readonly issues: readonly { path: (string | number)[]; code: string; message: string }[];

  constructor(status: number, problem: { code?: string; title?: string; issues?: ProblemAnswer['issues'] }) {
    super(`${status.toFixed()} ${problem.code ?? ''}: ${problem.title ?? ''}`);
    this.status = status;
    this.code = problem.code ?? '';
    this.issues = problem.issues ?? [];
  }
}

type AnyInput = { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown };

/** Asks a host as a browser would, in one county, signed in or not. */
export class TestClient {
  readonly accountId: string | undefined;
  readonly personId: string | undefined;
  readonly #fetch: (request: Request) => Promise<Response>;
  readonly #county: string;
  readonly #cookie: string;

  constructor(options: {
    fetch: (request: Request) => Promise<Response>;
    county: string;
    cookie?: string;
    accountId?: string;
    personId?: string;
  }) {
    this.#fetch = options.fetch;
    this.#county = options.county;
    this.#cookie = options.cookie ?? '';
    this.accountId = options.accountId;
    this.personId = options.personId;
  }

  /** Sends a request to a path of the host; a body that is neither a string nor a form travels as JSON. */
  send(
    path: string,
    options: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const { body, method = body === undefined ? 'GET' : 'POST' } = options;
    const isRaw = typeof body === 'string' || body instanceof FormData;
    const headers = new Headers({
      'sec-fetch-site': 'same-origin',
      'accept-language': 'en',
      ...options.headers,
    });
    if (this.#cookie) headers.set('cookie', this.#cookie);
    if (body !== undefined && !isRaw) headers.set('content-type', 'application/json');
    return this.#fetch(
      new Request(`http://localhost${path}`, {
        method,
        headers,
        body: body === undefined || isRaw ? body : JSON.stringify(body),
      }),
    );
  }

  /**
   * The typed calls of a plugin's API: `client.api<NeedsApi>('needs-analysis')('GET /needs/:id', { params })`.
   * A refused call throws a `ProblemAnswer`.
   */
  api<Operations extends Api>(plugin: string) {
    return <Key extends keyof Operations & string>(
      key: Key,
      ...[input, headers]: {} extends CallInput<Operations[Key]>
        ? [input?: CallInput<Operations[Key]>, headers?: Record<string, string>]
        : [input: CallInput<Operations[Key]>, headers?: Record<string, string>]
    ): Promise<CallOutput<Operations[Key]>> =>
      this.#call(plugin, key, (input ?? {}) as AnyInput, headers) as never;
  }

  /** What stands in the inbox, newest first. */
  async notices() {
    return (await this.api<KernelApi>('kernel')('GET /notifications')).items;
  }

  async #call(
    plugin: string,
    key: string,
    input: AnyInput,
    headers?: Record<string, string>,
  ): Promise<unknown> {
    const [method = 'GET', template = ''] = key.split(' ');
    const path = template.replace(/:(\w+)/g, (_whole, name: string) =>
      encodeURIComponent(input.params?.[name] ?? ''),
    );
    const given = Object.entries(input.query ?? {}).filter(([, value]) => value !== undefined);
    const query =
      given.length > 0
        ? `?${new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)])).toString()}`
        : '';
    const answer = await this.send(`/${this.#county}/api/${plugin}${path}${query}`, {
      method,
      headers,
      body: input.body instanceof File ? formOf(input.body) : input.body,
    });
    if (!answer.ok) throw new ProblemAnswer(answer.status, (await answer.json()) as { code?: string });
    if (answer.status === 204) return undefined;
    const isJson = answer.headers.get('content-type')?.startsWith('application/json');
    return isJson ? answer.json() : new Uint8Array(await answer.arrayBuffer());
  }
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.set('file', file);
  return form;
}
