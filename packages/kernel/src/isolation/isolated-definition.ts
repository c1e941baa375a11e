import type { Operation, PluginDefinition, PluginManifest } from '@peixun/plugin-api';
import { z } from 'zod';
import { serviceTimeLimit } from '../services/service-client.ts';
import type { Work } from './messages.ts';
import type { PluginDescription } from './plugin-description.ts';
import type { Reach } from './running-call.ts';
import { schemaFromDescription } from './schema-from-description.ts';

/** Has the plugin's process do a piece of work. @param limit milliseconds. */
export type CallPlugin = (work: Work, reach: Reach, limit: number) => Promise<unknown>;

/** Milliseconds for the events of one delivery, and for answers of a box. */
const handlerLimit = 60_000;
const jobLimit = 300_000;

/**
 * An isolated plugin as the host sees it: of the same shape as any other, made of its manifest and of what its process
 * told, with functions that call that process. Names, permissions and events are the manifest's, which was read before
 * any code ran.
 *
 * @param limit milliseconds an operation may take.
 */
export function isolatedDefinition(
  manifest: PluginManifest,
  description: PluginDescription,
  call: CallPlugin,
  limit: number,
): PluginDefinition {
  const definition: PluginDefinition = {
    id: manifest.id,
    version: manifest.version,
    title: manifest.title,
    description: manifest.description,
    requires: {
      kernel: manifest.requires.kernel,
      services: manifest.requires.services.map(service => ({ ...service, optional: false })),
    },
    optional: { services: manifest.optional.services.map(service => ({ ...service, optional: true })) },
    settings: objectFrom(manifest.settings),
    permissions: manifest.permissions as PluginDefinition['permissions'],
    ruleSets: description.ruleSets.map(({ schema, ...ruleSet }) => ({
      ...ruleSet,
      schema: schemaFromDescription(schema),
    })),
    publishes: manifest.publishes.map(event => ({
      ...event,
      payload: schemaFromDescription(description.payloads[`${event.name}.v${event.version.toFixed()}`] ?? {}),
      key: () => '',
    })),
    migrations: manifest.migrations.map(name => ({
      name,
      up: async db => {
        await call({ kind: 'migrate', migration: name }, { migration: db }, jobLimit);
      },
      down: () => Promise.reject(new Error('An isolated plugin goes back by version alone.')),
    })),
    routes: description.routes.map(operations => ({
      api: mapValues(operations, operationFrom),
      handlers: mapValues(
        operations,
        (_operation, key) => (context, input) =>
          call({ kind: 'operation', key, input }, { context, definition }, limit),
      ),
    })),
    services: manifest.provides.services.flatMap(({ id, version }) => {
      const service = description.services.find(candidate => candidate.id === id);
      if (!service) return [];
      const { title, methods } = service;
      return {
        token: {
          id,
          version,
          title,
          methods: mapValues(methods, ({ output, deprecated }) => ({
            input: z.unknown(),
            output: schemaFromDescription(output),
            deprecated,
          })),
        },
        methods: mapValues(
          methods,
          (_method, method) => (context, input: unknown) =>
            call({ kind: 'service', id, method, input }, { context, definition }, serviceTimeLimit),
        ),
      };
    }),
    handlers: manifest.handles.map((event, position) => ({
      event,
      catchUp: description.catchUps[position] ?? false,
      handle: async (handler, published) => {
        await call({ kind: 'handle', position, event: published }, { handler, definition }, handlerLimit);
      },
    })),
    jobs: description.jobs.map(token => ({
      token: { ...token, input: z.unknown() },
      run: (context, input: unknown, reportProgress) =>
        call(
          { kind: 'job', id: token.id, input },
          { context, reportProgress, definition },
          token.timeLimit === undefined ? jobLimit : token.timeLimit * 1_000,
        ),
    })),
    anonymousBoxes: description.boxes.map(({ id: box, finishes }) => ({
      token: { id: box, answer: z.unknown(), group: () => '' },
      receive: async (handler, answers) => {
        await call({ kind: 'receive', box, answers }, { handler, definition }, handlerLimit);
      },
      ...(finishes && {
        finish: async (handler, group) => {
          await call({ kind: 'finish', box, group }, { handler, definition }, handlerLimit);
        },
      }),
    })),
    ui: manifest.ui,
  };
  return definition;
}

/** The process itself checks what it reads and answers; the host passes it on. */
function operationFrom({
  reads,
  upload,
  answers,
  ...operation
}: PluginDescription['routes'][number][string]): Operation {
  const open = z.looseObject({});
  return {
    ...operation,
    params: reads.includes('params') ? open : undefined,
    query: reads.includes('query') ? open : undefined,
    body: upload ?? (reads.includes('body') ? z.unknown() : undefined),
    response: answers === 'json' ? z.unknown() : answers,
  };
}

function objectFrom(described: Readonly<Record<string, unknown>>): z.ZodObject {
  const schema = schemaFromDescription(described);
  return schema instanceof z.ZodObject ? schema : z.looseObject({});
}

function mapValues<Value, Mapped>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value, key: string) => Mapped,
): Record<string, Mapped> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}
