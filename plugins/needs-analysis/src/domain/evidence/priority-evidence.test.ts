import { expect, it } from 'vitest';
import { evidenceOfPriority } from './priority-evidence.ts';

it('takes a priority’s weight as the level that its unit states, on the day it last confirmed it', () => {
  const priority = {
    id: 'p1',
    unitId: 'unit',
    themeId: 'industry',
    themeName: '产业发展',
    audienceId: null,
    year: 2026,
    title: '做强核桃产业',
    sourceDocument: '政府工作报告',
    sourcePassage: '',
    weight: 8,
    confirmedOn: '2026-02-01',
  };
  expect(evidenceOfPriority(priority)).toEqual({
    audienceId: null,
    themeId: 'industry',
    source: 'organisation',
    id: 'p1',
    level: 0.8,
    variance: 0,
    statements: 1,
    observedOn: '2026-02-01',
    subject: {
      kind: 'priority',
      id: 'p1',
      title: '做强核桃产业',
      sourceDocument: '政府工作报告',
      weight: 8,
    },
  });
});
