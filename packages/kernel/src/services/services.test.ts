import {
  defineApi,
  defineErrors,
  defineService,
  optionalService,
  partsOf,
  requiredService,
  text,
  type PluginDefinition,
} from '@peixun/plugin-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { createTestHost, type TestHost } from '../testing/index.ts';

const echo = defineService({
  id: 'provider/echo',
  version: '1.2.0',
  title: text('回声', 'Echo'),
  methods: {
    say: {
      input: z.object({ word: z.string().min(1) }),
      output: z.object({ word: z.string(), actor: z.string() }),
      deprecated: { since: '1.2.0', on: '2026-11-01', removedIn: '2.0.0', use: text('改用唱。', 'Sing.') },
    },
  },
});
const providerErrors = defineErrors({
  WORD_REFUSED: { kind: 'conflict', 'zh-CN': '拒绝 “{word}”。', en: "The word '{word}' is refused." },
});
const { provide, routes } = partsOf<object>();

const base = (id: string, changes: Partial<PluginDefinition>): PluginDefinition => ({
  id,
  version: '1.0.0',
  title: text(id, id),
  description: text(id, id),
  requires: { kernel: '^1.0' },
  permissions: {},
  ...changes,
});

const provider = base('provider', {
  errors: providerErrors,
  services: [
    provide(echo, {
      async say(context, { word }) {
        if (word === 'refuse') throw providerErrors.WORD_REFUSED({ word });
        if (word === 'break') throw new TypeError('secret detail');
        if (word === 'lie') return { word: 1 } as never;
        const { actor } = context;
        return { word, actor: actor.kind === 'person' ? actor.accountId : actor.kind };
      },
    }),
  ],
});

const required = requiredService<typeof echo>('provider/echo', '^1.1');
const optional = optionalService<typeof echo>('provider/echo', '^1.0');
const callApi = defineApi({
  'POST /required': {
    summary: text('调用', 'Call'),
    access: { signedIn: true },
    body: z.object({ word: z.string() }),
    response: z.object({ word: z.string(), actor: z.string() }),
  },
  'POST /in-transaction': { summary: text('事务中', 'Inside'), access: { signedIn: true } },
});
const wishApi = defineApi({
  'GET /optional': {
    summary: text('可选', 'Optional'),
    access: { signedIn: true },
    response: z.object({ isThere: z.boolean() }),
  },
  'POST /undeclared': { summary: text('未声明', 'Undeclared'), access: { signedIn: true } },
});

const caller = base('caller', {
  requires: { kernel: '^1.0', services: [required] },
  routes: [
    routes(callApi, {
      'POST /required': (context, { body }) => context.service(required).say(body),
      'POST /in-transaction': async context => {
        await context.transaction(() => context.service(required).say({ word: 'x' }));
      },
    }),
  ],
});
const wisher = base('wisher', {
  optional: { services: [optional] },
  routes: [
    routes(wishApi, {
      'GET /optional': async context => ({ isThere: context.service(optional) !== undefined }),
      'POST /undeclared': async context => void context.service(requiredService('else/data', '^1.0')),
    }),
  ],
});

const county = (id: string, ...plugins: string[]) => ({
  id,
  name: { 'zh-CN': id, en: id },
  plugins: Object.fromEntries(plugins.map(plugin => [plugin, {}])),
});

let test: TestHost;
beforeAll(async () => {
  test = await createTestHost({
    plugins: [provider, caller, wisher],
    counties: [county('qiaojia', 'provider', 'caller', 'wisher'), county('pinghu', 'wisher')],
  });
});
afterAll(() => test?.close());

const asMember = async (countyId = 'qiaojia') => {
  const client = await test.signIn({ county: countyId });
  return { client, call: client.api<typeof callApi>('caller'), wish: client.api<typeof wishApi>('wisher') };
};

it('calls the provider of the county as the one who asked', async () => {
  const { client, call } = await asMember();
  expect(await call('POST /required', { body: { word: 'hi' } })).toEqual({
    word: 'hi',
    actor: client.accountId,
  });
});

it('tells once who calls a method that goes away', async () => {
  const { call } = await asMember();
  for (const word of ['a', 'b']) await call('POST /required', { body: { word } });
  const warned = test.warnings.filter(
    ({ message }) => message === 'a deprecated method of a service is called',
  );
  expect(warned.map(({ fields }) => fields)).toEqual([
    { plugin: 'caller', service: 'provider/echo', method: 'say', removedIn: '2.0.0', use: 'Sing.' },
  ]);
});

it('gives undefined for an optional service where its provider is not enabled', async () => {
  expect(await (await asMember()).wish('GET /optional')).toEqual({ isThere: true });
  expect(await (await asMember('pinghu')).wish('GET /optional')).toEqual({ isThere: false });
});

it('hands on an error of the provider by its brand', async () => {
  const { call } = await asMember();
  await expect(call('POST /required', { body: { word: 'refuse' } })).rejects.toMatchObject({
    status: 409,
    code: 'WORD_REFUSED',
  });
});

it.each([
  ['an unforeseen failure', 'break', 'SERVICE_FAILED'],
  ['an answer against the contract', 'lie', 'SERVICE_OUTPUT_INVALID'],
  ['an input against the contract', '', 'SERVICE_INPUT_INVALID'],
])('tells %s without its details', async (_what, word, code) => {
  const { call } = await asMember();
  const refusal = call('POST /required', { body: { word } });
  await expect(refusal).rejects.toMatchObject({ code });
  await expect(refusal).rejects.not.toThrow(/secret detail/);
});

it('refuses a call inside a transaction', async () => {
  await expect((await asMember()).call('POST /in-transaction')).rejects.toMatchObject({
    code: 'SERVICE_IN_TRANSACTION',
  });
});

it('refuses a service that the plugin did not declare', async () => {
  await expect((await asMember()).wish('POST /undeclared')).rejects.toMatchObject({
    code: 'SERVICE_NOT_DECLARED',
  });
});
