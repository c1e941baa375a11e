import { Validator } from '@seriousme/openapi-schema-validator';
import { defineApi, page, text } from '@peixun/plugin-api';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as kernelContract from '../administration/contract/index.ts';
import { notesApi } from '../testing/notes-plugin.ts';
import { openApiOf } from './openapi.ts';

const tag = z.object({ name: z.string(), at: z.date() });
const branch = z.object({
  id: z.uuid(),
  tags: z.array(tag),
  get below() {
    return z.array(branch);
  },
});
const named = z.object({ value: z.string().default('x') }).meta({ id: 'Named' });
const treeApi = defineApi({
  'GET /trees/:id': {
    summary: text('树', 'A tree'),
    access: { signedIn: true },
    params: z.object({ id: z.uuid() }),
    response: branch,
  },
  'GET /trees': { summary: text('树', 'Trees'), access: { signedIn: true }, response: page(branch) },
  'GET /tags': { summary: text('标签', 'Tags'), access: { public: 'they are' }, response: z.array(tag) },
  'POST /named': {
    summary: text('名', 'Named'),
    access: { signedIn: true },
    body: named,
    response: z.object({ one: named }),
  },
});

const described = (id: string, version: string, api: object) => ({
  manifest: { id, version, title: text(id, id) },
  routes: [{ api: api as never, handlers: {} }],
});
const county = { id: 'qiaojia', name: text('县', 'County') };
const documentOf = (...plugins: ReturnType<typeof described>[]) =>
  openApiOf(county, plugins, '/qiaojia') as {
    paths: Record<string, Record<string, any>>;
    components: { schemas: Record<string, any> };
  };
const refs = (document: object) =>
  [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref!);

describe('OpenAPI of a county', () => {
  const kernelApi = Object.assign({}, ...Object.values(kernelContract).filter(isApi));
  const document = documentOf(
    described('trees', '1.2.0-beta.1', treeApi),
    described('notes', '1.0.0', notesApi),
    described('kernel', '1.0.0', kernelApi),
  );

  it('is what the specification of OpenAPI 3.1 asks for', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document));
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(Object.keys(document.paths).length).toBeGreaterThan(30);
  });

  it('refers to nothing that it does not hold', () => {
    const held = Object.entries(document.components).flatMap(([kind, parts]) =>
      Object.keys(parts).map(name => `#/components/${kind}/${name}`),
    );
    expect(refs(document).filter(ref => !held.includes(ref))).toEqual([]);
  });

  it('says once what is used often, under a name of its plugin and version', () => {
    const { paths, components } = documentOf(described('trees', '1.2.0', treeApi));
    const tree = { $ref: '#/components/schemas/trees-1.2.0.get-trees-id.response' };
    const answer = (path: string) => paths[path]?.['get'].responses[200].content['application/json'].schema;
    expect(answer('/api/trees/trees/{id}')).toEqual(tree);
    expect(answer('/api/trees/trees').properties.items).toEqual({ type: 'array', items: tree });
    expect(components.schemas['trees-1.2.0.get-trees-id.response']).toMatchObject({
      properties: { below: { type: 'array', items: tree } },
    });
    const tagName = refs({ tags: answer('/api/trees/tags') })[0]!
      .split('/')
      .at(-1)!;
    expect(components.schemas[tagName].properties.at).toEqual({ type: 'string', format: 'date-time' });
  });

  it('keeps what is sent apart from what is answered', () => {
    const { components } = documentOf(described('trees', '1.2.0', treeApi));
    const required = ['trees-1.2.0.post-named.body', 'trees-1.2.0.post-named.response.one'].map(
      name => components.schemas[name].required,
    );
    expect(required).toEqual([undefined, ['value']]);
  });
});

function isApi(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && Object.keys(value).some(key => key.startsWith('GET /'))
  );
}
