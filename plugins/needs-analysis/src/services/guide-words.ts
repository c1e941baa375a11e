import type { Language } from '@peixun/plugin-api';
import type { Evidence } from '../contract/index.ts';
import en from '../i18n/en.json' with { type: 'json' };
import zhCN from '../i18n/zh-CN.json' with { type: 'json' };

const catalogues: Readonly<Record<Language, Readonly<Record<string, string>>>> = { 'zh-CN': zhCN, en };

/** The texts of the pages, for what is printed: both say the same. */
export function guideWords(language: Language) {
  const percents = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const say = (key: string, values: Readonly<Record<string, string | number>> = {}) =>
    (catalogues[language][key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) =>
      String(values[name] ?? whole),
    );
  return {
    say,
    score: (points: number) => (points / 100).toFixed(1),
    percent: (share: number) => percents.format(share),
    /** One sentence for each kind of evidence: `guide.reason.<kind>`. */
    reason: (evidence: Evidence) => say(`guide.reason.${evidence.kind}`, withPercents(evidence, percents)),
  };
}

export type GuideWords = ReturnType<typeof guideWords>;

const shares = ['mean', 'missing'];

/** Shares as percentages, all else as it is. */
function withPercents(evidence: Evidence, percents: Intl.NumberFormat): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(evidence).map(([name, value]) => [
      name,
      shares.includes(name) && typeof value === 'number' ? percents.format(value) : value,
    ]),
  );
}
