import { expect, it } from 'vitest';
import { ineligibility, type ItemConditions, type PastPlace } from './eligibility.ts';

const item: ItemConditions = {
  audienceIds: ['township-staff'],
  course: '产业发展',
  mayRepeat: false,
  requiresCourse: null,
  startsOn: '2026-04-01',
  isWithdrawn: false,
};
const place = (course: string, endedOn: string): PastPlace => ({ course, endedOn });

it.each<[string, Partial<ItemConditions>, string | null, PastPlace[], string | undefined]>([
  ['lets the audience choose', {}, 'township-staff', [], undefined],
  ['refuses another audience', {}, 'village-heads', [], 'audience'],
  ['refuses somebody without audience', {}, null, [], 'audience'],
  ['refuses what is withdrawn', { isWithdrawn: true }, 'township-staff', [], 'withdrawn'],
  ['refuses a course attended lately', {}, 'township-staff', [place('产业发展', '2025-05-01')], 'repeat'],
  ['allows it again after its years', {}, 'township-staff', [place('产业发展', '2024-04-01')], undefined],
  [
    'allows it at once where it may be repeated',
    { mayRepeat: true },
    'township-staff',
    [place('产业发展', '2026-03-01')],
    undefined,
  ],
  ['asks for a course before', { requiresCourse: '初级班' }, 'township-staff', [], 'prerequisite'],
  [
    'is content when that was attended',
    { requiresCourse: '初级班' },
    'township-staff',
    [place('初级班', '2025-12-01')],
    undefined,
  ],
])('%s', (_name, changes, audienceId, past, expected) => {
  expect(ineligibility({ ...item, ...changes }, { audienceId, past }, 2)?.kind).toBe(expected);
});
