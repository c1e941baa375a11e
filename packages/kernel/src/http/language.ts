import type { Language } from '@peixun/plugin-api';

/** Browsers send the same few headers again and again. */
const known = new Map<string, Language>();
const maxKnown = 100;

/** The language of an answer: what `Accept-Language` prefers, Chinese unless it says otherwise. */
export function languageOf(header: string | null | undefined): Language {
  if (!header) return 'zh-CN';
  const language = known.get(header) ?? preferred(header);
  if (known.size < maxKnown) known.set(header, language);
  return language;
}

function preferred(header: string): Language {
  const wished = header
    .split(',')
    .map(part => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map(parameter => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ tag }) => (/^en\b/.test(tag) ? 'en' : /^zh\b/.test(tag) ? 'zh-CN' : undefined));
  return wished.find(language => language !== undefined) ?? 'zh-CN';
}
