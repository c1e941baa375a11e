import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchAudiences, type AudienceOfClass } from './audience-match.ts';

const rule = { firstNeeds: 2, leastMatch: 0.7 };

/** An audience of `people`, of whom the first `gaps` lack `mediation`. */
function audienceOf(
  audienceId: string,
  people: number,
  ranks: Readonly<Record<string, number>>,
  gaps = 0,
): AudienceOfClass {
  return {
    audienceId,
    ranks: new Map(Object.entries(ranks)),
    people: Array.from({ length: people }, (_, at) => ({
      id: `${audienceId}-${at}`,
      audienceId,
      gapThemeIds: new Set(at < gaps ? ['mediation'] : []),
    })),
  };
}

const matchOf = (audiences: readonly AudienceOfClass[], themeIds: readonly string[]) =>
  matchAudiences(audiences, themeIds, rule, 5);

describe('matchAudiences', () => {
  it('is full where every theme is among the first needs of every audience', () => {
    const township = audienceOf('township', 40, { law: 1, mediation: 2 });
    const village = audienceOf('village', 60, { mediation: 1, law: 2 });
    expect(matchOf([township, village], ['law', 'mediation'])).toMatchObject({
      share: 1,
      expected: 100,
      warning: null,
    });
  });

  it('flags audiences that need different things as mixed', () => {
    const township = audienceOf('township', 50, { law: 1, orchards: 9 });
    const village = audienceOf('village', 50, { orchards: 1, law: 8 });
    expect(matchOf([township, village], ['law', 'orchards'])).toMatchObject({
      share: 0.5,
      warning: 'mixed',
      audiences: [
        {
          share: 0.5,
          themes: [
            { rank: 1, isNeed: true, matching: 50 },
            { rank: 9, isNeed: false },
          ],
        },
        { share: 0.5 },
      ],
    });
  });

  it('says of one audience that its match is low, not that it is mixed', () => {
    expect(matchOf([audienceOf('township', 50, { law: 5 })], ['law'])).toMatchObject({
      share: 0,
      warning: 'low',
    });
  });

  it('counts a person’s own gap where the audience does not need the theme', () => {
    expect(matchOf([audienceOf('township', 20, {}, 15)], ['mediation'])).toMatchObject({
      share: 0.75,
      expected: 15,
      warning: null,
    });
  });

  it.each([
    ['four of twenty who match', 4, 0],
    ['five of twenty', 5, 5],
    ['all but four', 16, 20],
  ])('hides few people in the larger group: %s', (_, gaps, matching) => {
    const { audiences } = matchOf([audienceOf('township', 20, {}, gaps)], ['mediation']);
    expect(audiences[0]?.themes[0]?.matching).toBe(matching);
  });

  it('leaves out audiences of fewer than five', () => {
    const { share, audiences } = matchOf(
      [audienceOf('enterprise', 4, { law: 1 }), audienceOf('township', 10, {})],
      ['law'],
    );
    expect({ share, audiences }).toMatchObject({ share: 0, audiences: [{ people: null, share: null }, {}] });
  });

  it('has nothing to tell without themes', () => {
    expect(matchOf([audienceOf('township', 10, {})], [])).toMatchObject({ share: null, warning: null });
  });

  it('tells nothing of fewer than five people, in no figure and in no difference of two', () => {
    const size = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(size, size, (people, gaps) => {
        const figures = (lacking: number) =>
          matchOf(
            [audienceOf('one', people, {}, lacking), audienceOf('other', 10, {})],
            ['mediation', 'law'],
          );
        const few = Math.min(gaps, 4);
        expect(figures(few)).toEqual(figures(0));
        if (people >= 5) expect(figures(people - Math.min(few, people - 5))).toEqual(figures(people));
      }),
    );
  });

  it('never falls when another person gets a need', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 60 }), fc.nat(60), (people, gaps) => {
        const shareOf = (lacking: number) =>
          matchOf([audienceOf('one', people, {}, lacking)], ['mediation']).share ?? 0;
        expect(shareOf(gaps + 1)).toBeGreaterThanOrEqual(shareOf(gaps));
      }),
    );
  });
});
