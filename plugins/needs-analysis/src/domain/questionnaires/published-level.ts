import type { NeedMeasure } from './need-measures.ts';

type Value = string | number | boolean;

/** A count as it is published; null with a bound: fewer than five, or all but so few. */
interface PublishedCount {
  readonly value: Value;
  readonly count: number | null;
  readonly bound?: 'few' | 'most';
}

/** A question as the results page shows it. */
export interface PublishedQuestion {
  readonly name: string;
  readonly answered: number | null;
  readonly counts?: readonly PublishedCount[];
  readonly mean?: number | null;
  readonly places?: readonly { readonly value: Value; readonly place: number | null }[];
  readonly rows?: readonly {
    readonly row: Value;
    readonly answered: number | null;
    readonly counts: readonly PublishedCount[];
    readonly mean: number | null;
  }[];
  readonly texts?: readonly string[] | null;
}

/** What a published figure says of a need. */
export interface PublishedLevel {
  /** 0 nothing, 1 fully. */
  readonly level: number;
  readonly variance: number;
  readonly statements: number;
}

/** The middle of what a count of fewer than five may be. */
const few = 2;

/**
 * How much the published answers say is needed. Nothing else is looked at, so that a ranking never tells more than the
 * results page does. Undefined where that shows nothing.
 */
export function publishedLevel(
  { question: name, meaning, scale }: NeedMeasure,
  questions: readonly PublishedQuestion[],
): PublishedLevel | undefined {
  const question = questions.find(published => published.name === name);
  if (!question) return undefined;
  const found = levelOf(scale, question);
  if (found === undefined) return undefined;
  return meaning === 'need' ? found : { ...found, level: 1 - found.level };
}

function levelOf(scale: NeedMeasure['scale'], question: PublishedQuestion): PublishedLevel | undefined {
  const { answered, counts = [] } = question;
  switch (scale.kind) {
    case 'chosen': {
      const choice = counts.find(({ value }) => String(value) === scale.item);
      const chosen = choice && sizeOf(choice, answered);
      return chosen === undefined || answered === null ? undefined : share(chosen / answered, answered);
    }
    case 'affirmed': {
      const yes = counts.find(({ value }) => value === true);
      const said = yes && sizeOf(yes, answered);
      return said === undefined || answered === null ? undefined : share(said / answered, answered);
    }
    case 'ranked': {
      const place = question.places?.find(({ value }) => String(value) === scale.item)?.place ?? null;
      if (place === null || answered === null) return undefined;
      return share((scale.items - place + 1) / scale.items, answered);
    }
    case 'rated':
      return stepLevel({ ...question, counts }, scale);
    case 'stepped': {
      const { steps, item } = scale;
      const line = item === undefined ? question : question.rows?.find(({ row }) => String(row) === item);
      if (!line) return undefined;
      const numbered = (line.counts ?? []).map(count => ({
        ...count,
        value: steps.findIndex(step => String(step) === String(count.value)) + 1,
      }));
      const mean = item === undefined ? null : (line.mean ?? null);
      return stepLevel({ answered: line.answered, counts: numbered, mean }, { min: 1, max: steps.length });
    }
  }
}

/** From the mean where it is published, and else from the step where nearly all stand. */
function stepLevel(
  {
    answered,
    counts,
    mean,
  }: Pick<PublishedQuestion, 'answered' | 'mean'> & { counts: readonly PublishedCount[] },
  { min, max }: { readonly min: number; readonly max: number },
): PublishedLevel | undefined {
  if (answered === null || max <= min) return undefined;
  const place = (value: Value) => Math.min(1, Math.max(0, (Number(value) - min) / (max - min)));
  const sizes = counts.map(count => ({
    at: place(count.value),
    size: sizeOf(count, answered, counts.length - 1),
  }));
  if (counts.length > 0 && sizes.every(({ size }) => size !== undefined)) {
    const all = sizes.reduce((sum, { size }) => sum + size!, 0);
    if (all === 0) return undefined;
    const level = sizes.reduce((sum, { at, size }) => sum + at * size!, 0) / all;
    const variance = sizes.reduce((sum, { at, size }) => sum + (at - level) ** 2 * size!, 0) / all;
    return { level, variance, statements: answered };
  }
  return mean === null || mean === undefined ? undefined : share(place(mean), answered);
}

/** As many as are published, or as may be in the middle: the few share what is left by the most. */
function sizeOf({ count, bound }: PublishedCount, answered: number | null, others = 1): number | undefined {
  if (count !== null) return count;
  if (bound === undefined || answered === null) return undefined;
  return bound === 'few' ? few / others : answered - few;
}

/** Of a level whose spread is not published: the largest that it may have. */
function share(level: number, statements: number): PublishedLevel {
  return { level, variance: level * (1 - level), statements };
}
