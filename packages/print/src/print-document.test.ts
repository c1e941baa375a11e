import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import type { PrintDocument } from './document.ts';
import { printHere } from './print-document.ts';
import { rosterOf, sampleDocument } from './testing/sample-document.ts';

describe('a PDF', () => {
  it('says all that the document says, with its fonts in it', async () => {
    const { bytes, contentType, replaced } = await printHere(sampleDocument(), 'pdf');
    expect({ contentType, replaced }).toEqual({ contentType: 'application/pdf', replaced: [] });
    const [first, second] = await pagesOf(bytes);
    for (const words of ['示例县委组织部', '季度需求指南', '群众工作', '共 300 人', '学员3', '1.', '— 1 —'])
      expect(first).toContain(words);
    for (const words of ['第二页', '数据为示例', '负责人', '年 月 日', '— 2 —'])
      expect(second).toContain(words);
    const file = Buffer.from(bytes).toString('latin1');
    expect(file.match(/\/FontName \/[A-Z]{6}\+NotoSansHans-\w+/g)).toHaveLength(2);
    expect(file.match(/\/FontFile3 /g)).toHaveLength(2);
  });

  it('repeats the head of a table on every page and numbers the pages of a list', async () => {
    const pages = await pagesOf(
      (await printHere(sampleDocument({ format: 'working', blocks: [rosterOf(150)] }), 'pdf')).bytes,
    );
    expect(pages.length).toBeGreaterThan(2);
    for (const [at, page] of pages.entries()) {
      expect(page).toContain('序号');
      expect(page).toContain(`第 ${at + 1} 页 共 ${pages.length} 页`);
    }
    expect(pages.join('\n').match(/学员\d+/g)).toEqual(
      Array.from({ length: 150 }, (_, at) => `学员${at + 1}`),
    );
  });

  it('lies on its side', async () => {
    const { bytes } = await printHere(sampleDocument({ isLandscape: true }), 'pdf');
    const [, , width = 0, height = 0] = (await (await getDocumentProxy(new Uint8Array(bytes))).getPage(1))
      .view;
    expect(width).toBeGreaterThan(height);
  });

  it('puts a mark where the font has no character, and says which', async () => {
    const { bytes, replaced } = await printHere(withText('张𠮷\u0007，𠮷林'), 'pdf');
    expect(replaced).toEqual([
      { character: '\u0007', count: 1 },
      { character: '𠮷', count: 2 },
    ]);
    const [page] = await pagesOf(bytes);
    expect(page).toContain('张〓〓，〓林');
    expect(page).toContain('U+0007、U+20BB7');
  });

  it('keeps a cell that is longer than a page', async () => {
    const long = '很长的一格。'.repeat(1000);
    const table = { kind: 'table', columns: [{ title: '意见' }], rows: [[long]] } as const;
    const pages = await pagesOf((await printHere(sampleDocument({ blocks: [table] }), 'pdf')).bytes);
    expect(pages.join('').replace(/\s/g, '').match(/很/g)).toHaveLength(1000);
  });
});

describe('a .docx', () => {
  it('opens with all that the document says, in the types and margins of official documents', async () => {
    const { bytes, contentType } = await printHere(sampleDocument(), 'docx');
    expect(contentType).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    for (const part of [
      '<h1>一、乡镇干部</h1>',
      '<strong>群众工作</strong>',
      '<ul><li>上升</li><li>下降</li></ul>',
      '<ol><li>第一</li><li>第二</li></ol>',
      '<p>120 人<br />共 300 人</p>',
      '<thead><tr><th><p><strong>序号</strong></p></th>',
      'alt="二维码"',
    ])
      expect(value).toContain(part);
    const parts = unzipSync(bytes);
    const body = strFromU8(parts['word/document.xml']!);
    expect(body).toContain('w:top="2098"');
    expect(strFromU8(parts['word/styles.xml']!)).toContain('w:eastAsia="仿宋"');
    expect(strFromU8(parts['docProps/core.xml']!)).toContain('2026-11-22T00:00:00Z</dcterms:created>');
  });

  it('leaves rare characters to the fonts of its reader, but no character that would damage the file', async () => {
    const { bytes, replaced } = await printHere(withText('张𠮷\u0007\uD800'), 'docx');
    expect(replaced).toEqual([
      { character: '\u0007', count: 1 },
      { character: '\uD800', count: 1 },
    ]);
    expect((await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value).toContain('张𠮷〓〓');
  });
});

describe('printing', () => {
  it.each(['pdf', 'docx'] as const)('gives the same bytes for the same %s', async format => {
    const fixture = join(import.meta.dirname, 'testing/print-hash.fixture.ts');
    const hash = () =>
      promisify(execFile)(process.execPath, ['--conditions=@peixun/source', fixture, format]);
    const [one, other] = await Promise.all([hash(), hash()]);
    expect(one.stdout).toMatch(/^[0-9a-f]{64}$/);
    expect(other.stdout).toBe(one.stdout);
  });

  it.each<[string, Partial<PrintDocument>, string]>([
    ['a table that is too large', { blocks: [rosterOf(10_001)] }, 'PRINT_TOO_LARGE'],
    ['too much text', { title: '长'.repeat(2_000_001) }, 'PRINT_TEXT_TOO_LONG'],
    [
      'a row of another length',
      { blocks: [{ kind: 'table', columns: [{ title: '一' }], rows: [['1'], ['1', '2']] }] },
      'PRINT_TABLE_INVALID',
    ],
    [
      'a picture that is none',
      { blocks: [{ kind: 'image', bytes: new Uint8Array(40), width: 20, description: '图' }] },
      'PRINT_IMAGE_INVALID',
    ],
  ])('refuses %s', async (_, change, code) => {
    await expect(printHere(sampleDocument(change), 'pdf')).rejects.toMatchObject({ code });
  });
});

function withText(text: string): PrintDocument {
  return sampleDocument({ blocks: [{ kind: 'paragraph', text }] });
}

async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
  return text;
}
