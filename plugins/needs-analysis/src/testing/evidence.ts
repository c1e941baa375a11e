import fc from 'fast-check';
import { needSource, rankingMethod, type RankingMethod } from '../contract/index.ts';
import type { GatheredEvidence } from '../domain/evidence/gathered-evidence.ts';

/** The method that the plugin brings along. */
export const method: RankingMethod = rankingMethod.versions[0]!.values;

/** The day for which tests estimate. */
export const asOf = '2026-12-31';

/** Fresh evidence of one audience. */
export function pieceOf(
  values: Pick<GatheredEvidence, 'source' | 'themeId' | 'level'> & Partial<GatheredEvidence>,
): GatheredEvidence {
  const id = values.id ?? `${values.source}-${values.themeId}`;
  return {
    audienceId: 'village',
    id,
    variance: 0,
    statements: values.source === 'organisation' ? 1 : 20,
    observedOn: asOf,
    subject: { kind: 'priority', id, title: id, sourceDocument: '', weight: 5 },
    ...values,
  };
}

/** Any evidence of one audience, up to forty pieces. */
export const anyEvidence: fc.Arbitrary<GatheredEvidence[]> = fc.uniqueArray(
  fc
    .record({
      source: fc.constantFrom(...needSource.options),
      themeId: fc.constantFrom('industry', 'law', 'mediation', 'party'),
      id: fc.stringMatching(/^[a-z]{1,4}$/),
      level: fc.integer({ min: 0, max: 1000 }).map(thousandths => thousandths / 1000),
      variance: fc.integer({ min: 0, max: 250 }).map(thousandths => thousandths / 1000),
      statements: fc.integer({ min: 1, max: 500 }),
      observedOn: fc.constantFrom(asOf, '2026-10-01', '2026-02-01', '2025-01-01'),
    })
    .map(pieceOf),
  { selector: ({ source, themeId, id }) => `${source}/${themeId}/${id}`, maxLength: 40 },
);

/** Weights of which at least one counts. */
export const anyWeights = fc
  .record({
    organisation: fc.integer({ min: 0, max: 100 }),
    post: fc.integer({ min: 0, max: 100 }),
    personal: fc.integer({ min: 0, max: 100 }),
  })
  .filter(({ organisation, post, personal }) => organisation + post + personal > 0);

/** The same things in two orders. */
export function inTwoOrders<Item>(items: fc.Arbitrary<Item[]>): fc.Arbitrary<[Item[], Item[]]> {
  return items.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
}
