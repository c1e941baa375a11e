import type { ThemeLink } from '../../contract/index.ts';

/**
 * How an answer to one question tells how much something is needed. `chosen`: the choice was taken; `ranked`: its
 * place among `items` choices; `rated`: a number between two others; `stepped`: one of several steps from low to
 * high; `affirmed`: yes.
 */
export type NeedScale =
  | { readonly kind: 'chosen'; readonly item: string }
  | { readonly kind: 'ranked'; readonly item: string; readonly items: number }
  | { readonly kind: 'rated'; readonly min: number; readonly max: number }
  | { readonly kind: 'stepped'; readonly item?: string; readonly steps: readonly (string | number)[] }
  | { readonly kind: 'affirmed' };

/** A question, or a choice or row of it, as a measure of the need for a theme. */
export interface NeedMeasure {
  readonly question: string;
  readonly themeId: string;
  readonly meaning: 'need' | 'mastery';
  readonly scale: NeedScale;
}

type Value = string | number;
type Item = Value | { readonly value: Value };

/** A question in SurveyJS's format, as far as measuring needs it. */
export interface MeasuredQuestion {
  readonly name: string;
  readonly type: string;
  readonly choices?: readonly Item[];
  readonly rows?: readonly Item[];
  readonly columns?: readonly Item[];
  readonly rateMin?: number;
  readonly rateMax?: number;
}

export type MeasureOutcome =
  | { readonly measure: NeedMeasure }
  | { readonly problem: 'unknown'; readonly place: string }
  | { readonly problem: 'unmeasurable'; readonly place: string };

/** What a link measures, or why it measures nothing. */
export function measureOf(questions: readonly MeasuredQuestion[], link: ThemeLink): MeasureOutcome {
  const question = questions.find(({ name }) => name === link.question);
  const place = link.item === undefined ? link.question : `${link.question}.${link.item}`;
  if (question === undefined) return { problem: 'unknown', place };
  if (link.item !== undefined && !valuesOf(itemsOf(question)).includes(link.item)) {
    return { problem: 'unknown', place };
  }
  const scale = scaleOf(question, link.item);
  if (scale === undefined) return { problem: 'unmeasurable', place };
  return { measure: { question: question.name, themeId: link.themeId, meaning: link.meaning, scale } };
}

function scaleOf(question: MeasuredQuestion, item: string | undefined): NeedScale | undefined {
  const { type, choices = [], columns = [], rateMin = 1, rateMax = 5 } = question;
  if (type === 'rating') return { kind: 'rated', min: rateMin, max: rateMax };
  if (type === 'boolean') return { kind: 'affirmed' };
  if (type === 'radiogroup' || type === 'dropdown') {
    return item === undefined ? { kind: 'stepped', steps: valuesOf(choices) } : { kind: 'chosen', item };
  }
  if (item === undefined) return undefined;
  if (type === 'checkbox') return { kind: 'chosen', item };
  if (type === 'ranking') return { kind: 'ranked', item, items: choices.length };
  if (type === 'matrix') return { kind: 'stepped', item, steps: valuesOf(columns) };
  return undefined;
}

function itemsOf({ type, rows = [], choices = [] }: MeasuredQuestion): readonly Item[] {
  return type === 'matrix' ? rows : choices;
}

function valuesOf(items: readonly Item[]): string[] {
  return items.map(item => String(typeof item === 'object' ? item.value : item));
}
