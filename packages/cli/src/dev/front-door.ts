import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { stripVTControlCharacters } from 'node:util';
import { message } from '../messages.ts';

/** Where an open page hears that something changed. */
export const changesPath = '/dev/changes';

/** Where a host serves, or why it does not. */
export type HostState = { readonly port: number } | { readonly failure: string };

const address = '127.0.0.1';
const usualPort = 8080;

/**
 * The address that stays while hosts come and go behind it. A request waits for a host that starts; where something is
 * wrong, it is shown in the page's place.
 */
export class FrontDoor {
  readonly #server: Server = createServer((incoming, answer) => void this.#answer(incoming, answer));
  readonly #open = new Set<ServerResponse>();
  #host = Promise.withResolvers<HostState>();
  #failureOfPages: string | undefined;

  /** @param port a certain one; otherwise the usual one, or a free one where that is taken. Returns the port. */
  async listen(port?: number): Promise<number> {
    await listen(this.#server, port ?? usualPort).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || port !== undefined) throw error;
      return listen(this.#server, 0);
    });
    return (this.#server.address() as AddressInfo).port;
  }

  /** Requests go to this host from now on. Resolves when it serves, or one that overtook it. */
  async leadTo(host: Promise<HostState>): Promise<void> {
    const next = Promise.withResolvers<HostState>();
    // Who waits for a host that was overtaken before it served waits for this one.
    this.#host.resolve(next.promise);
    this.#host = next;
    void host.then(next.resolve);
    await next.promise;
    this.#tellOpenPages();
  }

  /** Pages were built, or could not be. */
  pagesBuilt(failure?: string): void {
    this.#failureOfPages = failure;
    this.#tellOpenPages();
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #tellOpenPages(): void {
    for (const page of this.#open) page.write('data: changed\n\n');
  }

  async #answer(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    if (incoming.url === changesPath) return this.#subscribe(answer);
    const host = await this.#host.promise;
    const isPage = incoming.headers.accept?.includes('text/html') ?? false;
    const failure = 'failure' in host ? host.failure : isPage ? this.#failureOfPages : undefined;
    if (failure === undefined && 'port' in host) return pass(incoming, answer, host.port);
    const contentType = isPage ? 'text/html' : 'text/plain';
    answer.writeHead(500, { 'content-type': `${contentType}; charset=utf-8` });
    answer.end(isPage ? failurePage(failure ?? '') : failure);
  }

  #subscribe(page: ServerResponse): void {
    page.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    page.flushHeaders();
    this.#open.add(page);
    page.once('close', () => this.#open.delete(page));
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function pass(incoming: IncomingMessage, answer: ServerResponse, port: number): void {
  const { method, url: path, headers } = incoming;
  const onward = request({ host: address, port, method, path, headers }, response => {
    answer.writeHead(response.statusCode!, response.headers);
    response.pipe(answer);
  });
  // The host went while it was asked. The page asks again when the next one serves.
  onward.once('error', () => answer.destroy());
  answer.once('close', () => onward.destroy());
  incoming.pipe(onward);
}

function failurePage(failure: string): string {
  const escaped = stripVTControlCharacters(failure).replace(
    /[&<>]/g,
    character => `&#${character.charCodeAt(0)};`,
  );
  return `<!doctype html>
<meta charset="utf-8">
<title>${message('dev.failed')}</title>
<body style="font: 16px/1.5 sans-serif; margin: 2rem">
<h1 style="font-size: 1.25rem">${message('dev.failed')}</h1>
<pre style="white-space: pre-wrap; background: #f5f5f5; padding: 1rem">${escaped}</pre>
<p>${message('dev.mend')}</p>
<script>${reloadScript}</script>
`;
}

/** Loads an open page again when something changed. */
export const reloadScript = `new EventSource('${changesPath}').onmessage = () => location.reload();`;
