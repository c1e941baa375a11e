import { anonymousGroupSize, createCountyTable, defineAnonymousBox, defineApi, defineErrors, defineEvent, defineJob, definePermissions, definePlugin, defineRuleSet, defineService, eventReference, fileResponse, isPeixunError, languages, optionalService, page, pageOf, pageQuery, partsOf, PeixunError, readCursor, requiredService, secret, setting, text, unitKinds, upload, } from '@peixun/plugin-api';
import { z } from 'zod';
/** Uses each part of plugin-api 1.0 once. */
const version = '1.0.0';
const title = text('旧插件', 'Old plugin');
const migration = {
    name: '0001-stories',
    async up(db) {
        await createCountyTable(db, 'story')
            .addColumn('id', 'uuid', column => column.notNull())
            .addColumn('unit_id', 'uuid')
            .addColumn('person_id', 'uuid')
            .addColumn('title', 'text', column => column.notNull())
            .addColumn('phone', 'bytea', column => column.notNull())
            .addColumn('read', 'integer', column => column.notNull().defaultTo(0))
            .addPrimaryKeyConstraint('story_pk', ['county_id', 'id'])
            .execute();
        await createCountyTable(db, 'answer')
            .addColumn('id', 'uuid', column => column.notNull())
            .addColumn('word', 'text', column => column.notNull())
            .addPrimaryKeyConstraint('answer_pk', ['county_id', 'id'])
            .execute();
    },
    async down(db) {
        await db.schema.dropTable('answer').execute();
        await db.schema.dropTable('story').execute();
    },
};
const permissions = definePermissions({
    'old.story.read': { title, defaultRoles: ['school', 'unit-officer'] },
    'old.story.write': { title, scope: 'unit', defaultRoles: ['school', 'unit-officer'] },
    'old.own.read': { title, scope: 'self', defaultRoles: ['trainee'] },
    'old.county.read': { title, scope: 'county', defaultRoles: ['school'] },
});
const errors = defineErrors({
    STORY_NOT_FOUND: { kind: 'not-found', 'zh-CN': '没有“{id}”，请刷新。', en: "There is no '{id}'. Refresh." },
});
const limits = defineRuleSet({
    id: 'old/limits',
    title,
    schema: z.object({ stories: z.int() }),
    versions: [{ effectiveFrom: '2020-01-01', source: title, values: { stories: 100 } }],
});
const settings = z.strictObject({
    greeting: setting(z.string().default('你好'), { title, description: title }),
    key: secret(z.string().optional()),
});
const storyTold = defineEvent({
    name: 'old.story-told',
    version: 1,
    title,
    payload: z.object({ id: z.uuid() }),
    key: ({ id }) => id,
});
const storyCounts = defineService({
    id: 'old/counts',
    version: '1.0.0',
    title,
    methods: { count: { input: z.object({}), output: z.object({ stories: z.int() }) } },
});
const ownCounts = optionalService('old/counts', '^1.0');
/** Of a plugin of today. */
const days = requiredService('today/counts', '^1.0');
const nobodys = optionalService('nobody/counts', '^1.0');
const countStories = defineJob({
    id: 'old/count',
    title,
    input: z.object({ step: z.int().default(1) }),
    schedule: '0 3 * * *',
    timeLimit: 60,
    watchedBy: 'old.county.read',
});
const words = defineAnonymousBox({
    id: 'old/words',
    answer: z.object({ word: z.string() }),
    group: () => 'all',
});
const story = z.object({ id: z.uuid(), title: z.string(), read: z.int() });
const read = { permission: 'old.story.read' };
const write = { permission: 'old.story.write' };
export const api = defineApi({
    'GET /stories': { summary: title, access: read, query: pageQuery, response: page(story) },
    'GET /stories/:id': { summary: title, access: read, params: z.object({ id: z.uuid() }), response: story },
    'POST /stories': {
        summary: title,
        access: write,
        body: z.object({ unitId: z.uuid().nullable(), title: z.string().min(1), phone: z.string() }),
        response: z.object({ id: z.uuid(), job: z.uuid() }),
        bodyLimit: 10_000,
    },
    'GET /mine': { summary: title, access: { permission: 'old.own.read' }, response: z.array(z.string()) },
    'GET /around': { summary: title, access: { permission: 'old.county.read' }, response: z.unknown() },
    'POST /pictures': {
        summary: title,
        access: write,
        body: upload({ maxBytes: 1000, extensions: ['txt'] }),
        response: z.object({ id: z.uuid(), size: z.int() }),
    },
    'GET /list.txt': {
        summary: title,
        access: read,
        response: fileResponse('text/plain'),
        deprecated: { since: '1.0.0', on: '2026-11-01', removedIn: '2.0.0', use: title },
    },
    'POST /words': {
        summary: title,
        access: { signedIn: true },
        trace: 'anonymous',
        body: z.object({ word: z.string() }),
    },
    'POST /words/end': { summary: title, access: { permission: 'old.county.read' } },
    'GET /words': {
        summary: title,
        access: { public: 'anybody may read them' },
        response: z.array(z.string()),
    },
});
const { routes, provide, handler, job, box } = partsOf();
const storyRoutes = routes(api, {
    'GET /stories': async (context, { query }) => {
        const after = readCursor(query.cursor, z.tuple([z.uuid()]));
        const rows = await context.read(db => db
            .selectFrom('story')
            .select(['id', 'title', 'read'])
            .$if(after !== undefined, select => select.where('id', '>', after[0]))
            .orderBy('id')
            .limit(query.limit + 1));
        return pageOf(rows, query.limit, ({ id }) => [id]);
    },
    'GET /stories/:id': async (context, { params: { id } }) => {
        const [found] = await context.read(db => db.selectFrom('story').select(['id', 'title', 'read']).where('id', '=', id));
        if (!found)
            throw errors.STORY_NOT_FOUND({ id }, { path: ['id'] });
        return found;
    },
    'POST /stories': async (context, { body }) => {
        context.require('old.story.write', body.unitId ?? undefined);
        const id = context.newId();
        const personId = context.actor.kind === 'person' ? context.actor.personId : null;
        const jobRun = await context.transaction(async (tx) => {
            await tx.db
                .insertInto('story')
                .values({
                id,
                unit_id: body.unitId,
                person_id: personId,
                title: body.title,
                phone: context.personalData.encrypt(body.phone),
            })
                .execute();
            tx.publish(storyTold, { id });
            tx.audit({ objectType: 'story', objectId: id, details: { length: body.title.length } });
            const personIds = personId === null ? [] : [personId];
            tx.notify({ personIds, title, link: '/old', subject: `story/${id}`, lastDay: '2099-12-31' });
            tx.withdrawNotices('story/before', personIds);
            return tx.startJob(countStories, { step: 1 });
        });
        await context.search.index([
            { type: 'story', id, title: body.title, link: `/old/${id}`, permission: 'old.story.read' },
        ]);
        return { id, job: jobRun };
    },
    'GET /mine': async (context) => (await context.read(db => db.selectFrom('story').select('title'))).map(({ title: name }) => name),
    'GET /around': async (context) => {
        const { county, directory, language, log, personalData, search, signal } = context;
        const units = await directory.units();
        const people = await directory.people({ limit: 10 });
        const [sealed] = await context.read(db => db.selectFrom('story').select('phone').limit(1));
        const indexes = ['1', '1', '2'].map(plain => personalData.blindIndex('phone', plain).join());
        const rule = context.rule(limits);
        const hits = await search.find('story', '古驿道');
        await search.remove('story', hits.map(({ id }) => id));
        log.info('looked around', { county: county.id });
        return {
            county: [county.id, county.timeZone, county.languages.length],
            language: languages.includes(language),
            greeting: context.settings.greeting,
            units: units.every(({ kind }) => unitKinds.includes(kind)),
            person: people.items.length > 0 && (await directory.person(people.items[0].id)) !== undefined,
            unit: (await directory.unit(units[0].id))?.id === units[0].id,
            counted: (await directory.countPeople({})) > 0,
            lists: (await directory.audiences()).length + (await directory.posts()).length >= 0,
            holders: (await directory.holders('old.county.read')).length,
            phone: sealed && personalData.decrypt(sealed.phone),
            blind: [indexes[0] === indexes[1], indexes[1] === indexes[2]],
            rule: [rule.values.stories, rule.origin],
            found: hits.map(hit => hit.title),
            counts: await context.service(ownCounts)?.count({}),
            today: await context.service(days).count({}),
            nobody: context.service(nobodys) === undefined,
            mayRead: [context.can('old.story.read'), context.can('old.story.delete')],
            aborted: signal.aborted,
            now: context.now() instanceof Date,
            group: anonymousGroupSize,
        };
    },
    'POST /pictures': async (context, { body: { name, size, bytes } }) => {
        const { id } = await context.files.put({ name, contentType: 'text/plain', bytes });
        const kept = await context.files.get(id);
        await context.files.remove(id);
        const gone = await context.files.get(id).catch((error) => isPeixunError(error));
        if (gone !== true)
            throw new PeixunError({ kind: 'internal', code: 'STILL_THERE', title });
        return { id, size: Math.min(size, kept.size) };
    },
    'GET /list.txt': async () => ({ fileName: '清单.txt', bytes: new TextEncoder().encode('清单') }),
    'POST /words': (context, { body }) => context.dropAnonymously(words, body),
    'POST /words/end': context => context.transaction(async (tx) => tx.closeAnonymousGroup(words, 'all')),
    'GET /words': async (context) => (await context.read(db => db.selectFrom('answer').select('word'))).map(({ word }) => word),
});
// oxlint-disable-next-line import/no-default-export -- a host loads the default export of a plugin's main module.
export default definePlugin({
    id: 'old',
    version,
    title,
    description: title,
    requires: { kernel: '^1.0', services: [days] },
    optional: { services: [ownCounts, nobodys] },
    settings,
    permissions,
    errors,
    ruleSets: [limits],
    publishes: [storyTold],
    migrations: [migration],
    routes: [storyRoutes],
    services: [
        provide(storyCounts, {
            count: async (context) => ({
                stories: (await context.read(db => db.selectFrom('story').select('id'))).length,
            }),
        }),
    ],
    handlers: [
        handler(storyTold, async ({ db, now }, { payload: { id }, occurredAt }) => {
            if (occurredAt > now())
                return;
            await db
                .updateTable('story')
                .set(({ eb }) => ({ read: eb('read', '+', 1) }))
                .where('id', '=', id)
                .execute();
        }, { catchUp: true }),
        handler(eventReference('nobody.thing-happened', 1), async () => { }),
    ],
    jobs: [
        job(countStories, async (context, { step }, reportProgress) => {
            await reportProgress(step, step);
            return (await context.read(db => db.selectFrom('story').select('id'))).length;
        }),
    ],
    anonymousBoxes: [
        box(words, async ({ db, newId }, answers) => {
            await db
                .insertInto('answer')
                .values(answers.map(({ word }) => ({ id: newId(), word })))
                .execute();
        }),
    ],
    ui: {
        entry: 'ui.js',
        uiKit: '^1.0',
        pages: [
            { id: 'stories', path: '', title, permission: 'old.story.read' },
            { id: 'words', path: '/words', title, public: true },
        ],
        navigation: [{ id: 'stories', title, icon: 'file', path: '', permission: 'old.story.read', order: 5 }],
        widgets: [{ id: 'stories', title, permission: 'old.story.read', size: 'small', order: 5 }],
        slots: [{ id: 'aside', slot: 'needs-analysis.proposal-aside', permission: 'old.story.read' }],
        offers: [{ id: 'old.story-aside', title }],
    },
    async start({ log, counties, signal }) {
        log.info('started', { counties: counties().length, aborted: signal.aborted });
        return { stop: async () => log.info('stopped') };
    },
});
