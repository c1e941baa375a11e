import type { Language, Logger, PeixunError } from '@peixun/plugin-api';
import { Hono } from 'hono';
import { randomBytes, randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { countyFileJsonSchema } from '../counties/county-file.ts';
import type { CountyRegistry, RunningCounty } from '../counties/county-registry.ts';
import type { HostView } from '../host/host-view.ts';
import type { PluginInstance, PluginRegistry } from '../host/plugin-registry.ts';
import { keyOf } from '../host/plugin-key.ts';
import { signedTokens } from '../identity/session-cookie.ts';
import type { Metrics } from '../observability/metrics.ts';
import { inSpan } from '../observability/tracing.ts';
import { hostErrors } from './errors.ts';
import { etagOf, matchesEtag } from './etag.ts';
import { languageOf } from './language.ts';
import { openApiOf, type DescribedPlugin } from './openapi.ts';
import type { PluginApp } from './plugin-app.ts';
import { problemPage } from './problem-page.ts';
import { problemOf, problemResponse, recognise } from './problems.ts';
import type { RequestState } from './request-state.ts';
import { contentSecurityPolicy, securityHeaders } from './security-headers.ts';
import type { ShellAssets } from './shell-assets.ts';
import { cachingOf, staticFile } from './static-files.ts';
import { textResponse } from './text-response.ts';

/** What the host's own HTTP needs. */
export interface HostAppOptions {
  readonly view: HostView;
  readonly counties: CountyRegistry;
  readonly plugins: PluginRegistry;
  /** The kernel's own operations, served in every county as `/<county>/api/kernel`. */
  readonly kernel: PluginInstance;
  readonly shell?: ShellAssets;
  readonly metrics: Metrics;
  readonly log: Logger;
  appOf(plugin: PluginInstance): PluginApp;
  /** Counts a request of an address; the seconds to wait when there were too many. */
  takeFromAddress(address: string): number;
  /** Answers `/api/*` of the host: sign-on, session, sample. */
  identity(request: Request, address: string): Promise<Response>;
  /** Why the host cannot serve now; nothing when it can. */
  unready(): Promise<string | undefined>;
}

/** `/<county>/api/<plugin>/…`: the host's own paths begin otherwise. */
const operationPath = /^\/(?!api\/|plugins\/|assets\/)([^/]+)\/api\/([^/]+)\//;

interface Bindings {
  readonly state: RequestScope;
}

/** What is known of any request from its start. */
export interface RequestScope extends Omit<RequestState, 'county'> {
  county?: RunningCounty;
}

/** The HTTP of a host below its base path. */
export class HostApp {
  readonly #options: HostAppOptions;
  readonly #app = new Hono<{ Bindings: Bindings }>({ getPath: (_request, options) => pathOf(options?.env) });
  readonly #descriptions = new Map<string, { readonly of: unknown; readonly body: string }>();

  constructor(options: HostAppOptions) {
    this.#options = options;
    this.#routeHost();
    this.#routeCounties();
    this.#routePages();
    this.#app.notFound(({ req, env }) => {
      throw hostErrors.PATH_NOT_FOUND({ method: req.method, path: env.state.path });
    });
    this.#app.onError(error => {
      throw error;
    });
  }

  /** @param address of who calls, for limits. */
  async fetch(request: Request, address: string): Promise<Response> {
    const started = performance.now();
    const state = this.#stateOf(request, address);
    const response = await inSpan(request.method, {}, async span => {
      const answer = await this.#answer(request, state);
      span.updateName(`${request.method} ${state.operation ?? 'page'}`);
      return answer;
    });
    if (!state.carriesHeaders) {
      for (const [name, value] of Object.entries(state.headers)) response.headers.set(name, value);
    }
    this.#record(request, state, response.status, performance.now() - started);
    return response;
  }

  #stateOf(request: Request, address: string): RequestScope {
    const pathname = pathnameOf(request.url);
    const { basePath } = this.#options.view;
    // A proxy may have taken the base path away already.
    const isBelow = pathname === basePath || pathname.startsWith(`${basePath}/`);
    const id = randomUUID();
    return {
      id,
      headers: { ...securityHeaders, 'x-request-id': id },
      language: languageOf(request.headers.get('accept-language')),
      path: (isBelow ? pathname.slice(basePath.length) : pathname) || '/',
      address,
    };
  }

  async #answer(request: Request, state: RequestScope): Promise<Response> {
    try {
      return await (this.#operation(request, state) ?? this.#app.fetch(request, { state }));
    } catch (error) {
      const known = recognise(error, state.id);
      if (known.kind === 'internal') {
        this.#options.log.error('a request failed', {
          requestId: state.id,
          operation: state.operation,
          error,
        });
      }
      if (!state.accountId && known.kind === 'not-allowed')
        this.#options.metrics.anonymousRefusal(known.code);
      const problem = problemOf(known, state.language, state.path);
      const isPage = !/\/api\//.test(state.path) && /text\/html/.test(request.headers.get('accept') ?? '');
      return isPage ? problemPage(problem, state.language) : problemResponse(problem, retryAfter(known));
    }
  }

  #record({ method }: Request, state: RequestScope, status: number, milliseconds: number): void {
    const operation = state.operation ?? 'page';
    this.#options.metrics.request(method, operation, status, milliseconds / 1000);
    if (state.isAnonymous || !state.operation) return;
    const { id, county, accountId } = state;
    const fields = { requestId: id, county: county?.id, operation, status, accountId };
    this.#options.log.info('request', { ...fields, milliseconds: Math.round(milliseconds) });
  }

  #routeHost(): void {
    const { view, metrics, identity, unready } = this.#options;
    const app = this.#app;
    app.get('/healthz', () => Response.json({ status: 'alive' }));
    app.get('/readyz', async () => {
      const reason = await unready();
      return Response.json(reason ? { status: 'unready', reason } : { status: 'ready' }, {
        status: reason ? 503 : 200,
      });
    });
    app.get('/metrics', () => metrics.answer());
    app.get('/api/county-file.schema.json', () => Response.json(countyFileJsonSchema()));
    app.get('/api/host', () =>
      Response.json({
        version: view.version,
        sampleMode: view.sampleMode,
        counties: view
          .counties()
          .flatMap(({ file }) =>
            file
              ? [{ id: file.id, name: file.name, branding: file.branding, languages: file.languages }]
              : [],
          ),
      }),
    );
    app.all('/api/*', ({ req, env }) => {
      env.state.operation = `host ${req.method} /api`;
      env.state.headers = { ...env.state.headers, 'cache-control': 'no-store' };
      const seconds = this.#options.takeFromAddress(env.state.address);
      if (seconds > 0) throw hostErrors.TOO_MANY_REQUESTS({ seconds });
      return identity(belowBasePath(req.raw, env.state.path), env.state.address);
    });
  }

  #routeCounties(): void {
    const app = this.#app;
    app.get('/:county/api/openapi.json', ({ req, env }) => {
      const county = this.#county(req.param('county'), env.state);
      const body = this.#description(county);
      const etag = etagOf(body);
      const headers = {
        etag,
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'public, no-cache',
      };
      return matchesEtag(req.header('if-none-match') ?? null, etag)
        ? new Response(null, { status: 304, headers })
        : textResponse(req.raw, body, { status: 200, headers });
    });
  }

  /** An answer of a plugin's app; nothing when the path leads elsewhere. Most requests are of this kind. */
  #operation(request: Request, state: RequestScope): Response | Promise<Response> | undefined {
    const [, countyId, pluginId] = operationPath.exec(state.path) ?? [];
    if (countyId === undefined || pluginId === undefined) return undefined;
    const plugin = this.#plugin(this.#county(countyId, state), pluginId);
    return this.#options.appOf(plugin).fetch(request, { state: state as RequestState });
  }

  #routePages(): void {
    const { shell, view, counties } = this.#options;
    const app = this.#app;
    app.get('/plugins/:id/:version/ui/*', async ({ req, env }) => {
      const { id, version } = req.param();
      const plugin = this.#options.plugins.get(keyOf({ id, version }));
      const entry = plugin?.manifest.ui?.entry;
      const root = plugin?.package.root;
      if (!entry || !root) throw hostErrors.PATH_NOT_FOUND({ method: req.method, path: env.state.path });
      const path = env.state.path.split('/ui/').slice(1).join('/ui/');
      const found = await staticFile(join(root, dirname(entry)), path, req.raw, cachingOf(path));
      if (!found) throw hostErrors.PATH_NOT_FOUND({ method: req.method, path: env.state.path });
      return found;
    });
    app.get('/plugins/*', ({ req, env }) => {
      throw hostErrors.PATH_NOT_FOUND({ method: req.method, path: env.state.path });
    });
    if (!shell) return;
    app.get('/assets/*', async ({ req, env }) => {
      const path = env.state.path.slice('/assets/'.length);
      const found = await staticFile(shell.root, path, req.raw, cachingOf(path));
      if (!found) throw hostErrors.PATH_NOT_FOUND({ method: req.method, path: env.state.path });
      return found;
    });
    app.get('*', ({ req, env }) => {
      const { state } = env;
      const name = req.header('x-forwarded-host') ?? req.header('host') ?? '';
      const own = counties.byHostName(name.replace(/:\d+$/, ''));
      if (state.path === '/' && own) {
        return new Response(null, { status: 302, headers: { location: `${view.basePath}/${own.id}/` } });
      }
      const first = state.path.split('/')[1] ?? '';
      if (counties.get(first)) this.#county(first, state);
      const nonce = randomBytes(16).toString('base64');
      const { path, language } = state;
      const hasSession = signedTokens(req.raw.headers).length > 0;
      return new Response(shell.html({ nonce, basePath: view.basePath, path, language, hasSession }), {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'cache-control': 'no-store',
          'content-security-policy': contentSecurityPolicy(nonce),
        },
      });
    });
  }

  #county(id: string, state: RequestScope): RunningCounty {
    const county = this.#options.counties.get(id);
    if (!county) throw hostErrors.COUNTY_NOT_FOUND({ county: id });
    state.county = county;
    if (county.file) return county;
    const inLanguage = (language: Language) =>
      county.problems.map(({ path, reason }) => `${path.join('.')} ${reason[language]}`.trim()).join('; ');
    const problems = { 'zh-CN': inLanguage('zh-CN'), en: inLanguage('en') };
    throw hostErrors.COUNTY_STOPPED({ county: id, problems });
  }

  #plugin(county: RunningCounty, id: string): PluginInstance {
    if (id === 'kernel') return this.#options.kernel;
    const manifest = county.plugins.get(id);
    const plugin = manifest && this.#options.plugins.of(manifest);
    if (plugin?.state === 'started') return plugin;
    const reason = county.problems.find(problem => problem.plugin === id)?.reason ?? plugin?.reason;
    if (reason) throw hostErrors.PLUGIN_NOT_SERVING({ plugin: id, reason });
    throw hostErrors.PLUGIN_NOT_ENABLED({ county: county.id, plugin: id });
  }

  /** Made anew only when the county or its plugins changed. */
  #description(county: RunningCounty): string {
    const known = this.#descriptions.get(county.id);
    if (known?.of === county) return known.body;
    const plugins = [...county.plugins.values()].flatMap(
      manifest => this.#options.plugins.of(manifest) ?? [],
    );
    const described = [this.#options.kernel, ...plugins].map((plugin): DescribedPlugin => ({
      manifest: plugin.manifest,
      routes: plugin.definition?.routes ?? [],
      part: plugin.openApi,
    }));
    const { basePath } = this.#options.view;
    const file = county.file ?? { id: county.id, name: { 'zh-CN': county.id, en: county.id } };
    const body = JSON.stringify(openApiOf(file, described, `${basePath}/${county.id}`));
    this.#descriptions.set(county.id, { of: county, body });
    return body;
  }
}

/** The same request as a host without a base path would get it. */
function belowBasePath(request: Request, path: string): Request {
  const url = new URL(request.url);
  if (url.pathname === path) return request;
  url.pathname = path;
  return new Request(url, request);
}

/** The URL of a request is in its normal form. */
function pathnameOf(url: string): string {
  return /^[^:]+:\/\/[^/?#]*([^?#]*)/.exec(url)?.[1] ?? '/';
}

function pathOf(env: Bindings | undefined): string {
  return env?.state.path ?? '/';
}

function retryAfter({ code, values }: PeixunError): Record<string, string> {
  return code === 'TOO_MANY_REQUESTS' ? { 'retry-after': String(values['seconds']) } : {};
}
