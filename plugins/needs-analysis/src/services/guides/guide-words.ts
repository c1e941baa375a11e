import type { Language } from '@peixun/plugin-api';
import type { Evidence } from '../../contract/index.ts';
import { pageWords } from '../page-words.ts';

/** What a guide says, in the words of its page. */
export function guideWords(language: Language) {
  const percents = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const say = pageWords(language);
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
