import { definePlugin, partsOf, text } from '@peixun/plugin-api';
import { printHere } from '@peixun/print';
import { createTestHost, type TestClient, type TestHost } from '@peixun/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { courses } from '../../contract/index.ts';
import needsAnalysis from '../../index.ts';
import { docxOf } from '../../testing/docx.ts';
import { needsOf, priorityFor } from '../../testing/needs-host.ts';

const parts = partsOf<object>();

/** A provider of courses, as a plugin of the county would be. */
const resourceBank = definePlugin({
  id: 'resource-bank',
  version: '1.0.0',
  title: text('资源', 'Resources'),
  description: text('课程', 'Courses'),
  requires: { kernel: '^1.0' },
  permissions: {},
  services: [
    parts.provide(courses, {
      forThemes: async (_context, { themes }) => ({
        items: themes.map(({ name, broader }) => ({
          id: name,
          title: [...broader.toReversed(), name].join(' › '),
          kind: '微课',
          link: null,
        })),
      }),
    }),
  ],
});

const words = {
  heading: '一、今年重点工作',
  industry: '大力推进产业发展，做强核桃产业。',
  mediation: '坚持和发展新时代“枫桥经验”，把矛盾纠纷化解在基层。',
};

let test: TestHost;
let office: TestClient;
let unitId: string;
const themes: Record<string, string> = {};

beforeAll(async () => {
  test = await createTestHost({
    plugins: [needsAnalysis, resourceBank],
    counties: [
      {
        id: 'qiaojia',
        name: text('巧家县', 'Qiaojia'),
        plugins: { 'needs-analysis': {}, 'resource-bank': {} },
      },
      { id: 'pinghu', name: text('平湖市', 'Pinghu'), plugins: { 'needs-analysis': {} } },
    ],
  });
  office = await test.signIn({ roles: ['training-office'] });
  unitId = await test.unit({ name: '甲镇' });
  for (const name of ['产业发展', '矛盾纠纷调解']) {
    themes[name] = (await needsOf(office)('POST /themes', { body: { name } })).id;
  }
});
afterAll(() => test?.close());

const paragraphs = [words.heading, words.industry, words.mediation.repeat(6)];

/** The report, under a title that makes the file another one. */
function report(title: string): File {
  return fileOf(`${title}.docx`, docxOf([title, ...paragraphs]));
}

function fileOf(name: string, bytes: Uint8Array): File {
  return new File([Buffer.from(bytes)], name);
}

function uploaded(body: File, year = 2026) {
  return needsOf(office)('POST /documents', { query: { year }, body });
}

const textOf = async (id: string) =>
  (await needsOf(office)('GET /documents/:id', { params: { id } })).text.map(paragraph => paragraph.text);

describe('a source document', () => {
  it('is shown as numbered paragraphs, whether a .docx or a PDF with its lines broken', async () => {
    const [heading, ...texts] = paragraphs.map(text => ({ text }));
    const blocks = [
      { kind: 'heading' as const, level: 1 as const, ...heading! },
      ...texts.map(text => ({ kind: 'paragraph' as const, ...text })),
    ];
    const { bytes } = await printHere({ title: '报告', language: 'zh-CN', format: 'working', blocks }, 'pdf');
    for (const file of [report('报告'), fileOf('报告.pdf', bytes)]) {
      const { id, title } = await uploaded(file);
      expect(title).toBe('报告');
      expect(await textOf(id)).toEqual(['报告', ...paragraphs]);
    }
  });

  it('is kept once, as it was uploaded', async () => {
    const file = report('只传一次');
    const { id } = await uploaded(file);
    await expect(uploaded(file, 2027)).rejects.toMatchObject({
      status: 409,
      code: 'DOCUMENT_UPLOADED',
      issues: [{ path: ['file'] }],
    });
    const kept = await needsOf(office)('GET /documents/:id/file', { params: { id } });
    expect(Buffer.from(kept).equals(Buffer.from(await file.arrayBuffer()))).toBe(true);
  });

  it('that cannot be read is refused with the reason, and leaves nothing behind', async () => {
    const before = await needsOf(office)('GET /documents', { query: {} });
    await expect(uploaded(new File(['%PDF-1.7 nothing'], '坏的.pdf'))).rejects.toMatchObject({
      status: 400,
      code: 'DOCUMENT_DAMAGED',
      issues: [{ path: ['file'] }],
    });
    expect(await needsOf(office)('GET /documents', { query: {} })).toEqual(before);
  });
});

describe('a passage', () => {
  it('tells what a priority is, and the priority leads back to it', async () => {
    const { id } = await uploaded(report('出处'));
    const needs = needsOf(office);
    const draft = await needs('GET /documents/:id/priority-draft', {
      params: { id },
      query: { passages: `3:0-${words.industry.length},4:0-10` },
    });
    expect(draft).toEqual({
      year: 2026,
      title: '大力推进产业发展，做强核桃产业',
      sourceDocument: '出处',
      sourcePassage: `${words.industry}\n${words.mediation.slice(0, 10)}`,
      themeId: themes['产业发展'],
      passages: [
        { documentId: id, paragraph: 3, start: 0, end: words.industry.length },
        { documentId: id, paragraph: 4, start: 0, end: 10 },
      ],
    });
    const entered = await needs('POST /priorities', {
      body: { ...draft, themeId: themes['产业发展']!, unitId, weight: 7 },
    });
    expect(entered.passages).toEqual(draft.passages.map(passage => ({ ...passage, documentTitle: '出处' })));
    const more = { documentId: id, paragraph: 2, start: 0, end: 3 };
    await needs('POST /priorities/:id/passages', { params: { id: entered.id }, body: { passages: [more] } });
    const marked = await needs('GET /documents/:id', { params: { id } });
    expect(marked.priorities).toBe(1);
    expect(marked.passages.map(({ paragraph, priorityId }) => [paragraph, priorityId])).toEqual([
      [2, entered.id],
      [3, entered.id],
      [4, entered.id],
    ]);
  });

  it('that the document does not have is refused', async () => {
    const { id: documentId } = await uploaded(report('没有的段落'));
    const passages = [{ documentId, paragraph: 2, start: 0, end: 900 }];
    const body = { ...priorityFor(unitId, themes['产业发展']!), passages };
    await expect(needsOf(office)('POST /priorities', { body })).rejects.toMatchObject({
      code: 'DOCUMENT_PASSAGE_UNKNOWN',
      issues: [{ path: ['passages', 0] }],
    });
    await expect(
      needsOf(office)('GET /documents/:id/priority-draft', {
        params: { id: documentId },
        query: { passages: '三段' },
      }),
    ).rejects.toMatchObject({ code: 'DOCUMENT_PASSAGES_UNREADABLE' });
  });

  it('keeps its document from being removed, unless the priorities may lose it', async () => {
    const { id } = await uploaded(report('要删的文件'));
    const needs = needsOf(office);
    const passages = [{ documentId: id, paragraph: 2, start: 0, end: 2 }];
    const { id: priorityId } = await needs('POST /priorities', {
      body: { ...priorityFor(unitId, themes['产业发展']!), passages },
    });
    await expect(needs('POST /documents/:id/removal', { params: { id }, body: {} })).rejects.toMatchObject({
      status: 409,
      code: 'DOCUMENT_IN_USE',
    });
    await needs('POST /documents/:id/removal', { params: { id }, body: { keepPriorities: true } });
    await expect(needs('GET /documents/:id', { params: { id } })).rejects.toMatchObject({ status: 404 });
    expect((await needs('GET /priorities/:id', { params: { id: priorityId } })).passages).toEqual([]);
  });

  it('of another unit’s priority is not shown to a unit', async () => {
    const { id } = await uploaded(report('各单位的重点'));
    const passages = [{ documentId: id, paragraph: 2, start: 0, end: 2 }];
    await needsOf(office)('POST /priorities', {
      body: { ...priorityFor(unitId, themes['产业发展']!), passages },
    });
    const stranger = await test.signIn({
      roles: ['unit-officer'],
      unitId: await test.unit({ name: '乙镇' }),
    });
    expect(await needsOf(stranger)('GET /documents/:id', { params: { id } })).toMatchObject({
      priorities: 0,
      passages: [],
    });
  });
});

describe('courses of a theme', () => {
  it('come from a plugin that has courses, and where there is none nothing is said', async () => {
    const params = { id: themes['产业发展']! };
    expect(await needsOf(office)('GET /themes/:id/courses', { params })).toEqual({
      offered: true,
      items: [{ id: '产业发展', title: '产业发展', kind: '微课', link: null }],
    });
    const other = needsOf(await test.signIn({ county: 'pinghu', roles: ['training-office'] }));
    const { id } = await other('POST /themes', { body: { name: '产业发展' } });
    expect(await other('GET /themes/:id/courses', { params: { id } })).toEqual({ offered: false, items: [] });
  });
});

describe('organisation needs', () => {
  it('follow the tree of themes and say what nobody confirmed', async () => {
    const needs = needsOf(office);
    const child = await needs('POST /themes', {
      body: { name: '核桃产业', parentId: themes['产业发展']! },
    });
    await needs('POST /priorities', { body: priorityFor(unitId, child.id, { year: 2040, weight: 9 }) });
    const of2040 = () => needsOf(office)('GET /organisation-needs', { query: { year: 2040 } });
    expect(await of2040()).toMatchObject({
      stale: 0,
      items: [
        { themeName: '产业发展', depth: 0, weight: 9, priorities: [] },
        { themeName: '核桃产业', depth: 1, weight: 9, priorities: [{ unitName: '甲镇', isStale: false }] },
      ],
    });
    test.clock.advance({ days: 100 });
    office = await test.signIn({ roles: ['training-office'] });
    expect((await of2040()).stale).toBe(1);
  });
});
