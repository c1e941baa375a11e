import 'reflect-metadata';
import type { PersonalData } from '@peixun/plugin-api';
import { join } from 'node:path';
import { container, instanceCachingFactory, type DependencyContainer, type InjectionToken } from 'tsyringe';
import { Computations } from '../computations/computations.ts';
import { CountyRegistry } from '../counties/county-registry.ts';
import { countyFolder, countyList } from '../counties/county-source.ts';
import { pluginProblems } from '../counties/plugin-problems.ts';
import { SettingsStore } from '../counties/settings-store.ts';
import { UnitTree } from '../counties/unit-tree.ts';
import { AnonymousBoxes } from '../events/anonymous-boxes.ts';
import { CountyVersions } from '../events/county-versions.ts';
import { EventBus } from '../events/event-bus.ts';
import { JobRunner } from '../events/job-runner.ts';
import { HostApp } from '../http/host-app.ts';
import { IdempotencyStore } from '../http/idempotency.ts';
import { InstalledPlugins } from '../installed-plugins/installed-plugins.ts';
import { createIdentity } from '../identity/identity.ts';
import { IsolatedPlugins } from '../isolation/isolated-plugins.ts';
import { Metrics } from '../observability/metrics.ts';
import { ServiceLocator } from '../services/service-locator.ts';
import { LocalFileDriver } from '../storage/file-driver.ts';
import type { PostgresDatabase } from '../storage/postgres-database.ts';
import { checkPlugin } from './check-plugin.ts';
import { platformOf } from './compatibility.ts';
import { EnabledParts } from './enabled-parts.ts';
import { hostContextParts } from './host-context-parts.ts';
import { hostGauges } from './host-gauges.ts';
import { hostOperations } from './host-operations.ts';
import type { HostSettings } from './host-options.ts';
import { HostState } from './host-state.ts';
import { kernelPlugin } from './kernel-plugin.ts';
import { LifeCycle } from './life-cycle.ts';
import { migratePlugin } from './migrate-plugin.ts';
import { pluginContainer } from './plugin-container.ts';
import { PluginContainers } from './plugin-containers.ts';
import { PluginRegistry, type PluginInstance } from './plugin-registry.ts';
import { PluginRunner } from './plugin-runner.ts';
import { tokens } from './tokens.ts';

/** The channel on which hosts tell each other that settings changed. */
export const settingsChannel = 'peixun_settings';

/** Says how each part of a host is made of the others; each is made when it is first asked for. */
export function registerParts(
  options: HostSettings,
  database: PostgresDatabase,
  personalData: PersonalData,
): DependencyContainer {
  const { log, clock } = options;
  const platform = platformOf(options);
  const host = container.createChildContainer();
  const single = <Part>(token: InjectionToken<Part>, make: (from: DependencyContainer) => Part) =>
    host.register(token, { useFactory: instanceCachingFactory(make) });

  host.register(tokens.options, { useValue: options });
  host.register(tokens.log, { useValue: log });
  host.register(tokens.database, { useValue: database });
  host.register(tokens.personalData, { useValue: personalData });
  host.register(tokens.lostPlugins, { useValue: [] });
  single(tokens.plugins, () => new PluginRegistry());
  single(
    tokens.installedPlugins,
    from => new InstalledPlugins({ ...options, registry: from.resolve(tokens.plugins) }),
  );
  single(
    tokens.fileDriver,
    () => options.fileDriver ?? new LocalFileDriver(join(options.dataFolder, 'files')),
  );
  single(tokens.settings, () => new SettingsStore(database.kernel, personalData));
  single(
    tokens.idempotency,
    from => new IdempotencyStore(database.kernel, personalData, from.resolve(tokens.jobs).hostId),
  );
  single(
    tokens.units,
    () => new UnitTree(database, error => log.error('the units could not be read again', { error })),
  );
  const runningCounties = () =>
    host
      .resolve(tokens.counties)
      .all()
      .flatMap(({ county }) => county ?? []);
  const followEnabled = async () => {
    await host.resolve(tokens.events).refresh();
    await host.resolve(tokens.jobs).refresh();
  };
  single(
    tokens.isolatedPlugins,
    from =>
      new IsolatedPlugins({
        database,
        log,
        clock,
        operationLimit: options.limits.operation,
        hostId: () => from.resolve(tokens.jobs).hostId,
        counties: runningCounties,
        onGivenUp(plugin, reason) {
          from.resolve(tokens.lifeCycle).degrade(plugin, reason);
          from.resolve(tokens.counties).resolveAgain();
          followEnabled().catch((error: unknown) =>
            log.warn('events and jobs of a plugin that was given up go on', { error }),
          );
        },
      }),
  );
  single(tokens.computations, from => {
    const isolated = from.resolve(tokens.isolatedPlugins);
    return new Computations((...order) => isolated.compute(...order));
  });
  single(tokens.lifeCycle, from => {
    const registry = from.resolve(tokens.plugins);
    const isolated = from.resolve(tokens.isolatedPlugins);
    const load = (plugin: PluginInstance) => isolated.load(plugin);
    return new LifeCycle({
      registry,
      platform,
      log,
      load,
      unload: plugin => isolated.unload(plugin),
      limits: options.limits.steps,
      counties: runningCounties,
      check: ({ definition }) => definition && checkPlugin(definition),
      migrate: plugin => migratePlugin(database, registry, plugin, load, options.limits.steps.migrate),
    });
  });
  single(tokens.counties, from => {
    const plugins = from.resolve(tokens.plugins);
    const settings = from.resolve(tokens.settings);
    return new CountyRegistry({
      source:
        typeof options.counties === 'string' ? countyFolder(options.counties) : countyList(options.counties),
      installed: () => plugins.manifests(),
      unusable: () => plugins.unusable(),
      settings: (file, manifest) => settings.unchecked({ file, manifest }),
      check(file, manifest) {
        const definition = plugins.of(manifest)?.definition;
        return definition ? pluginProblems(file, definition, settings.unchecked({ file, manifest })) : [];
      },
    });
  });
  single(
    tokens.view,
    from =>
      new HostState({
        platform,
        sampleMode: options.sampleAccounts !== undefined,
        basePath: options.basePath ?? '',
        counties: from.resolve(tokens.counties),
        plugins: from.resolve(tokens.plugins),
        lost: () => [...from.resolve(tokens.lostPlugins), ...from.resolve(tokens.installedPlugins).lost],
        settings: from.resolve(tokens.settings),
        kernel: () => from.resolve(tokens.kernel).definition,
        settingsChanged: () => database.notify(settingsChannel, ''),
      }),
  );
  single(tokens.identity, from =>
    createIdentity({
      ...options,
      database,
      personalData,
      host: from.resolve(tokens.view),
      onFailure: error => log.error('work of identity in the background failed', { error }),
    }),
  );
  single(tokens.kernel, from => kernelPlugin(from));
  single(
    tokens.enabled,
    from =>
      new EnabledParts(
        from.resolve(tokens.counties),
        from.resolve(tokens.plugins),
        from.resolve(tokens.kernel),
        () => from.resolve(tokens.versions),
      ),
  );
  single(
    tokens.versions,
    from =>
      new CountyVersions({
        database,
        hostId: () => from.resolve(tokens.jobs).hostId,
        served: () => from.resolve(tokens.enabled).served(),
        onChange: followEnabled,
        onFailure: error => log.warn('the versions of other hosts could not be seen', { error }),
      }),
  );
  single(tokens.containers, from => new PluginContainers(plugin => pluginContainer(from, plugin)));
  single(tokens.contextParts, hostContextParts);
  single(tokens.operationHost, hostOperations);
  single(
    tokens.runner,
    from =>
      new PluginRunner(
        from.resolve(tokens.counties),
        from.resolve(tokens.enabled),
        from.resolve(tokens.containers),
      ),
  );
  single(tokens.services, from => {
    const containers = from.resolve(tokens.containers);
    return new ServiceLocator(
      from.resolve(tokens.counties),
      from.resolve(tokens.plugins),
      (plugin, caller) => containers.contextsOf(plugin).contextFor(caller),
      log,
    );
  });
  single(tokens.events, from => {
    const [enabled, runner] = [from.resolve(tokens.enabled), from.resolve(tokens.runner)];
    return new EventBus({
      database,
      log,
      counties: () => enabled.subscriptions(),
      scopeOf: (countyId, plugin) => runner.scopeOf(countyId, plugin),
      handle: (delivery, tx, event) => runner.handle(delivery, tx, event),
    });
  });
  single(tokens.jobs, from => {
    const [enabled, runner] = [from.resolve(tokens.enabled), from.resolve(tokens.runner)];
    return new JobRunner({
      database,
      log,
      clock,
      jobs: () => enabled.jobs(),
      run: (run, reportProgress, ends) => runner.runJob(run, reportProgress, ends),
    });
  });
  single(tokens.boxes, from => {
    const [enabled, runner] = [from.resolve(tokens.enabled), from.resolve(tokens.runner)];
    return new AnonymousBoxes({
      database,
      personalData,
      log,
      boxes: () => enabled.boxes(),
      scopeOf: (countyId, plugin) => runner.scopeOf(countyId, plugin),
      handOver: (box, tx, handover) => runner.handOver(box, tx, handover),
    });
  });
  single(tokens.metrics, from => new Metrics(hostGauges(from)));
  single(tokens.app, from => {
    const containers = from.resolve(tokens.containers);
    const identity = from.resolve(tokens.identity);
    return new HostApp({
      view: from.resolve(tokens.view),
      counties: from.resolve(tokens.counties),
      plugins: from.resolve(tokens.plugins),
      kernel: from.resolve(tokens.kernel),
      shell: options.shell,
      metrics: from.resolve(tokens.metrics),
      log,
      appOf: plugin => containers.appOf(plugin),
      identity: (request, address) => identity.handler(request, address),
      takeFromAddress: address =>
        from.resolve(tokens.operationHost).rates.address.take(address, clock().getTime()),
      async unready() {
        const failed = await database.kernel
          .selectNoFrom(eb => eb.lit(1).as('one'))
          .execute()
          .then(() => undefined)
          .catch(() => 'the database does not answer');
        return failed;
      },
    });
  });
  return host;
}
