import type { Language } from '@peixun/plugin-api';
import type { PrintDocument } from './document.ts';

/** What stands below each page: official documents have the bare number between dashes. */
export function pageNumber({ format, language }: PrintDocument, page: number, pages: number): string {
  const [before, between, after] = pageNumberParts({ format, language });
  return between === undefined ? `${before}${page}${after}` : `${before}${page}${between}${pages}${after}`;
}

/** The words around the number of the page and, where `between` is there, the number of pages. */
export function pageNumberParts({
  format,
  language,
}: Pick<PrintDocument, 'format' | 'language'>): [before: string, between: string | undefined, after: string] {
  if (format === 'official') return ['— ', undefined, ' —'];
  return language === 'zh-CN' ? ['第 ', ' 页 共 ', ' 页'] : ['Page ', ' of ', ''];
}

/** Beside a line to sign on. */
export function signatureDate(language: Language): string {
  return language === 'zh-CN' ? '　　　年　　月　　日' : 'Date: ________________';
}
