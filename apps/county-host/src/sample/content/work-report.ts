import { printHere } from '@peixun/print';
import type { CountyContent } from './county-content.ts';

/** The work report that a county's priorities come from, as a .docx: the same bytes on every run. */
export async function workReport({ themes, priorities }: CountyContent): Promise<Uint8Array> {
  const parts = themes
    .map(({ name, topics }) => ({ name, asked: priorities.filter(({ theme }) => topics.includes(theme)) }))
    .filter(({ asked }) => asked.length > 0);
  const { bytes } = await printHere(
    {
      title: '政府工作报告（虚构）',
      language: 'zh-CN',
      format: 'official',
      blocks: [
        {
          kind: 'paragraph',
          text: '本文件为演示而编写，内容全部虚构，与任何真实的报告无关。各位代表：现将今年的重点工作报告如下，请予审议。',
        },
        ...parts.flatMap(({ name, asked }, index) => [
          { kind: 'heading' as const, level: 1 as const, text: `${numerals[index]}、${name}` },
          ...asked.map(({ title, passage }) => ({
            kind: 'paragraph' as const,
            text: `${title}。${passage}`,
          })),
        ]),
        { kind: 'paragraph', text: '各位代表，以上工作需要全县干部提高本领、真抓实干。' },
      ],
    },
    'docx',
  );
  return bytes;
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
