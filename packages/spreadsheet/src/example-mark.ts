import type { Text } from '@peixun/plugin-api';

/** The remark by which the template's example row is known and left out. */
export const exampleMark = {
  text: {
    'zh-CN': '示例行：导入时自动跳过',
    en: 'Example row: left out by the import',
  } satisfies Text,
  isIn(cell: string): boolean {
    return cell.includes(this.text['zh-CN']) || cell.includes(this.text.en);
  },
};
