import { pluginManifest, type PluginDefinition, type PluginManifest } from '@peixun/plugin-api';
import { z } from 'zod';
import { openApiPartOf } from '../http/openapi.ts';

const words = z.string().max(4_000);
const text = z.strictObject({ 'zh-CN': words, en: words });
const json = z.record(z.string(), z.unknown());

const upload = z.strictObject({
  kind: z.literal('upload'),
  maxBytes: z.int().max(32 * 1024 * 1024),
  extensions: z.array(z.string()),
});
const file = z.strictObject({ kind: z.literal('file'), contentType: words });

const { deprecated } = pluginManifest.shape.publishes.element.shape;

const operation = z.strictObject({
  summary: text,
  access: z.union([
    z.strictObject({ permission: z.string() }),
    z.strictObject({ signedIn: z.literal(true) }),
    z.strictObject({ public: words }),
  ]),
  /** Which parts of a request it reads. */
  reads: z.array(z.enum(['params', 'query', 'body'])),
  upload: upload.optional(),
  answers: z.union([z.literal('json'), file]).optional(),
  bodyLimit: z.int().optional(),
  trace: z.literal('anonymous').optional(),
  deprecated,
});

/**
 * What the host must know of an isolated plugin beside its manifest: parts of its definition as data, schemas as JSON
 * Schema.
 */
export const pluginDescription = z.strictObject({
  routes: z.array(z.record(z.string().regex(/^(GET|POST|PUT|PATCH|DELETE) \//), operation)),
  openApi: z.strictObject({ paths: z.record(z.string(), json), schemas: z.record(z.string(), json) }),
  /** By event and version: `notes.note-written.v1`. */
  payloads: z.record(z.string(), json),
  /** In the order of the manifest's `handles`. */
  catchUps: z.array(z.boolean()),
  services: z.array(
    z.strictObject({
      id: z.string(),
      title: text,
      methods: z.record(z.string(), z.strictObject({ output: json, deprecated })),
    }),
  ),
  jobs: z.array(
    z.strictObject({
      id: z.string(),
      title: text,
      schedule: z.string().optional(),
      timeLimit: z.number().optional(),
      watchedBy: z.string().optional(),
    }),
  ),
  boxes: z.array(z.strictObject({ id: z.string(), finishes: z.boolean() })),
  ruleSets: z.array(
    z.strictObject({
      id: z.string(),
      title: text,
      schema: json,
      versions: z.array(z.strictObject({ effectiveFrom: z.string(), source: text, values: z.unknown() })),
    }),
  ),
  starts: z.boolean(),
});

export type PluginDescription = z.output<typeof pluginDescription>;

/** Describes a plugin, in its own process. */
export function describePlugin(definition: PluginDefinition, manifest: PluginManifest): PluginDescription {
  const { routes = [], publishes = [], handlers = [], services = [] } = definition;
  const { jobs = [], anonymousBoxes = [], ruleSets = [], start } = definition;
  const openApi = openApiPartOf({ manifest, routes });
  return {
    routes: routes.map(({ api }) =>
      Object.fromEntries(
        Object.entries(api).map(([key, { params, query, body, response, ...rest }]) => [
          key,
          {
            ...rest,
            reads: [
              ...(params ? ['params' as const] : []),
              ...(query ? ['query' as const] : []),
              ...(body ? ['body' as const] : []),
            ],
            upload:
              body && !(body instanceof z.ZodType)
                ? { ...body, extensions: [...body.extensions] }
                : undefined,
            answers: response instanceof z.ZodType ? 'json' : response,
          },
        ]),
      ),
    ),
    openApi: openApi as PluginDescription['openApi'],
    payloads: Object.fromEntries(
      publishes.map(({ name, version, payload }) => [`${name}.v${version.toFixed()}`, jsonOf(payload)]),
    ),
    catchUps: handlers.map(({ catchUp }) => catchUp),
    services: services.map(({ token: { id, title, methods } }) => ({
      id,
      title,
      methods: Object.fromEntries(
        Object.entries(methods).map(([name, method]) => [
          name,
          { output: jsonOf(method.output), deprecated: method.deprecated },
        ]),
      ),
    })),
    jobs: jobs.map(({ token: { input: _input, ...token } }) => token),
    boxes: anonymousBoxes.map(({ token: { id }, finish }) => ({ id, finishes: finish !== undefined })),
    ruleSets: ruleSets.map(({ id, title, schema, versions }) => ({
      id,
      title,
      schema: jsonOf(schema, 'input'),
      versions: versions.map(version => ({ ...version })),
    })),
    starts: start !== undefined,
  };
}

/** What JSON Schema cannot say, such as a date of JavaScript, is left open. */
function jsonOf(schema: z.ZodType, io: 'input' | 'output' = 'output'): Record<string, unknown> {
  return { ...z.toJSONSchema(schema, { io, unrepresentable: 'any' }) };
}
