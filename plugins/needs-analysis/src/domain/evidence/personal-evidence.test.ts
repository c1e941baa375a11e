import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observationKindTitles } from '../../contract/index.ts';
import { interviewEvidence, type InterviewStrength } from './interview-evidence.ts';
import { observationEvidence, type Observed } from './observation-evidence.ts';

function said(strength: number, values: Partial<InterviewStrength> = {}): InterviewStrength {
  return {
    guideId: 'guide',
    guideTitle: '提纲',
    audienceId: 'village',
    themeId: 'mediation',
    strength,
    heldOn: '2026-02-01',
    ...values,
  };
}

function seen(subject: number, need: number, values: Partial<Observed> = {}): Observed {
  return {
    kind: 'appraisal',
    subjectId: String(subject),
    audienceId: 'village',
    themeId: 'mediation',
    need,
    observedOn: '2026-01-10',
    ...values,
  };
}

const five = [1, 2, 3, 4, 5];

describe('interviewEvidence', () => {
  it('says what five people of an audience said of a theme', () => {
    expect(
      interviewEvidence(
        five.map(strength => said(strength)),
        5,
      ),
    ).toEqual([
      {
        audienceId: 'village',
        themeId: 'mediation',
        source: 'personal',
        id: 'guide',
        level: 0.5,
        variance: 0.125,
        statements: 5,
        observedOn: '2026-02-01',
        subject: { kind: 'interview', id: 'guide', title: '提纲', people: 5, mean: 0.5 },
      },
    ]);
  });

  it('says nothing of fewer, also not of several audiences, themes or guides together', () => {
    for (const other of [{ audienceId: 'organ' }, { themeId: 'law' }, { guideId: 'other' }]) {
      expect(
        interviewEvidence([...five.slice(1).map(strength => said(strength)), said(5, other)], 5),
      ).toEqual([]);
    }
  });

  it('lets two looks at it differ by nobody or by five, whatever one person says', () => {
    const strengths = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 23 });
    fc.assert(
      fc.property(strengths, fc.integer({ min: 1, max: 5 }), (all, other) => {
        const before =
          interviewEvidence(
            all.map(strength => said(strength)),
            5,
          )[0]?.statements ?? 0;
        const [first, last] = [other, 6 - other].map(strength =>
          interviewEvidence(
            [...all, strength].map(one => said(one)),
            5,
          ),
        );
        const grown = (first![0]?.statements ?? 0) - before;
        expect([0, 5]).toContain(grown);
        if (grown === 0) expect(first).toEqual(last);
      }),
    );
  });
});

describe('observationEvidence', () => {
  it('takes the newest of each person, and of units apart', () => {
    const people = five.flatMap(subject => [
      seen(subject, 1, { observedOn: '2026-01-10' }),
      seen(subject, 0.5, { observedOn: '2026-03-01' }),
    ]);
    const units = five.map(subject => seen(subject, 0.8, { audienceId: null }));
    expect(observationEvidence([...people, ...units], observationKindTitles, 5)).toMatchObject([
      { audienceId: 'village', id: 'appraisal', level: 0.5, statements: 5, observedOn: '2026-03-01' },
      { audienceId: null, id: 'appraisal-of-units', level: expect.closeTo(0.8), subject: { of: 'units' } },
    ]);
  });

  it('counts nobody twice and says nothing of fewer than five', () => {
    const often = five.map(() => seen(1, 1));
    expect(
      observationEvidence([...often, seen(2, 1), seen(3, 1), seen(4, 1)], observationKindTitles, 5),
    ).toEqual([]);
  });
});
