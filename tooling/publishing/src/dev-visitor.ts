/** Somebody in the sample county of `peixun dev`, as a browser would ask for them. */
export class DevVisitor {
  readonly #county: URL;
  readonly #headers: Readonly<Record<string, string>>;

  private constructor(county: URL, headers: Readonly<Record<string, string>>) {
    this.#county = county;
    this.#headers = headers;
  }

  /**
   * @param url of the county.
   * @param id of a sample account.
   */
  static async signIn(url: string, id: string): Promise<DevVisitor> {
    const county = new URL(url);
    const headers = { origin: county.origin, 'content-type': 'application/json' };
    const answer = await fetch(new URL('/api/sample/sign-in', county), {
      method: 'POST',
      headers,
      body: JSON.stringify({ id }),
    });
    const cookie = answer.headers.getSetCookie().map(line => line.split(';')[0]);
    return new DevVisitor(county, { ...headers, cookie: cookie.join('; ') });
  }

  async addNote(content: string): Promise<void> {
    const { items } = await this.#ask<{ items: { id: string }[] }>('api/kernel/units');
    await this.#ask('api/field-trips/notes', { unitId: items[0]!.id, content });
  }

  async excerpts(): Promise<string[]> {
    const { items } = await this.#ask<{ items: { excerpt: string }[] }>('api/field-trips/notes');
    return items.map(({ excerpt }) => excerpt);
  }

  /** What the page of the county shows before any script. */
  async page(): Promise<string> {
    return (await fetch(this.#county, { headers: { ...this.#headers, accept: 'text/html' } })).text();
  }

  async #ask<Answer>(path: string, body?: object): Promise<Answer> {
    const answer = await fetch(new URL(path, this.#county), {
      method: body ? 'POST' : 'GET',
      headers: this.#headers,
      body: body && JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as Answer;
  }
}
