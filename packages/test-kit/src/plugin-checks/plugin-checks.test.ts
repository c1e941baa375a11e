import {
  defineErrors,
  defineEvent,
  definePlugin,
  text,
  type Access,
  type Api,
  type OperationKey,
  type RoutesDefinition,
  type Migration,
  type PluginDefinition,
} from '@peixun/plugin-api';
import { createTestHost, type TestHost } from '@peixun/kernel/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  definitionProblems,
  errorProblems,
  migrationProblems,
  missingComponents,
  missingTexts,
  openOperations,
  operationsServedIn,
  translationProblems,
  uncataloguedErrors,
  undescribableSchemas,
  untitledParts,
} from './index.ts';

const read = { permission: 'sights.sight.read' };

/** A plugin in which each test plants one mistake. */
function sights(changes: Partial<PluginDefinition> = {}): PluginDefinition {
  return definePlugin({
    id: 'sights',
    version: '1.0.0',
    title: text('景点', 'Sights'),
    description: text('测试用插件', 'A plugin for tests'),
    requires: { kernel: '^1.0' },
    permissions: { 'sights.sight.read': { title: text('查看', 'Read'), defaultRoles: ['school'] } },
    routes: [listing('GET /sights', read)],
    ...changes,
  });
}

function listing(key: OperationKey, access: Access): RoutesDefinition {
  const operation = { summary: text('列表', 'List'), access, response: z.object({}) };
  const api: Api = { [key]: operation };
  return { api, handlers: { [key]: async () => ({}) } };
}

describe('what is declared', () => {
  it('passes where nothing is wrong', () => {
    const checks = [definitionProblems, untitledParts, errorProblems];
    expect([...checks, undescribableSchemas].flatMap(check => check(sights()))).toEqual([]);
  });

  it('names what a host would not accept', () => {
    expect(definitionProblems(sights({ id: 'Sights', requires: { kernel: '>=1' } }))).toEqual([
      'definePlugin: id is kebab case, such as needs-analysis',
      'definePlugin: requires.kernel needs an upper bound, such as ^1.2 or >=1.2 <3',
    ]);
  });

  it('names a permission that nobody can hold, and who asks for it', () => {
    expect(definitionProblems(sights({ permissions: {} }))).toEqual([
      "definePlugin: operation 'GET /sights' asks for permission 'sights.sight.read', which the plugin does not declare",
    ]);
  });

  it('names a page that the module of the pages does not have', () => {
    const page = (id: string) => ({ id, path: '', title: text('全部', 'All') });
    const ui = { entry: 'dist/ui/index.js', uiKit: '^1.0', pages: [page('all'), page('one')] };
    expect(missingComponents(sights({ ui }), { pages: { all: {} } })).toEqual([
      "The definition has 'one' in 'pages' of its ui. Export it so from src/ui/index.tsx.",
    ]);
  });

  it('names a text that a page asks for and no catalogue has', () => {
    const page = "<Page title={t('title')}>{t('sight.count', { count })}{t('sight.ad')}{list.at('x')}</Page>";
    const texts = { title: '景点', 'sight.count_other': '{count} 处', 'sight.add': '新增' };
    expect(missingTexts('all-page.tsx', page, texts)).toEqual([
      "all-page.tsx asks for text 'sight.ad', which is missing. Add it to src/i18n, in both languages.",
    ]);
  });

  it('names a title that is blank in a language', () => {
    const permissions = { 'sights.sight.read': { title: text('查看', ' '), defaultRoles: [] } };
    expect(untitledParts(sights({ permissions }))).toEqual([
      "Permission 'sights.sight.read' has no title in en. Write both: text('中文', 'English').",
    ]);
  });

  it('names a schema that JSON cannot carry', () => {
    const seen = defineEvent({
      name: 'sights.sight-seen',
      version: 1,
      title: text('已参观', 'Seen'),
      payload: z.object({ id: z.uuid(), at: z.date() }),
      key: ({ id }) => id,
    });
    expect(undescribableSchemas(sights({ publishes: [seen] }))).toEqual([
      "Event 'sights.sight-seen', payload: Date cannot be represented in JSON Schema. Use what JSON carries: z.iso.datetime() for a moment, z.iso.date() for a day.",
    ]);
  });
});

describe('what is said', () => {
  const errors = defineErrors({
    SIGHT_CLOSED: { kind: 'conflict', 'zh-CN': '“{id}”已关闭', en: "'{name}' is closed." },
    SIGHT_LOST: { kind: 'not-found', 'zh-CN': '', en: 'There is no such sight.' },
  });

  it('names an error that the languages say differently', () => {
    expect(errorProblems(sights({ errors }))).toEqual([
      "Error 'SIGHT_CLOSED' fills {id} in zh-CN and {name} in en. Use the same values in both.",
      "Error 'SIGHT_LOST' says nothing in zh-CN. Say what failed and what to do.",
    ]);
  });

  it('names an error of the contract that the definition leaves out', () => {
    expect(uncataloguedErrors(sights({ errors }), { errors })).toEqual([]);
    expect(uncataloguedErrors(sights(), { errors, read })).toEqual([
      "Error 'SIGHT_CLOSED' is in no catalogue of the plugin. Add it to 'errors' of definePlugin.",
      "Error 'SIGHT_LOST' is in no catalogue of the plugin. Add it to 'errors' of definePlugin.",
    ]);
  });

  it('names a text that one language lacks or fills differently', () => {
    expect(translationProblems({ title: '景点' }, { title: 'Sights' })).toEqual([]);
    expect(
      translationProblems({ title: '景点', count: '{n} 处' }, { count: '{sights}', more: 'More' }),
    ).toEqual([
      "Text 'title' is missing in en. Add it to src/i18n/en.json.",
      "Text 'count' fills {n} in zh-CN and {sights} in en. Use the same values in both.",
      "Text 'more' is missing in zh-CN. Add it to src/i18n/zh-CN.json.",
    ]);
  });
});

describe('in a host', () => {
  // The second takes the requests of the third.
  const routes = [
    listing('GET /sights', read),
    listing('GET /sights/:id', { public: 'sights are no secret' }),
    listing('GET /sights/closed', read),
  ];
  const forgets: Migration = {
    name: '0001-sights',
    async up(db) {
      await sql`create table if not exists sight (county_id text, id uuid, primary key (county_id, id))`.execute(
        db,
      );
      await sql`alter table sight add if not exists name text`.execute(db);
    },
    async down(db) {
      await sql`alter table sight drop column name`.execute(db);
      await sql`alter table sight add left_over text`.execute(db);
    },
  };
  const plugin = sights({ routes, migrations: [forgets] });
  const step = (name: string, up: string, down: string): Migration => ({
    name,
    up: async db => void (await sql.raw(up).execute(db)),
    down: async db => void (await sql.raw(down).execute(db)),
  });
  const roads = sights({
    id: 'roads',
    permissions: {},
    routes: [],
    migrations: [
      step(
        '0001-roads',
        'create table road (county_id text, id uuid, name text, length integer, primary key (county_id, id))',
        'drop table road',
      ),
      step(
        '0002-narrower',
        `alter table road drop column name, alter length type bigint, add width integer not null`,
        `alter table road add name text, alter length type integer, drop column width`,
      ),
      step(
        '0003-wider',
        'alter table road add lanes integer not null default 1',
        'alter table road drop column lanes',
      ),
    ],
  });
  let test: TestHost;
  beforeAll(async () => {
    test = await createTestHost({ plugins: [plugin, roads] });
  });
  afterAll(() => test?.close());

  it('names an operation that another one opens to everybody', async () => {
    const opened = (who: string, expected: string) =>
      `Operation 'GET /sights/closed' answers ${who} with status 200, not with ${expected}. Look for an operation mounted before it whose path takes its requests.`;
    expect(await openOperations(test, plugin)).toEqual([
      opened('nobody', 'NOT_SIGNED_IN'),
      opened('a member without a permission', 'NOT_ALLOWED'),
    ]);
  });

  it('names what a county is served', async () => {
    expect(await operationsServedIn(test, sights(), 'pinghu')).toEqual([
      "Operation 'GET /sights' answers with status 200 in county 'pinghu', not with PLUGIN_NOT_ENABLED.",
    ]);
  });

  it('names a migration that leaves something behind', async () => {
    expect(await migrationProblems(test, plugin)).toEqual([
      "Migration '0001-sights', down and up again, is new afterwards: column sight left_over text YES. Let 'down' undo what 'up' does.",
    ]);
  });

  it('names a migration after the released ones that does more than add', async () => {
    const end = 'Two minor versions share these tables: only add to them, or make it a new major.';
    expect(await migrationProblems(test, roads, '0002-narrower')).toEqual([]);
    expect(await migrationProblems(test, roads, '0001-roads')).toEqual([
      `Migration '0002-narrower' makes 'road.length' bigint, which was integer. ${end}`,
      `Migration '0002-narrower' takes 'road.name' away. ${end}`,
      `Migration '0002-narrower' adds 'road.width', which older versions do not fill. ${end}`,
    ]);
  });

  it('names a migration that fails over rows', async () => {
    const fails: Migration = {
      ...forgets,
      down: async db => void (await sql`drop table nothing`.execute(db)),
    };
    expect(await migrationProblems(test, sights({ migrations: [fails] }))).toEqual([
      expect.stringMatching(/^Migrations of 'sights' do not go down and up .*"nothing" does not exist/),
    ]);
  });
});
