import type { Api, Operation, PluginDefinition, PluginManifest, RoutesDefinition } from '@peixun/plugin-api';
import { z } from 'zod';
import type { CountyFile } from '../counties/county-file.ts';

/** A plugin of a county, as its description needs it. */
export interface DescribedPlugin {
  readonly manifest: Pick<PluginManifest, 'id' | 'version' | 'title'>;
  readonly routes: NonNullable<PluginDefinition['routes']>;
}

/** OpenAPI 3.1 of a county: the operations of the plugins that serve there, and no others. */
export function openApiOf(
  county: Pick<CountyFile, 'id' | 'name'>,
  plugins: readonly DescribedPlugin[],
  server: string,
): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { manifest, routes } of plugins) {
    for (const [key, operation] of operationsOf(routes)) {
      const [method = '', path = ''] = key.split(' ');
      const address = `/api/${manifest.id}${path.replace(/:(\w+)/g, '{$1}').replace(/\/$/, '')}`;
      (paths[address] ??= {})[method.toLowerCase()] = operationOf(manifest, method, path, operation);
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: `${county.name['zh-CN']} · Peixun`, version: '1.0.0', description: county.name.en },
    servers: [{ url: server }],
    tags: plugins.map(({ manifest }) => ({
      name: manifest.id,
      description: `${manifest.title['zh-CN']} / ${manifest.title.en} ${manifest.version}`,
    })),
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'peixun.session' } },
      schemas: { Problem: problemSchema },
    },
  };
}

function operationsOf(routes: readonly RoutesDefinition[]): [string, Operation][] {
  return routes.flatMap(({ api }: { api: Api }) => Object.entries(api));
}

function operationOf(
  { id, version }: Pick<PluginManifest, 'id' | 'version'>,
  method: string,
  path: string,
  operation: Operation,
): Record<string, unknown> {
  const { access, summary, body, response } = operation;
  const isPublic = 'public' in access;
  return {
    tags: [id],
    operationId: `${id}@${version}:${method.toLowerCase()}${path.replace(/\W+/g, '-')}`,
    summary: summary['zh-CN'],
    description: summary.en,
    ...('permission' in access && { 'x-permission': access.permission }),
    security: isPublic ? [] : [{ session: [] }],
    parameters: [
      ...parametersOf('path', operation.params),
      ...parametersOf('query', operation.query),
      ...(method === 'GET' ? [] : [idempotencyParameter]),
    ],
    ...(body && { requestBody: { required: true, content: bodyOf(body) } }),
    responses: {
      ...(response
        ? { 200: { description: 'OK', content: answerOf(response) } }
        : { 204: { description: 'Done' } }),
      default: {
        description: 'Problem',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

const idempotencyParameter = {
  name: 'Idempotency-Key',
  in: 'header',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
};

function parametersOf(place: 'path' | 'query', schema: z.ZodObject | undefined): unknown[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input');
  return Object.entries(properties as Record<string, unknown>).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (required as string[]).includes(name),
    schema: property,
  }));
}

function bodyOf(body: NonNullable<Operation['body']>): Record<string, unknown> {
  if (body instanceof z.ZodType) return { 'application/json': { schema: jsonSchema(body, 'input') } };
  const file = { type: 'string', contentMediaType: 'application/octet-stream', maxLength: body.maxBytes };
  return {
    'multipart/form-data': { schema: { type: 'object', required: ['file'], properties: { file } } },
  };
}

function answerOf(response: NonNullable<Operation['response']>): Record<string, unknown> {
  return response instanceof z.ZodType
    ? { 'application/json': { schema: jsonSchema(response, 'output') } }
    : { [response.contentType]: { schema: { type: 'string', format: 'binary' } } };
}

/** What JSON Schema cannot say, such as a transformation, is left open. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _dialect, ...body } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: describeDate,
  });
  return body;
}

/** Dates travel as text. */
function describeDate({
  zodSchema,
  jsonSchema: target,
}: {
  zodSchema: z.core.$ZodTypes;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}): void {
  if (zodSchema._zod.def.type === 'date') Object.assign(target, { type: 'string', format: 'date-time' });
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'instance'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    instance: { type: 'string' },
    issues: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        properties: {
          path: { type: 'array', items: { type: ['string', 'integer'] } },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
  },
};
