import type { Logger, PersonalData } from '@peixun/plugin-api';
import type { InjectionToken } from 'tsyringe';
import type { Computations } from '../computations/computations.ts';
import type { CountyRegistry } from '../counties/county-registry.ts';
import type { SettingsStore } from '../counties/settings-store.ts';
import type { UnitTree } from '../counties/unit-tree.ts';
import type { AnonymousBoxes } from '../events/anonymous-boxes.ts';
import type { CountyVersions } from '../events/county-versions.ts';
import type { EventBus } from '../events/event-bus.ts';
import type { JobRunner } from '../events/job-runner.ts';
import type { HostApp } from '../http/host-app.ts';
import type { IdempotencyStore } from '../http/idempotency.ts';
import type { PluginApp } from '../http/plugin-app.ts';
import type { OperationHost } from '../http/serve-operation.ts';
import type { Identity } from '../identity/identity.ts';
import type { IsolatedPlugins } from '../isolation/isolated-plugins.ts';
import type { Metrics } from '../observability/metrics.ts';
import type { InstalledPlugins } from '../installed-plugins/installed-plugins.ts';
import type { ServiceLocator } from '../services/service-locator.ts';
import type { FileDriver } from '../storage/file-driver.ts';
import type { PostgresDatabase } from '../storage/postgres-database.ts';
import type { ContextFactory } from './context-factory.ts';
import type { ContextParts } from './context-parts.ts';
import type { EnabledParts } from './enabled-parts.ts';
import type { HostSettings } from './host-options.ts';
import type { HostState } from './host-state.ts';
import type { PluginStatus } from './host-view.ts';
import type { LifeCycle } from './life-cycle.ts';
import type { PluginContainers } from './plugin-containers.ts';
import type { PluginInstance, PluginRegistry } from './plugin-registry.ts';
import type { PluginRunner } from './plugin-runner.ts';

function token<Type>(name: string): InjectionToken<Type> {
  return Symbol(name);
}

/** Everything that a host's container gives. Tokens are explicit: nothing is found by emitted types. */
export const tokens = {
  options: token<HostSettings>('options'),
  log: token<Logger>('log'),
  database: token<PostgresDatabase>('database'),
  personalData: token<PersonalData>('personalData'),
  fileDriver: token<FileDriver>('fileDriver'),
  plugins: token<PluginRegistry>('plugins'),
  installedPlugins: token<InstalledPlugins>('installedPlugins'),
  computations: token<Computations>('computations'),
  isolatedPlugins: token<IsolatedPlugins>('isolatedPlugins'),
  lostPlugins: token<PluginStatus[]>('lostPlugins'),
  lifeCycle: token<LifeCycle>('lifeCycle'),
  counties: token<CountyRegistry>('counties'),
  settings: token<SettingsStore>('settings'),
  units: token<UnitTree>('units'),
  view: token<HostState>('view'),
  kernel: token<PluginInstance>('kernel'),
  enabled: token<EnabledParts>('enabled'),
  versions: token<CountyVersions>('versions'),
  identity: token<Identity>('identity'),
  events: token<EventBus>('events'),
  jobs: token<JobRunner>('jobs'),
  boxes: token<AnonymousBoxes>('boxes'),
  services: token<ServiceLocator>('services'),
  contextParts: token<ContextParts>('contextParts'),
  containers: token<PluginContainers>('containers'),
  runner: token<PluginRunner>('runner'),
  idempotency: token<IdempotencyStore>('idempotency'),
  operationHost: token<OperationHost>('operationHost'),
  metrics: token<Metrics>('metrics'),
  app: token<HostApp>('app'),
  /** In the container of a plugin only. */
  plugin: token<PluginInstance>('plugin'),
  contexts: token<ContextFactory>('contexts'),
  pluginApp: token<PluginApp>('pluginApp'),
} as const;
