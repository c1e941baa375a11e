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

/**
 * How much an answer says is needed: 0 nothing, 1 fully. Undefined where the question was left out: silence is no
 * vote against a theme.
 */
export function measureNeed(
  { question, meaning, scale }: NeedMeasure,
  answers: Readonly<Record<string, unknown>>,
): number | undefined {
  const level = levelOf(scale, answers[question]);
  if (level === undefined) return undefined;
  return meaning === 'need' ? level : 1 - level;
}

function levelOf(scale: NeedScale, answer: unknown): number | undefined {
  if (answer === undefined || answer === null) return undefined;
  switch (scale.kind) {
    case 'chosen':
      return (Array.isArray(answer) ? answer : [answer]).some(value => String(value) === scale.item) ? 1 : 0;
    case 'ranked': {
      if (!Array.isArray(answer)) return undefined;
      const place = answer.findIndex(value => String(value) === scale.item);
      return place === -1 ? 0 : (scale.items - place) / scale.items;
    }
    case 'rated':
      return typeof answer === 'number' && scale.max > scale.min
        ? Math.min(1, Math.max(0, (answer - scale.min) / (scale.max - scale.min)))
        : undefined;
    case 'stepped': {
      const chosen = scale.item === undefined ? answer : Object(answer)[scale.item];
      const step = scale.steps.findIndex(value => String(value) === String(chosen));
      return step === -1 || scale.steps.length < 2 ? undefined : step / (scale.steps.length - 1);
    }
    case 'affirmed':
      return typeof answer === 'boolean' ? Number(answer) : undefined;
  }
}

/** What the answers of one questionnaire and audience say about a theme. */
export interface MeasuredTheme {
  readonly themeId: string;
  /** How many answered a question about it. */
  readonly respondents: number;
  /** 0 to 1. */
  readonly mean: number;
  /** Of the single people's levels around the mean. */
  readonly variance: number;
}

/**
 * Measures each theme over all answers; of a person who answered several questions about one theme, their mean
 * counts. Themes that fewer than `leastGroup` answered are left out: they would show single people.
 */
export function measureThemes(
  measures: readonly NeedMeasure[],
  answers: readonly Readonly<Record<string, unknown>>[],
  leastGroup: number,
): MeasuredTheme[] {
  return [...Map.groupBy(measures, ({ themeId }) => themeId)].flatMap(([themeId, ofTheme]) => {
    const levels = answers.flatMap(answer => {
      const given = ofTheme.map(measure => measureNeed(measure, answer)).filter(level => level !== undefined);
      return given.length === 0 ? [] : [mean(given)];
    });
    if (levels.length < leastGroup) return [];
    const sorted = levels.toSorted((a, b) => a - b);
    const middle = mean(sorted);
    const variance = mean(sorted.map(level => (level - middle) ** 2));
    return [{ themeId, respondents: sorted.length, mean: middle, variance }];
  });
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0) / numbers.length;
}
