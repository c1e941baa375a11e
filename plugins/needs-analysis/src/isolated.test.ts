import { manifestOf } from '@peixun/plugin-api';
import { printHere, type PrintDocument } from '@peixun/print';
import { createTestHost, type TestHost } from '@peixun/test-kit';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import needsAnalysis from './index.ts';
import { docxOf } from './testing/docx.ts';
import { needsOf, priorityFor, twoAudiences } from './testing/needs-host.ts';

/* What keeps a processor busy, in a process that may start no threads and load no native code. */

const text = '坚持和发展新时代“枫桥经验”，把矛盾纠纷化解在基层。';
const report: PrintDocument = {
  ...{ title: '报告', language: 'zh-CN', format: 'working' },
  blocks: [{ kind: 'paragraph', text }],
};

let test: TestHost;

beforeAll(async () => {
  const manifest = manifestOf(needsAnalysis, 'src/index.ts');
  const plugin = { manifest, root: join(import.meta.dirname, '..') };
  // Sources are compiled while they load, at a low priority, beside other tests.
  const steps = { load: 90_000, migrate: 90_000, start: 20_000, stop: 10_000 };
  test = await createTestHost({ plugins: [{ plugin, isolation: 'process' }], limits: { steps } });
});
afterAll(() => test?.close());

it.each([
  ['docx', async () => docxOf(['报告', text])],
  ['pdf', async () => (await printHere(report, 'pdf')).bytes],
])('reads a .%s and finds what it is about', async (extension, bytes) => {
  const office = needsOf(await test.signIn({ roles: ['training-office'] }));
  const { id: themeId } = await office('POST /themes', { body: { name: `矛盾纠纷 ${extension}` } });
  const body = new File([Buffer.from(await bytes())], `报告.${extension}`);
  const { id } = await office('POST /documents', { query: { year: 2026 }, body });
  const draft = await office('GET /documents/:id/priority-draft', {
    params: { id },
    query: { passages: `2:0-${text.length}` },
  });
  expect(draft.sourcePassage).toBe(text);
  await office('DELETE /themes/:id', { params: { id: themeId } });
  expect(draft.themeId).toBe(themeId);
});

it('gives places', async () => {
  const school = await test.signIn({ roles: ['school'] });
  const needs = needsOf(school);
  const { one } = await twoAudiences(school);
  const { id: themeId } = await needs('POST /themes', { body: { name: '产业发展' } });
  const unitId = await test.unit({ name: '甲镇' });
  const office = needsOf(await test.signIn({ roles: ['training-office'] }));
  await office('POST /priorities', { body: priorityFor(unitId, themeId) });
  await needs('POST /rankings', { body: { year: 2026, quarter: 1 } });
  const day = (days: number) =>
    new Date(test.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const { id } = await needs('POST /menus', {
    body: { title: '菜单', year: 2026, quarter: 1, opensOn: day(-1), closesOn: day(7) },
  });
  const params = { id };
  const { id: itemId } = await needs('POST /menus/:id/items', {
    params,
    body: {
      ...{ title: '产业班', description: '', themeIds: [themeId], audienceIds: [one.id], least: 1, most: 1 },
      ...{ startsOn: day(30), endsOn: day(32), course: '', mayRepeat: false, requiresCourse: null },
      ...{ unitMost: null, quotas: [], proposalId: null, orderIds: [] },
    },
  });
  await needs('POST /menus/:id/opening', { params });
  for (const name of ['张三', '李四']) {
    const personId = await test.person({ audienceId: one.id, unitId, name });
    const trainee = needsOf(await test.signIn({ roles: ['trainee'], unitId, personId }));
    await trainee('PUT /my-menus/:id/choices', { params, body: { itemIds: [itemId] } });
  }
  await needs('POST /menus/:id/closing', { params });
  await needs('POST /menus/:id/allocation', { params });
  await test.settled();
  const { run, items } = await needs('GET /menus/:id/allocation', { params });
  expect(run?.outcome).toMatchObject({ state: 'best', choosers: 2, placed: 1 });
  expect(items).toMatchObject([{ given: 1, waiting: 1 }]);
});
