import { describe, expect, it } from 'vitest';
import { observationKindTitles } from '../../contract/index.ts';
import { interviewEvidence, type InterviewStrength } from './interview-evidence.ts';
import { observationEvidence, type Observed } from './observation-evidence.ts';

function said(strength: number, values: Partial<InterviewStrength> = {}): InterviewStrength {
  return {
    interviewId: `interview-${strength}`,
    personId: null,
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
  it('says what people of an audience said of a theme', () => {
    expect(interviewEvidence(five.map(strength => said(strength)))).toEqual([
      {
        audienceId: 'village',
        themeId: 'mediation',
        source: 'personal',
        id: 'guide',
        level: 0.5,
        variance: 0.25,
        statements: 5,
        observedOn: '2026-02-01',
        subject: { kind: 'interview', id: 'guide', title: '提纲', people: 5, mean: 0.5 },
        group: {
          key: 'interview/guide/village/mediation',
          marks: five.map(strength => `interview-${strength} ${(strength - 1) / 4} 1`),
        },
      },
    ]);
  });

  it('counts who was asked twice once, by what they said last', () => {
    const personId = 'somebody';
    const often = [said(1, { personId }), said(5, { personId, heldOn: '2026-03-01' }), said(3)];
    expect(interviewEvidence(often)).toMatchObject([
      { statements: 2, group: { marks: ['interview-3 0.5 1', 'somebody 1 1'] } },
    ]);
  });

  it.each([{ audienceId: 'organ' }, { themeId: 'law' }, { guideId: 'other' }])('keeps %o apart', other => {
    expect(interviewEvidence([said(1), said(2), said(5, other)])).toMatchObject([
      { statements: 2 },
      { statements: 1 },
    ]);
  });
});

describe('observationEvidence', () => {
  it('takes the newest of each person, and of units apart', () => {
    const people = five.flatMap(subject => [
      seen(subject, 1, { observedOn: '2026-01-10' }),
      seen(subject, 0.5, { observedOn: '2026-03-01' }),
    ]);
    const units = five.map(subject => seen(subject, 0.8, { audienceId: null }));
    expect(observationEvidence([...people, ...units], observationKindTitles)).toMatchObject([
      { audienceId: 'village', id: 'appraisal', level: 0.5, statements: 5, observedOn: '2026-03-01' },
      { audienceId: null, id: 'appraisal-of-units', level: expect.closeTo(0.8), subject: { of: 'units' } },
    ]);
  });

  it('counts nobody twice', () => {
    const often = five.map(() => seen(1, 1));
    expect(observationEvidence([...often, seen(2, 0.5)], observationKindTitles)).toMatchObject([
      {
        statements: 2,
        group: { key: 'observation/appraisal/village/mediation', marks: ['2 0.5 1', '1 1 1'] },
      },
    ]);
  });
});
