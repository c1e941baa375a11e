import type { Api, Operation, PluginDefinition, PluginManifest, RoutesDefinition } from '@peixun/plugin-api';
import { z } from 'zod';
import type { CountyFile } from '../counties/county-file.ts';
import { describeSchemas, jsonSchema, type DescribedSchemas, type SchemaPlace } from './openapi-schemas.ts';

/** A plugin of a county, as its description needs it. */
export interface DescribedPlugin {
  readonly manifest: Pick<PluginManifest, 'id' | 'version' | 'title'>;
  readonly routes: NonNullable<PluginDefinition['routes']>;
  /** Where its schemas stand in another process, what they make there. */
  readonly part?: OpenApiPart;
}

/** What a plugin adds to the description of a county. */
export interface OpenApiPart {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly schemas: Readonly<Record<string, object>>;
}

/** OpenAPI 3.1 of a county: the operations of the plugins that serve there, and no others. */
export function openApiOf(
  county: Pick<CountyFile, 'id' | 'name'>,
  plugins: readonly DescribedPlugin[],
  server: string,
): Record<string, unknown> {
  const paths: Record<string, unknown> = {};
  const schemas: Record<string, object> = { Problem: problemSchema };
  for (const plugin of plugins) {
    const part = plugin.part ?? openApiPartOf(plugin);
    Object.assign(paths, part.paths);
    Object.assign(schemas, part.schemas);
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
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'peixun.session_token' } },
      parameters: { IdempotencyKey: idempotencyParameter },
      responses: { Problem: problemResponse },
      schemas,
    },
  };
}

export function openApiPartOf({ manifest, routes }: DescribedPlugin): OpenApiPart {
  const paths: Record<string, Record<string, unknown>> = {};
  const operations = operationsOf(routes);
  const described = {
    bodies: describeSchemas(placesOf(manifest, operations, 'body'), 'input'),
    answers: describeSchemas(placesOf(manifest, operations, 'response'), 'output'),
  };
  for (const [key, operation] of operations) {
    const [method = '', path = ''] = key.split(' ');
    const address = `/api/${manifest.id}${path.replace(/:(\w+)/g, '{$1}').replace(/\/$/, '')}`;
    (paths[address] ??= {})[method.toLowerCase()] = operationOf(manifest, key, operation, described);
  }
  return { paths, schemas: { ...described.bodies.components, ...described.answers.components } };
}

function operationsOf(routes: readonly RoutesDefinition[]): [string, Operation][] {
  return routes.flatMap(({ api }: { api: Api }) => Object.entries(api));
}

type PluginName = Pick<PluginManifest, 'id' | 'version'>;

/** The JSON bodies or answers of a plugin; a component's name may hold letters, figures, dots and dashes. */
function placesOf(
  { id, version }: PluginName,
  operations: readonly [string, Operation][],
  part: 'body' | 'response',
): SchemaPlace[] {
  return operations.flatMap(([key, operation]) => {
    const schema = operation[part];
    if (!(schema instanceof z.ZodType)) return [];
    const place = `${id}-${version}.${nameOf(key)}.${part}`.replace(/[^\w.-]+/g, '-');
    return [{ schema, place }];
  });
}

/** `get-needs-id` for `GET /needs/:id`. */
function nameOf(key: string): string {
  return key.toLowerCase().replace(/\W+/g, '-').replace(/-$/, '');
}

function operationOf(
  { id, version }: PluginName,
  key: string,
  operation: Operation,
  described: { readonly bodies: DescribedSchemas; readonly answers: DescribedSchemas },
): Record<string, unknown> {
  const { access, summary, body, response, deprecated } = operation;
  const isPublic = 'public' in access;
  return {
    tags: [id],
    operationId: `${id}@${version}:${nameOf(key)}`,
    summary: summary['zh-CN'],
    description: summary.en,
    ...(deprecated && { deprecated: true, 'x-deprecation': deprecated }),
    ...('permission' in access && { 'x-permission': access.permission }),
    security: isPublic ? [] : [{ session: [] }],
    parameters: [
      ...parametersOf('path', operation.params),
      ...parametersOf('query', operation.query),
      ...(key.startsWith('GET ') ? [] : [{ $ref: '#/components/parameters/IdempotencyKey' }]),
    ],
    ...(body && { requestBody: { required: true, content: bodyOf(body, described.bodies) } }),
    responses: {
      ...(response
        ? { 200: { description: 'OK', content: answerOf(response, described.answers) } }
        : { 204: { description: 'Done' } }),
      default: { $ref: '#/components/responses/Problem' },
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

function bodyOf(body: NonNullable<Operation['body']>, bodies: DescribedSchemas): Record<string, unknown> {
  if (body instanceof z.ZodType) return { 'application/json': { schema: bodies.of(body) } };
  const file = { type: 'string', contentMediaType: 'application/octet-stream', maxLength: body.maxBytes };
  return {
    'multipart/form-data': { schema: { type: 'object', required: ['file'], properties: { file } } },
  };
}

function answerOf(
  response: NonNullable<Operation['response']>,
  answers: DescribedSchemas,
): Record<string, unknown> {
  return response instanceof z.ZodType
    ? { 'application/json': { schema: answers.of(response) } }
    : { [response.contentType]: { schema: { type: 'string', format: 'binary' } } };
}

const problemResponse = {
  description: 'Problem',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

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
