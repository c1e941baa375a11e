import type { County, PublishedEvent, ReportProgress } from '@peixun/plugin-api';
import type { CountyRegistry } from '../counties/county-registry.ts';
import type { AnonymousHandover, EnabledBox } from '../events/anonymous-boxes.ts';
import { eventErrors } from '../events/errors.ts';
import type { JobEnds } from '../events/job-runner.ts';
import type { ClaimedRun } from '../events/job-runs.ts';
import { hostErrors } from '../http/errors.ts';
import { issuesOf } from '../http/zod-issues.ts';
import { markTransaction } from '../services/transaction-marker.ts';
import type { OpenTransaction, Scope } from '../storage/database.ts';
import { systemCaller } from './caller.ts';
import type { EnabledParts } from './enabled-parts.ts';
import type { PluginContainers } from './plugin-containers.ts';
import type { PluginInstance } from './plugin-registry.ts';

const never = new AbortController().signal;

/** Runs the code of plugins where no request asks for it: events, jobs, answers of anonymous boxes. */
export class PluginRunner {
  readonly #counties: CountyRegistry;
  readonly #enabled: EnabledParts;
  readonly #containers: PluginContainers;

  constructor(counties: CountyRegistry, enabled: EnabledParts, containers: PluginContainers) {
    this.#counties = counties;
    this.#enabled = enabled;
    this.#containers = containers;
  }

  /** The plugin's schema and the whole county. */
  scopeOf(countyId: string, pluginId: string): Scope {
    const { county, plugin } = this.#find(countyId, pluginId);
    return this.#containers.contextsOf(plugin).scopeFor(systemCaller(county, pluginId, never));
  }

  /**
   * @throws what the handler throws, `EVENT_UNREADABLE` when the payload is not what its publisher says now, and
   *   `EVENT_NOT_HANDLED` where the county's version has changed since the event was taken.
   */
  async handle(
    { countyId, plugin: pluginId }: { countyId: string; plugin: string },
    tx: OpenTransaction,
    event: PublishedEvent,
  ): Promise<void> {
    const { county, plugin } = this.#find(countyId, pluginId);
    const handlers = plugin.definition?.handlers?.filter(
      handler => handler.event.name === event.name && handler.event.version === event.version,
    );
    const name = `${event.name}.v${event.version.toFixed()}`;
    if (!handlers?.length) {
      throw eventErrors.EVENT_NOT_HANDLED({
        event: name,
        plugin: pluginId,
        version: plugin.manifest.version,
      });
    }
    const context = this.#containers.contextsOf(plugin).handlerContext(county, tx, `event ${name}`);
    const readable = this.#checked(countyId, event);
    for (const { handle } of handlers) await markTransaction(() => handle(context, readable));
  }

  /** A publisher that the county does not run now cannot be asked; its events were checked when it published. */
  #checked(countyId: string, event: PublishedEvent): PublishedEvent {
    const { name, version } = event;
    const publisher = this.#enabled.plugin(countyId, name.slice(0, name.indexOf('.')));
    const token = publisher?.definition?.publishes?.find(
      published => published.name === name && published.version === version,
    );
    if (!token) return event;
    const checked = token.payload.safeParse(event.payload);
    if (checked.success) return { ...event, payload: checked.data };
    const issues = issuesOf(checked.error);
    const reason = issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    throw eventErrors.EVENT_UNREADABLE(
      { event: `${name}.v${version.toFixed()}`, reason },
      { issues, cause: checked.error },
    );
  }

  async runJob(
    run: ClaimedRun,
    reportProgress: ReportProgress,
    { signal, expiry }: JobEnds,
  ): Promise<unknown> {
    const { county, plugin } = this.#find(run.countyId, run.plugin);
    const job = plugin.definition?.jobs?.find(({ token }) => token.id === run.job);
    if (!job) throw hostErrors.JOB_NOT_DECLARED({ job: run.job });
    const startedBy = run.actor.startsWith('system:') || run.actor === '' ? undefined : run.actor;
    const caller = { ...systemCaller(county, `job ${run.job}`, signal, startedBy), expiry };
    return job.run(
      this.#containers.contextsOf(plugin).contextFor(caller),
      job.token.input.parse(run.input),
      reportProgress,
    );
  }

  /** @throws what the plugin throws: nothing is handed over then. */
  async handOver(
    { countyId, plugin: pluginId, box }: EnabledBox,
    tx: OpenTransaction,
    { answers, finished }: AnonymousHandover,
  ): Promise<void> {
    const { county, plugin } = this.#find(countyId, pluginId);
    const definition = plugin.definition?.anonymousBoxes?.find(({ token }) => token.id === box);
    if (!definition) throw hostErrors.BOX_NOT_DECLARED({ box });
    const context = this.#containers.contextsOf(plugin).handlerContext(county, tx, `box ${box}`);
    await markTransaction(async () => {
      if (answers.length > 0) await definition.receive(context, answers);
      if (finished !== undefined) await definition.finish?.(context, finished);
    });
  }

  #find(countyId: string, pluginId: string): { county: County; plugin: PluginInstance } {
    const county = this.#counties.get(countyId)?.county;
    const plugin = this.#enabled.plugin(countyId, pluginId);
    if (!county || !plugin) throw hostErrors.PLUGIN_NOT_ENABLED({ county: countyId, plugin: pluginId });
    return { county, plugin };
  }
}
