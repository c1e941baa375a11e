import { expect, it } from 'vitest';
import { evidenceFor } from './gather-evidence.ts';
import type { GatheredEvidence } from './gathered-evidence.ts';

function piece(values: Partial<GatheredEvidence>): GatheredEvidence {
  return {
    audienceId: null,
    themeId: 'law',
    source: 'organisation',
    id: 'p1',
    level: 0.8,
    variance: 0,
    statements: 1,
    observedOn: '2026-01-01',
    subject: { kind: 'priority', id: 'p1', title: 'p1', sourceDocument: '', weight: 8 },
    ...values,
  };
}

const amounts = (...args: Parameters<typeof evidenceFor>) => evidenceFor(...args).map(({ amount }) => amount);

it('takes what concerns the audience', () => {
  const gathered = [piece({}), piece({ audienceId: 'village', level: 0.3 }), piece({ audienceId: 'town' })];
  expect(amounts('village', gathered)).toEqual([0.8, 0.3]);
});

it('lets each questionnaire count by its respondents', () => {
  const asked = [
    piece({ source: 'personal', level: 1, statements: 2 }),
    piece({ source: 'personal', level: 0.5, statements: 6 }),
  ];
  expect(amounts('village', asked)).toEqual([0.25, 0.375]);
});
