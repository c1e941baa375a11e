import semver from 'semver';
import { z } from 'zod';
import type { PluginDefinition } from './plugin.ts';

const text = z.strictObject({ 'zh-CN': z.string().min(1), en: z.string().min(1) });

const version = z
  .string()
  .refine(value => semver.valid(value) !== null, 'is not a semantic version such as 1.2.0');

/** A range with an upper bound: what a later major breaks must not reach who was not asked. */
const boundedRange = z.string().refine(isBounded, 'needs an upper bound, such as ^1.2 or >=1.2 <3');

/** What a deprecation must say wherever it stands: of operations and of the methods of services no manifest tells. */
export const deprecation = z.strictObject({
  since: version,
  on: z.iso.date(),
  removedIn: version.refine(value => /^\d+\.0\.0$/.test(value), 'is not a major version such as 2.0.0'),
  removedOn: z.iso.date().optional(),
  use: text,
});
const deprecated = deprecation.optional();

const serviceId = z
  .string()
  .regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/, 'is written like needs-analysis/analyses');
const serviceReference = z.strictObject({ id: serviceId, range: boundedRange });
const page = z.strictObject({
  id: z.string(),
  path: z.string(),
  title: text,
  permission: z.string().optional(),
  public: z.boolean().optional(),
});
const navigationItem = z.strictObject({
  id: z.string(),
  title: text,
  shortTitle: text.optional(),
  icon: z.string(),
  path: z.string(),
  covers: z.array(z.string()).optional(),
  permission: z.string().optional(),
  order: z.number().optional(),
  isPersonal: z.boolean().optional(),
});
const widget = z.strictObject({
  id: z.string(),
  title: text,
  permission: z.string().optional(),
  size: z.enum(['small', 'wide']).optional(),
  order: z.number().optional(),
});
const slot = z.strictObject({ id: z.string(), slot: z.string(), permission: z.string().optional() });

/**
 * `plugin.json`: what a host must know to resolve versions and draw navigation before any code of the plugin
 * runs. Unknown keys and unbounded ranges are refused.
 */
export const pluginManifest = z.strictObject({
  manifestVersion: z.literal(1),
  id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, 'is kebab case, such as needs-analysis'),
  version,
  title: text,
  description: text,
  /** The module whose default export is the definition, from the package's root. */
  main: z.string(),
  requires: z.strictObject({ kernel: boundedRange, services: z.array(serviceReference) }),
  optional: z.strictObject({ services: z.array(serviceReference) }),
  provides: z.strictObject({ services: z.array(z.strictObject({ id: serviceId, version, deprecated })) }),
  publishes: z.array(
    z.strictObject({ name: z.string(), version: z.number().int().min(1), title: text, deprecated }),
  ),
  handles: z.array(z.strictObject({ name: z.string(), version: z.number().int().min(1) })),
  permissions: z.record(
    z.string(),
    z.strictObject({
      title: text,
      scope: z.enum(['unit', 'county', 'self']),
      defaultRoles: z.array(z.string()),
    }),
  ),
  migrations: z.array(z.string()),
  /** JSON Schema of the county's settings. */
  settings: z.record(z.string(), z.unknown()),
  ui: z
    .strictObject({
      entry: z.string(),
      uiKit: boundedRange,
      pages: z.array(page),
      navigation: z.array(navigationItem),
      widgets: z.array(widget),
      slots: z.array(slot),
      offers: z.array(z.strictObject({ id: z.string(), title: text, deprecated })).default([]),
    })
    .optional(),
});

export type PluginManifest = z.output<typeof pluginManifest>;

/**
 * Derives the manifest from a definition.
 *
 * @throws ZodError with the path of each wrong entry.
 */
export function manifestOf(definition: PluginDefinition, main = 'dist/index.js'): PluginManifest {
  const references = (services: readonly { id: string; range: string }[] = []) =>
    services.map(({ id, range }) => ({ id, range }));
  const permissions = Object.entries(definition.permissions).map(
    ([id, { title, scope = 'unit', defaultRoles }]) => [
      id,
      { title, scope, defaultRoles: [...defaultRoles] },
    ],
  );
  return pluginManifest.parse({
    manifestVersion: 1,
    id: definition.id,
    version: definition.version,
    title: definition.title,
    description: definition.description,
    main,
    requires: { kernel: definition.requires.kernel, services: references(definition.requires.services) },
    optional: { services: references(definition.optional?.services) },
    provides: {
      services: (definition.services ?? []).map(({ token: { id, version, deprecated } }) => ({
        id,
        version,
        deprecated,
      })),
    },
    publishes: (definition.publishes ?? []).map(({ name, version, title, deprecated }) => ({
      name,
      version,
      title,
      deprecated,
    })),
    handles: (definition.handlers ?? []).map(({ event }) => ({ name: event.name, version: event.version })),
    permissions: Object.fromEntries(permissions),
    migrations: (definition.migrations ?? []).map(({ name }) => name),
    settings: z.toJSONSchema(definition.settings ?? z.strictObject({}), { io: 'input' }),
    ui: definition.ui && { navigation: [], widgets: [], slots: [], ...definition.ui },
  });
}

function isBounded(range: string): boolean {
  const parsed = semver.validRange(range) === null ? undefined : new semver.Range(range);
  return (
    parsed !== undefined &&
    parsed.set.every(comparators =>
      comparators.some(({ operator }) => operator === '<' || operator === '<=' || operator === ''),
    ) &&
    parsed.range !== ''
  );
}
