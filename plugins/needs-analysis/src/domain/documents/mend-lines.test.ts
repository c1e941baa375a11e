import { describe, expect, it } from 'vitest';
import { mendLines, type PageLine } from './mend-lines.ts';

/** A line of a column of thirty letters of size 10, from 100 to 400 points. */
function line(text: string, values: Partial<PageLine> = {}): PageLine {
  const left = values.left ?? 100;
  return { text, left, right: left + 10 * text.length, size: 10, ...values };
}

const full = '字'.repeat(30);
const indented = { left: 120, right: 400 };

describe('mendLines', () => {
  it.each([
    ['joins full lines', [line(full), line(full), line('尾')], [`${full}${full}尾`]],
    ['begins a paragraph at an indent', [line(full), line('首', indented), line(full)], [full, `首${full}`]],
    ['begins one after a short line', [line('短'), line(full)], ['短', full]],
    [
      'begins one at letters of another size',
      [line('大标题', { size: 16, right: 400 }), line(full)],
      ['大标题', full],
    ],
    ['keeps words of letters apart', [line('annual', { right: 400 }), line('report')], ['annual report']],
    ['mends a hyphen', [line('pro-', { right: 400 }), line('ject')], ['project']],
  ])('%s', (_what, lines, expected) => {
    expect(mendLines([lines])).toEqual(expected);
  });

  it('goes on over the border of pages, without page numbers and heads that repeat', () => {
    const pages = ['— 1 —', '第 2 页 共 3 页', '3'].map(number => [
      line('政府工作报告'),
      line(full),
      line(number, { left: 240 }),
    ]);
    expect(mendLines(pages)).toEqual([full.repeat(3)]);
    expect(mendLines([[]])).toEqual([]);
  });
});
