import type { TestClient, TestHost } from '@peixun/test-kit';
import { readSheet, defineSheet } from '@peixun/spreadsheet';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MenuItemInput } from '../../contract/index.ts';
import { createNeedsHost, needsOf, priorityFor, twoAudiences } from '../../testing/needs-host.ts';

let test: TestHost;
let school: TestClient;
let office: TestClient;
let audiences: Awaited<ReturnType<typeof twoAudiences>>;
let themeId: string;
let townships: string[];

beforeAll(async () => {
  test = await createNeedsHost();
  school = await test.signIn({ roles: ['school'] });
  office = await test.signIn({ roles: ['training-office'] });
  audiences = await twoAudiences(school);
  themeId = (await needsOf(school)('POST /themes', { body: { name: '产业发展' } })).id;
  townships = [await test.unit({ name: '甲镇' }), await test.unit({ name: '乙镇' })];
  await needsOf(office)('POST /priorities', { body: priorityFor(townships[0]!, themeId) });
  await needsOf(school)('POST /rankings', { body: { year: 2026, quarter: 1 } });
});
afterAll(() => test?.close());

const day = (days: number) =>
  new Date(test.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

function item(values: Partial<MenuItemInput> = {}): MenuItemInput {
  return {
    ...{ title: '产业班', description: '', themeIds: [themeId], audienceIds: [audiences.one.id] },
    ...{ least: 1, most: 2, startsOn: day(30), endsOn: day(32), course: '', mayRepeat: false },
    ...{ requiresCourse: null, unitMost: null, quotas: [], proposalId: null, orderIds: [] },
    ...values,
  };
}

async function openMenu(items: readonly MenuItemInput[], year = 2026) {
  const needs = needsOf(school);
  const { id } = await needs('POST /menus', {
    body: { title: '一季度菜单', year, quarter: 1, opensOn: day(-1), closesOn: day(7) },
  });
  const itemIds: string[] = [];
  for (const body of items) itemIds.push((await needs('POST /menus/:id/items', { params: { id }, body })).id);
  await needs('POST /menus/:id/opening', { params: { id } });
  return { id, params: { id }, itemIds };
}

/** Signs a new person of the first audience in as a trainee. */
async function trainee(unitId = townships[0]!, name = '张三') {
  const personId = await test.person({ audienceId: audiences.one.id, unitId, name });
  return test.signIn({ roles: ['trainee'], unitId, personId });
}

const choose = (client: TestClient, id: string, itemIds: string[]) =>
  needsOf(client)('PUT /my-menus/:id/choices', { params: { id }, body: { itemIds } });

async function textOf(docx: Uint8Array): Promise<string> {
  return (await mammoth.extractRawText({ buffer: Buffer.from(docx) })).value;
}

async function importTrained(csv: string) {
  const needs = needsOf(school);
  const { id } = await needs('POST /trained-people-imports/checks', { body: new File([csv], '名单.csv') });
  return needs('POST /trained-people-imports', { body: { checkId: id } });
}

async function compute(params: { id: string }) {
  await needsOf(school)('POST /menus/:id/closing', { params });
  return computeAgain(params);
}

async function computeAgain(params: { id: string }) {
  await needsOf(school)('POST /menus/:id/allocation', { params });
  await test.settled();
  return needsOf(school)('GET /menus/:id/allocation', { params });
}

const ownItems = async (client: TestClient, menuId: string) => {
  const { items } = await needsOf(client)('GET /my-menus');
  return items.find(({ id }) => id === menuId)?.items ?? [];
};

async function inboxOf(client: TestClient) {
  const answer = await client.send('/qiaojia/api/kernel/notifications');
  const { items } = (await answer.json()) as { items: { title: { en: string } }[] };
  return items.map(({ title }) => title.en);
}

describe('orders', () => {
  it('stand on the menu item that takes them, and are refused with a reason', async () => {
    const officer = needsOf(await test.signIn({ roles: ['unit-officer'], unitId: townships[0]! }));
    const body = {
      ...{ unitId: townships[0]!, year: 2026, quarter: 1, themeId, audienceId: audiences.one.id },
      ...{ title: '核桃班', places: 20, reason: '急需' },
    };
    const { id: taken } = await officer('POST /orders', { body });
    const { id: declined } = await officer('POST /orders', { body: { ...body, title: '花椒班' } });
    const ofOffice = await needsOf(office)('POST /orders', { body: { ...body, title: '全县班' } });
    const { params } = await openMenu([item({ orderIds: [taken] })]);
    await needsOf(school)('POST /orders/:id/refusal', {
      params: { id: declined },
      body: { reason: '名额不足' },
    });
    const { items } = await needsOf(school)('GET /orders', { query: { state: undefined } });
    expect(items.map(({ title, state, byCounty, answer }) => [title, state, byCounty, answer])).toEqual([
      ['全县班', 'ordered', true, ''],
      ['花椒班', 'declined', false, '名额不足'],
      ['核桃班', 'on-menu', false, ''],
    ]);
    await expect(officer('PUT /orders/:id', { params: { id: taken }, body })).rejects.toMatchObject({
      code: 'ORDER_ANSWERED',
    });
    const others = needsOf(await test.signIn({ roles: ['unit-officer'], unitId: townships[1]! }));
    expect((await others('GET /orders')).items).toEqual([]);
    await expect(others('POST /orders', { body })).rejects.toMatchObject({ code: 'UNIT_NOT_FOUND' });
    await needsOf(office)('DELETE /orders/:id', { params: ofOffice });
    await needsOf(school)('POST /menus/:id/closing', { params });
  });
});

describe('a menu', () => {
  it.each<[string, Partial<MenuItemInput>, string, (string | number)[]]>([
    ['more at least than at most', { least: 9, most: 3 }, 'MENU_ITEM_LEAST_ABOVE_MOST', ['least']],
    [
      'an end before its start',
      { startsOn: '2026-05-02', endsOn: '2026-05-01' },
      'MENU_DAYS_REVERSED',
      ['endsOn'],
    ],
  ])('refuses an item with %s at its field', async (_name, values, code, path) => {
    const { id } = await needsOf(school)('POST /menus', {
      body: { title: '草稿', year: 2026, quarter: 2, opensOn: day(0), closesOn: day(7) },
    });
    const sent = needsOf(school)('POST /menus/:id/items', { params: { id }, body: item(values) });
    await expect(sent).rejects.toMatchObject({ code, issues: [{ path }] });
  });

  it('refuses quotas that cannot be met together', async () => {
    const { id } = await needsOf(school)('POST /menus', {
      body: { title: '草稿', year: 2026, quarter: 2, opensOn: day(0), closesOn: day(7) },
    });
    const quotas = townships.map(unitId => ({ unitId, least: 2, most: null }));
    const sent = needsOf(school)('POST /menus/:id/items', {
      params: { id },
      body: item({ most: 3, quotas }),
    });
    await expect(sent).rejects.toMatchObject({ code: 'MENU_ITEM_QUOTAS_ABOVE_PLACES' });
  });

  it('tells who chose an item when it changes or is withdrawn, and keeps the other choices', async () => {
    const { id, itemIds } = await openMenu([
      item({ title: '甲班' }),
      item({ title: '乙班', startsOn: day(40), endsOn: day(41) }),
    ]);
    const someone = await trainee();
    await choose(someone, id, itemIds);
    await needsOf(school)('POST /menu-items/:id/withdrawal', {
      params: { id: itemIds[0]! },
      body: { reason: '师资未落实' },
    });
    expect(await inboxOf(someone)).toEqual([
      '“甲班”, which you chose, was withdrawn: 师资未落实. Your other choices stand; you may choose again',
    ]);
    const own = await ownItems(someone, id);
    expect(own.map(({ title, rank, obstacle }) => [title, rank, obstacle?.kind])).toEqual([
      ['甲班', 1, 'withdrawn'],
      ['乙班', 2, undefined],
    ]);
  });
});

describe('choices', () => {
  it('are refused late, twice, too many, or of another audience, and nothing is lost', async () => {
    const { id, params, itemIds } = await openMenu([
      item({ title: '甲班' }),
      item({ title: '别人的班', audienceIds: [audiences.other.id] }),
    ]);
    const someone = await trainee();
    await choose(someone, id, [itemIds[0]!]);
    await choose(someone, id, [itemIds[0]!]);
    await expect(choose(someone, id, [itemIds[0]!, itemIds[0]!])).rejects.toMatchObject({
      code: 'CHOICE_TWICE',
    });
    await expect(choose(someone, id, [itemIds[1]!])).rejects.toMatchObject({
      code: 'CHOICE_NOT_ELIGIBLE',
      message: expect.stringContaining('it is for other audiences') as unknown,
    });
    await expect(
      choose(
        someone,
        id,
        Array.from({ length: 6 }, () => itemIds[0]!),
      ),
    ).rejects.toMatchObject({
      code: 'CHOICES_TOO_MANY',
    });
    await needsOf(school)('POST /menus/:id/closing', { params });
    await expect(choose(someone, id, [])).rejects.toMatchObject({ code: 'CHOICE_LATE' });
    expect((await ownItems(someone, id)).map(({ rank }) => rank)).toEqual([1, null]);
  });

  it('are made by a unit for its people, and who cannot have them is named', async () => {
    const { id, params, itemIds } = await openMenu([item({ most: 9 })]);
    const own = await test.person({ audienceId: audiences.one.id, unitId: townships[0]!, name: '本镇' });
    const wrong = await test.person({ audienceId: audiences.other.id, unitId: townships[0]!, name: '他类' });
    const foreign = await test.person({ audienceId: audiences.one.id, unitId: townships[1]!, name: '外镇' });
    const officer = needsOf(await test.signIn({ roles: ['unit-officer'], unitId: townships[0]! }));
    const body = { itemId: itemIds[0]!, personIds: [own, wrong, foreign] };
    expect(await officer('POST /menus/:id/unit-choices', { params, body })).toEqual({
      added: 1,
      skipped: [{ personId: wrong, name: '他类', reason: { kind: 'audience' } }],
    });
    const seen = await officer('GET /menus/:id/choosers', { params, query: { name: '镇' } });
    expect(seen.items.map(({ name, choices }) => [name, choices.length])).toEqual([['本镇', 1]]);
    expect(await officer('POST /menus/:id/unit-choices/removals', { params, body })).toEqual({ removed: 1 });
    await needsOf(school)('POST /menus/:id/closing', { params: { id } });
  });
});

describe('the allocation', () => {
  it('gives places, says why not, publishes, and moves up who waits when a place is given back', async () => {
    const { id, params, itemIds } = await openMenu([item({ most: 2 })], 2031);
    const people = [await trainee(), await trainee(), await trainee(townships[1]!)];
    for (const person of people) await choose(person, id, itemIds);
    const { run, items } = await compute(params);
    expect(run?.outcome).toMatchObject({ state: 'best', choosers: 3, placed: 2, firstChoices: 2 });
    expect(items).toMatchObject([{ given: 2, wanted: 3, waiting: 1 }]);
    const officer = needsOf(await test.signIn({ roles: ['unit-officer'], unitId: townships[1]! }));
    expect((await officer('GET /menus/:id/refusals', { params })).items).toEqual([]);

    await needsOf(office)('POST /menus/:id/publication', { params });
    const { items: places } = await needsOf(school)('GET /menus/:id/places', { params });
    const hasPlace = ({ personId }: TestClient) => places.some(place => place.personId === personId);
    const lucky = people.find(hasPlace)!;
    const waiting = people.find(person => !hasPlace(person))!;
    expect((await inboxOf(waiting))[0]).toContain('you have no place yet');
    expect((await ownItems(waiting, id))[0]?.result).toEqual({
      kind: 'refused',
      reasons: [{ kind: 'class-full', most: 2 }],
      waiting: 1,
    });
    expect((await needsOf(school)('GET /menus/:id/refusals', { params })).items).toMatchObject([
      { personId: waiting.personId, waiting: 1 },
    ]);
    await needsOf(lucky)('POST /my-menus/:id/withdrawal', { params, body: { itemId: itemIds[0]! } });
    await test.settled();
    expect((await ownItems(waiting, id))[0]?.result).toEqual({ kind: 'given', origin: 'moved-up' });
    expect((await inboxOf(waiting))[0]).toBe('“产业班”: you moved up to a place');
    expect((await ownItems(lucky, id))[0]?.result).toEqual({ kind: 'withdrawn' });

    const bytes = await needsOf(school)('GET /menus/:id/rosters', { params });
    const roster = defineSheet({
      id: 'roster',
      title: { 'zh-CN': '名单', en: 'Roster' },
      columns: { name: { title: { 'zh-CN': '姓名', en: 'Name' }, type: 'text' } },
    });
    expect((await readSheet(bytes, 'roster.xlsx', roster)).rows.length).toBe(2);
    const print = (by: 'class' | 'unit') =>
      needsOf(school)('GET /menus/:id/rosters/file', { params, query: { by, format: 'docx' } });
    expect(await textOf(await print('class'))).toContain('产业班');
    expect(await textOf(await print('unit'))).toContain('甲镇');
    expect(await test.events()).toContainEqual(
      expect.objectContaining({ name: 'needs-analysis.places-allocated', key: id }),
    );
  });

  it('takes the never-trained first, by what past menus and marks say, refuses a course attended before, and ends the wait of its theme', async () => {
    const today = { startsOn: day(0), endsOn: day(1) };
    const { id, params, itemIds } = await openMenu([item({ most: 1, ...today })], 2032);
    const marked = await trainee(townships[0], '已训甲');
    const fresh = await trainee(townships[0], '李四');
    for (const person of [marked, fresh]) await choose(person, id, itemIds);
    expect(await importTrained('年度,单位,姓名\n2032,甲镇,已训甲\n2032,丙镇,王五\n')).toEqual({
      imported: 1,
    });
    await compute(params);
    const { items: places } = await needsOf(school)('GET /menus/:id/places', { params });
    expect(places).toMatchObject([{ name: '李四', isUntrained: true }]);
    await needsOf(office)('POST /menus/:id/publication', { params });
    await expect(
      needsOf(fresh)('POST /my-menus/:id/withdrawal', { params, body: { itemId: itemIds[0]! } }),
    ).rejects.toMatchObject({ code: 'PLACE_BEGUN' });
    const lag = await needsOf(school)('GET /course-lag');
    expect(lag.items).toMatchObject([{ themeId, deliveredOn: day(0), deliveredBy: '产业班' }]);

    const again = await openMenu([item({ most: 1 })], 2032);
    expect((await ownItems(fresh, again.id))[0]?.obstacle).toMatchObject({
      kind: 'repeat',
      course: '产业班',
    });
    await needsOf(school)('POST /menus/:id/closing', { params: again.params });
  });

  it('names the rules that contradict each other, with their numbers', async () => {
    const quotas = [{ unitId: townships[1]!, least: 2, most: null }];
    const { id, params, itemIds } = await openMenu([item({ least: 1, most: 9, quotas })], 2033);
    await choose(await trainee(townships[1]!), id, itemIds);
    const { run } = await compute(params);
    expect(run?.outcome).toEqual({
      state: 'infeasible',
      rules: [{ kind: 'unit-least', itemId: itemIds[0], unitId: townships[1], least: 2, wanted: 1 }],
    });
    await expect(needsOf(office)('POST /menus/:id/publication', { params })).rejects.toMatchObject({
      code: 'ALLOCATION_MISSING',
    });
  });

  it('keeps changes by hand, checks them by the same rules, and undoes them', async () => {
    const { id, params, itemIds } = await openMenu(
      [item({ title: '甲班', most: 1 }), item({ title: '乙班', course: '乙', most: 5 })],
      2034,
    );
    const [one, other] = [await trainee(), await trainee()];
    await choose(one, id, [itemIds[0]!]);
    await choose(other, id, [itemIds[0]!]);
    await compute(params);
    const needs = needsOf(school);
    const add = {
      ...{ kind: 'add' as const, personId: other.personId!, itemId: itemIds[0]!, reason: '组织决定' },
    };
    await expect(needs('POST /menus/:id/hand-changes', { params, body: add })).rejects.toMatchObject({
      code: 'HAND_CHANGE_OVERRIDABLE',
    });
    const changed = await needs('POST /menus/:id/hand-changes', { params, body: { ...add, override: true } });
    const overlapping = { ...add, itemId: itemIds[1]!, override: true };
    await expect(needs('POST /menus/:id/hand-changes', { params, body: overlapping })).rejects.toMatchObject({
      code: 'HAND_CHANGE_AGAINST_RULES',
    });
    await needs('POST /menus/:id/hand-changes', {
      params,
      body: { kind: 'remove', personId: one.personId!, fromItemId: itemIds[0]!, reason: '请假' },
    });
    await computeAgain(params);
    const places = async () => (await needs('GET /menus/:id/places', { params })).items;
    expect(await places()).toMatchObject([{ personId: other.personId, origin: 'by-hand' }]);
    expect((await needs('GET /menus/:id/refusals', { params })).items).toMatchObject([
      { personId: one.personId, reasons: [{ kind: 'by-hand', reason: '请假' }] },
    ]);
    const undo = () => needs('POST /hand-changes/:id/undo', { params: changed });
    const setRuns = (state: 'computing' | 'done') =>
      test.database.administrator.query(
        'update needs_analysis.allocation_run set state = $1 where menu_id = $2',
        [state, id],
      );
    await setRuns('computing');
    await expect(undo()).rejects.toMatchObject({ code: 'ALLOCATION_RUNNING' });
    await setRuns('done');
    await undo();
    expect(await places()).toEqual([]);
    await expect(undo()).rejects.toMatchObject({ code: 'HAND_CHANGE_NOT_FOUND' });
  });

  it('gives the last place by hand once, whoever asks, and not again by undoing', async () => {
    const { params, itemIds } = await openMenu([item({ most: 1 })], 2036);
    const [one, other, third] = [await trainee(), await trainee(), await trainee()];
    const needs = needsOf(school);
    const add = ({ personId }: TestClient) =>
      needs('POST /menus/:id/hand-changes', {
        params,
        body: { kind: 'add', personId: personId!, itemId: itemIds[0]!, reason: '组织决定' },
      });
    await add(one);
    const removed = await needs('POST /menus/:id/hand-changes', {
      params,
      body: { kind: 'remove', personId: one.personId!, fromItemId: itemIds[0]!, reason: '请假' },
    });
    const personIds = [other.personId!, third.personId!];
    await needs('POST /trained-people', { body: { year: 2036, personIds } });
    const added = await Promise.allSettled([add(other), add(third)]);
    expect(added.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'HAND_CHANGE_OVERRIDABLE' } },
    ]);
    const { items: places } = await needs('GET /menus/:id/places', { params });
    expect(places).toMatchObject([{ origin: 'by-hand', isUntrained: false }]);
    await expect(needs('POST /hand-changes/:id/undo', { params: removed })).rejects.toMatchObject({
      code: 'HAND_CHANGE_AGAINST_RULES',
    });
    await needs('POST /menus/:id/closing', { params });
  });

  it('refuses to compute while choices are taken, and without any', async () => {
    const { id, params } = await openMenu([item()], 2035);
    const send = () => needsOf(school)('POST /menus/:id/allocation', { params: { id } });
    await expect(send()).rejects.toMatchObject({ code: 'ALLOCATION_TAKES_CHOICES' });
    await needsOf(school)('POST /menus/:id/closing', { params });
    await expect(send()).rejects.toMatchObject({ code: 'ALLOCATION_WITHOUT_CHOICES' });
  });
});
