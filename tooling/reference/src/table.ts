import type { Text } from '@peixun/plugin-api';

/** A table in Markdown; the cells may hold inline Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** What counties read too stands in both languages. */
export function both(text: Text): string {
  return `${text.en} ${text['zh-CN']}`;
}

export function code(value: string): string {
  return `\`${value}\``;
}
