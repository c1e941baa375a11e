import { setTimeout } from 'node:timers/promises';

const origin = 'http://localhost';

/** Answers a request as the host would answer a browser. */
export type Fetch = (request: Request) => Promise<Response>;

/** Calls the operations of one county in the name of somebody who is signed in, or of nobody. */
export class ActingClient {
  readonly #fetch: Fetch;
  readonly #countyId: string;
  readonly #cookie: string | undefined;

  constructor(fetch: Fetch, countyId: string, cookie?: string) {
    this.#fetch = fetch;
    this.#countyId = countyId;
    this.#cookie = cookie;
  }

  get<Answer>(path: string): Promise<Answer> {
    return this.#call('GET', path);
  }

  post<Answer>(path: string, body?: unknown): Promise<Answer> {
    return this.#call('POST', path, body === undefined ? undefined : JSON.stringify(body));
  }

  put<Answer>(path: string, body: unknown): Promise<Answer> {
    return this.#call('PUT', path, JSON.stringify(body));
  }

  /** Sends a spreadsheet as an administrator's browser would. */
  upload<Answer>(path: string, fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<Answer> {
    const form = new FormData();
    form.set('file', new File([bytes], fileName));
    return this.#call('POST', path, form);
  }

  /** Every row of a list, page by page. */
  async all<Item>(path: string): Promise<Item[]> {
    const items: Item[] = [];
    let cursor: string | undefined;
    do {
      const query = `${path.includes('?') ? '&' : '?'}limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;
      const page = await this.get<{ items: Item[]; nextCursor?: string }>(path + query);
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return items;
  }

  /** Ends the session, so that nothing of the seed stays signed in. */
  async signOut(): Promise<void> {
    await this.#send('POST', '/api/auth/sign-out', '{}');
  }

  async #call<Answer>(method: string, path: string, body?: string | FormData): Promise<Answer> {
    const response = await this.#send(method, `/${this.#countyId}/api${path}`, body);
    return (response.status === 204 ? undefined : await response.json()) as Answer;
  }

  async #send(method: string, path: string, body?: string | FormData): Promise<Response> {
    const headers = new Headers({ origin });
    if (this.#cookie) headers.set('cookie', this.#cookie);
    if (typeof body === 'string') headers.set('content-type', 'application/json');
    const response = await this.#fetch(new Request(origin + path, { method, headers, body }));
    // The seed asks for many at once: it is as patient as it is told to be.
    const seconds = Number(response.headers.get('retry-after'));
    if (response.status === 429 && seconds > 0) {
      await setTimeout(seconds * 1000);
      return this.#send(method, path, body);
    }
    if (!response.ok)
      throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    return response;
  }
}
