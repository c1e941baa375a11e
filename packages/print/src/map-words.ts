import type { Block, PrintDocument, Words } from './document.ts';

/** The document with every piece of its text changed. */
export function mapWords(document: PrintDocument, change: (text: string) => string): PrintDocument {
  const words = (value: Words): Words =>
    typeof value === 'string' ? change(value) : value.map(run => ({ ...run, text: change(run.text) }));
  const block = (value: Block): Block => {
    switch (value.kind) {
      case 'heading':
        return { ...value, text: change(value.text) };
      case 'paragraph':
        return { ...value, text: words(value.text) };
      case 'list':
        return { ...value, items: value.items.map(words) };
      case 'facts':
        return {
          ...value,
          facts: value.facts.map(fact => ({ label: change(fact.label), value: change(fact.value) })),
        };
      case 'table':
        return {
          ...value,
          caption: value.caption && change(value.caption),
          columns: value.columns.map(column => ({ ...column, title: change(column.title) })),
          rows: value.rows.map(row => row.map(words)),
        };
      case 'image':
        return { ...value, description: change(value.description) };
      case 'signatures':
        return { ...value, labels: value.labels.map(change) };
      case 'page-break':
        return value;
    }
  };
  return {
    ...document,
    title: change(document.title),
    subtitle: document.subtitle && change(document.subtitle),
    letterhead: document.letterhead && change(document.letterhead),
    blocks: document.blocks.map(block),
  };
}

/** The plain text of words. */
export function plainText(words: Words): string {
  return typeof words === 'string' ? words : words.map(({ text }) => text).join('');
}
