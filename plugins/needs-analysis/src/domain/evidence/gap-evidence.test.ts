import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapEvidence, type AudienceGap } from './gap-evidence.ts';

const competencies = [
  {
    id: 'c',
    name: '矛盾调解',
    group: '',
    description: '',
    themeIds: ['mediation', 'law'],
    levels: ['会', '精'],
  },
];

function gap(missing: number | undefined, criticality = 2, values: Partial<AudienceGap> = {}): AudienceGap {
  const measured =
    missing === undefined ? undefined : { level: 4 - missing, measuredOn: '2026-01-01', parts: [] };
  const common = { personId: `${missing}`, audienceId: 'village', competencyId: 'c', required: 4 };
  return { ...common, criticality, measured, gap: missing, ...values };
}

const five = [1, 1, 2, 3, 3].map((missing, at) => gap(missing, 2, { personId: String(at) }));

describe('gapEvidence', () => {
  it('tells each theme of a competency what part of the required level is missing', () => {
    expect(gapEvidence([...five, gap(undefined)], competencies)).toEqual(
      ['mediation', 'law'].map(themeId => ({
        audienceId: 'village',
        themeId,
        source: 'post',
        id: 'c',
        level: 0.5,
        variance: 0.25,
        statements: 5,
        observedOn: '2026-01-01',
        subject: { kind: 'competency-gap', id: 'c', title: '矛盾调解', people: 5, missing: 0.5 },
        group: {
          key: 'competency-gap/village/c',
          marks: [1, 1, 2, 3, 3].map((missing, at) => `${at} ${missing / 4} 2`),
        },
      })),
    );
  });

  it('leaves out who was not measured, and keeps audiences apart', () => {
    const pieces = gapEvidence([...five, gap(undefined), gap(1, 2, { audienceId: 'other' })], competencies);
    expect(pieces.map(({ audienceId, statements }) => [audienceId, statements])).toEqual([
      ...[
        ['village', 5],
        ['village', 5],
      ],
      ...[
        ['other', 1],
        ['other', 1],
      ],
    ]);
  });

  it('lets those count more whose post depends more on it', () => {
    const level = (criticality: number) => {
      const gaps = [
        gap(4, criticality),
        ...five.map((_, at) => gap(at < 2 ? 4 : 0, 1, { personId: `other ${at}` })),
      ];
      return gapEvidence(gaps, competencies)[0]!.level;
    };
    expect([level(1), level(2), level(3)]).toEqual([3 / 6, 4 / 7, 5 / 8]);
  });

  it('does not depend on the order of the people', () => {
    const gaps = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 3 })), { minLength: 5 })
      .map(all => all.map(([missing, weight], at) => gap(missing, weight, { personId: `${at}` })))
      .chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(gaps, ([all, other]) => {
        const figures = [other, all].map(each =>
          gapEvidence(each, competencies).map(({ group, ...piece }) => [piece, group?.marks.toSorted()]),
        );
        expect(figures[0]).toEqual(figures[1]);
      }),
    );
  });
});
