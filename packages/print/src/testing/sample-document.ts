import type { PrintDocument, TableBlock } from '../document.ts';

/** A document with every kind of block. */
export function sampleDocument(change: Partial<PrintDocument> = {}): PrintDocument {
  return {
    title: '季度需求指南',
    subtitle: '示例',
    language: 'zh-CN',
    format: 'official',
    letterhead: '示例县委组织部',
    date: '2026-11-22',
    blocks: [
      { kind: 'heading', level: 1, text: '一、乡镇干部' },
      { kind: 'paragraph', text: ['最需要的是', { text: '群众工作', isBold: true }, '。'].map(run) },
      { kind: 'list', items: ['上升', '下降'] },
      { kind: 'list', items: ['第一', '第二'], isNumbered: true },
      { kind: 'facts', facts: [{ label: '应答', value: '120 人\n共 300 人' }] },
      rosterOf(3),
      { kind: 'image', bytes: onePixel, width: 20, description: '二维码' },
      { kind: 'page-break' },
      { kind: 'paragraph', text: '第二页', align: 'center' },
      { kind: 'paragraph', text: '数据为示例', isNote: true },
      { kind: 'signatures', labels: ['负责人'] },
    ],
    ...change,
  };
}

/** A table of so many people. */
export function rosterOf(people: number): TableBlock {
  return {
    kind: 'table',
    caption: '花名册',
    columns: [{ title: '序号', align: 'end' }, { title: '姓名' }, { title: '单位', width: 3 }],
    rows: Array.from({ length: people }, (_, at) => [`${at + 1}`, `学员${at + 1}`, '示例县某某镇人民政府']),
  };
}

function run(part: string | { text: string; isBold: boolean }) {
  return typeof part === 'string' ? { text: part } : part;
}

const onePixel = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
