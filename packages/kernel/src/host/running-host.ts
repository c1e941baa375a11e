import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DependencyContainer } from 'tsyringe';
import { removeExpiredUploads } from '../administration/imports/import-uploads.ts';
import type { CountyFile } from '../counties/county-file.ts';
import { countyFolder } from '../counties/county-source.ts';
import { repeat, type Repetition } from '../events/repeat.ts';
import { hostErrors } from '../http/errors.ts';
import type { HostApp } from '../http/host-app.ts';
import { languageOf } from '../http/language.ts';
import { problemOf, problemResponse } from '../http/problems.ts';
import type { Identity } from '../identity/identity.ts';
import { opensDetails } from '../identity/personal-details.ts';
import type { Disposable } from '../storage/disposable.ts';
import type { PostgresDatabase } from '../storage/postgres-database.ts';
import { Drain } from './drain.ts';
import type { Host } from './host.ts';
import type { HostView } from './host-view.ts';
import { registerPlugins } from './plugin-loading.ts';
import { settingsChannel } from './register-parts.ts';
import { forgetOld } from './retention.ts';
import { removeExpiredFiles } from '../storage/expired-files.ts';
import { tokens } from './tokens.ts';

const loopback = '127.0.0.1';
const minute = 60_000;
const hour = 60 * minute;
/** Milliseconds until a plugin is tried again that the database failed. */
const retryPause = 3_000;

/** Starts the parts of a host in order, and ends them in the other. */
export class RunningHost implements Host {
  readonly #parts: DependencyContainer;
  readonly #closeStorage: () => Promise<void>;
  readonly #requests = new Drain();
  readonly #listening: Disposable[] = [];
  #watches: (() => void)[] = [];
  #opened: ReadonlyMap<string, CountyFile> = new Map();
  /** What the log was told of counties. */
  #told: ReadonlySet<string> = new Set();
  #housekeeping: Repetition[] = [];
  /** Resolved once: with every request it would cost more than the routing. */
  #app: HostApp | undefined;
  #server: Server | undefined;
  #reloading: Promise<void> = Promise.resolve();
  #stopping: Promise<void> | undefined;

  /** @param closeStorage ends the database, after everything else. */
  constructor(parts: DependencyContainer, closeStorage: () => Promise<void>) {
    this.#parts = parts;
    this.#closeStorage = closeStorage;
  }

  get view(): HostView {
    return this.#parts.resolve(tokens.view);
  }

  get database(): PostgresDatabase {
    return this.#parts.resolve(tokens.database);
  }

  get identity(): Identity {
    return this.#parts.resolve(tokens.identity);
  }

  start(): Promise<void> {
    const started = this.#start();
    // What comes into a folder meanwhile is taken up afterwards.
    this.#reloading = started.catch(() => {});
    return started;
  }

  /** Plugins first, so that a county is checked against what runs. */
  async #start(): Promise<void> {
    const parts = this.#parts;
    const { plugins, pluginsFrom = process.cwd(), counties } = parts.resolve(tokens.options);
    const settings = parts.resolve(tokens.settings);
    const log = parts.resolve(tokens.log);
    const lost = await registerPlugins(parts.resolve(tokens.plugins), plugins, pluginsFrom, log);
    parts.resolve(tokens.lostPlugins).push(...lost);
    const installed = parts.resolve(tokens.installedPlugins);
    this.#watches.push(await installed.watch(() => void this.reload()));
    await installed.update();
    // Before the first look, so that no change falls between the two.
    const settingsChanged = () => void this.#settingsChanged();
    this.#listening.push(
      await this.database.listen(settingsChannel, settingsChanged, settingsChanged),
      await parts.resolve(tokens.units).start(),
    );
    await settings.load();
    const lifeCycle = parts.resolve(tokens.lifeCycle);
    lifeCycle.resolve();
    await parts.resolve(tokens.counties).reload();
    await lifeCycle.start();
    parts.resolve(tokens.counties).resolveAgain();
    await this.#openCounties();
    await this.identity.start();
    await parts.resolve(tokens.versions).start();
    await parts.resolve(tokens.events).start();
    await parts.resolve(tokens.jobs).start();
    parts.resolve(tokens.boxes).start();
    const { retention, clock } = parts.resolve(tokens.options);
    const onFailure = (error: unknown) => log.warn('what is old was not removed', { error });
    const removeExpired = async () => {
      await removeExpiredUploads(this.database.kernel, clock());
      await removeExpiredFiles(this.database, parts.resolve(tokens.fileDriver), clock());
    };
    this.#housekeeping = [
      repeat(hour, () => forgetOld(this.database.kernel, retention, clock()), onFailure),
      repeat(minute, removeExpired, onFailure),
    ];
    // A round holds everything against the time when it began: it is over before anybody moves the clock.
    await Promise.all(this.#housekeeping.map(({ begun }) => begun));
    const retry = repeat(retryPause, async () => lifeCycle.hasLostDatabase && void this.reload(), onFailure);
    this.#watches.push(() => void retry.stop());
    if (!(await opensDetails(this.database.kernel, parts.resolve(tokens.personalData)))) {
      log.error('the keys do not open the personal data of this database; start with those that wrote it');
    }
    if (typeof counties === 'string') {
      this.#watches.push(countyFolder(counties).watch(() => void this.reload()));
    }
  }

  reload(): Promise<void> {
    this.#reloading = this.#reloading
      .then(async () => {
        const lifeCycle = this.#parts.resolve(tokens.lifeCycle);
        const gone = await this.#parts.resolve(tokens.installedPlugins).update();
        lifeCycle.resolve();
        await lifeCycle.start();
        await this.#parts.resolve(tokens.counties).reload();
        await this.#refresh(await this.#openCounties());
        await lifeCycle.end(gone);
      })
      .catch((error: unknown) => {
        this.#parts.resolve(tokens.log).error('plugins and county files could not be read again', { error });
      });
    return this.#reloading;
  }

  moveAnonymousAnswers(): Promise<void> {
    return this.#parts.resolve(tokens.boxes).moveAnswers();
  }

  fetch(request: Request, address = loopback): Promise<Response> {
    if (this.#requests.isClosed) return Promise.resolve(this.#refusal(request));
    this.#app ??= this.#parts.resolve(tokens.app);
    const app = this.#app;
    return this.#requests.run(() => app.fetch(request, address));
  }

  async listen(port: number, hostName = loopback): Promise<number> {
    const { trustProxy } = this.#parts.resolve(tokens.options);
    const server = createAdaptorServer({
      fetch: (request, env) => this.fetch(request, addressOf(request, env as HttpBindings, trustProxy)),
    }) as Server;
    // A request is over when its answer is sent, not when it is made.
    server.on('request', (_request, response) => {
      void this.#requests.run(() => new Promise<void>(sent => void response.once('close', sent)));
    });
    this.#server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, hostName, resolve);
    });
    return (server.address() as AddressInfo).port;
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  /** Ends each part whatever became of those before: a host whose database is gone stops too. */
  async #stop(): Promise<void> {
    const parts = this.#parts;
    for (const endWatch of this.#watches) endWatch();
    await this.#reloading;
    this.#server?.close();
    await this.#requests.close(parts.resolve(tokens.options).limits.drain);
    this.#server?.closeAllConnections();
    const ends = [
      ...this.#housekeeping.map(repetition => () => repetition.stop()),
      () => parts.resolve(tokens.boxes).stop(),
      () => parts.resolve(tokens.versions).stop(),
      () => parts.resolve(tokens.jobs).stop(),
      () => parts.resolve(tokens.events).stop(),
      () => parts.resolve(tokens.lifeCycle).stop(),
      () => this.identity.stop(),
      ...this.#listening.map(listening => () => listening.dispose()),
      this.#closeStorage,
    ];
    for (const end of ends) {
      await end().catch((error: unknown) => {
        parts.resolve(tokens.log).error('a part of the host did not end as it should', { error });
      });
    }
  }

  /** Gives new counties what they start with. Returns the ids of those whose file changed. */
  async #openCounties(): Promise<readonly string[]> {
    const { identity } = this;
    const units = this.#parts.resolve(tokens.units);
    const serving = this.view.counties().flatMap(({ file }) => file ?? []);
    const changed = serving.filter(file => this.#opened.get(file.id) !== file);
    await Promise.all(changed.map(file => identity.openCounty(file)));
    await Promise.all(serving.map(({ id }) => units.load(id)));
    this.#tellOfCounties();
    this.#opened = new Map(serving.map(file => [file.id, file]));
    return changed.map(({ id }) => id);
  }

  /** The log tells what counties do not get, and what they use that goes away: once, and again when it comes back. */
  #tellOfCounties(): void {
    const findings = this.view.counties().flatMap(({ id: county, problems, deprecations }) => [
      ...problems.map(({ plugin, path, reason }) => ({
        message: 'a county does not get all that its file asks for',
        fields: { county, plugin, path: path.join('.'), reason: reason.en },
      })),
      ...deprecations.map(({ plugin, reason }) => ({
        message: 'something deprecated is used',
        fields: { county, plugin, reason: reason.en },
      })),
    ]);
    const found = new Map(findings.map(finding => [JSON.stringify(finding), finding]));
    const log = this.#parts.resolve(tokens.log);
    for (const [key, { message, fields }] of found) if (!this.#told.has(key)) log.warn(message, fields);
    this.#told = new Set(found.keys());
  }

  /** Events, jobs and remembered sessions follow what is enabled now. */
  async #refresh(changed: readonly string[]): Promise<void> {
    await this.#parts.resolve(tokens.versions).announce();
    await this.#parts.resolve(tokens.events).refresh();
    await this.#parts.resolve(tokens.jobs).refresh();
    for (const id of changed) await this.identity.revoke(`county:${id}`);
  }

  async #settingsChanged(): Promise<void> {
    try {
      await this.#parts.resolve(tokens.settings).load();
      this.#parts.resolve(tokens.counties).resolveAgain();
      this.#tellOfCounties();
    } catch (error) {
      this.#parts.resolve(tokens.log).error('the settings could not be read again', { error });
    }
  }

  #refusal(request: Request): Response {
    const language = languageOf(request.headers.get('accept-language'));
    const problem = problemOf(hostErrors.HOST_STOPPING(), language, new URL(request.url).pathname);
    return problemResponse(problem, { 'retry-after': '10', connection: 'close' });
  }
}

function addressOf(request: Request, env: HttpBindings, trustProxy: boolean | undefined): string {
  const forwarded = trustProxy
    ? request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim()
    : undefined;
  return forwarded ?? env.incoming.socket.remoteAddress ?? loopback;
}
