import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CycleStep, QuarterlyCycle } from '../../contract/index.ts';
import { daysAfter } from './county-day.ts';
import { dueSteps, nextStep, planOf, type CycleProgress } from './due-steps.ts';

const rule: QuarterlyCycle = {
  steps: [
    { step: 'open', day: 1, tells: [] },
    { step: 'remind', day: 11, tells: [] },
    { step: 'close', day: 21, tells: [] },
    { step: 'rank', day: 22, tells: [] },
    { step: 'publish-guide', day: 29, tells: [] },
  ],
  guideNeeds: 10,
};

function cycleWith(done: CycleProgress['done'], isPaused = false): CycleProgress {
  return { year: 2026, quarter: 2, isPaused, done };
}

const opened = { step: 'open', on: '2026-04-01' } as const;
const reminded = { step: 'remind', on: '2026-04-11' } as const;
const closed = { step: 'close', on: '2026-04-21' } as const;

describe('what is due', () => {
  it.each<[string, string, CycleProgress['done'], string[]]>([
    ['nothing before the quarter', '2026-03-31', [], []],
    ['opening on its first day', '2026-04-01', [], ['open run']],
    ['nothing between steps', '2026-04-10', [opened], []],
    ['the reminder', '2026-04-11', [opened], ['remind run']],
    ['the close', '2026-04-21', [opened, reminded], ['close run']],
    [
      'all that was missed, in order',
      '2026-05-20',
      [opened, reminded, closed],
      ['rank run', 'publish-guide run'],
    ],
    ['no reminder of what closes today', '2026-04-21', [opened], ['remind pass-over', 'close run']],
    ['opening alone, however late', '2026-06-01', [], ['open run']],
    ['nothing soon after a late opening', '2026-06-01', [{ step: 'open', on: '2026-05-31' }], []],
  ])('is %s', (_, today, done, expected) => {
    expect(dueSteps(cycleWith(done), today, rule).map(({ step, action }) => `${step} ${action}`)).toEqual(
      expected,
    );
  });

  it('is nothing while the cycle is paused', () => {
    expect(dueSteps(cycleWith([opened], true), '2026-12-31', rule)).toEqual([]);
  });

  it('leaves out steps that the county left out', () => {
    const short = { ...rule, steps: rule.steps.slice(0, 3) };
    expect(dueSteps(cycleWith([opened, reminded, closed]), '2027-01-01', short)).toEqual([]);
    expect(nextStep(cycleWith([opened, reminded, closed]), short)).toBeUndefined();
  });
});

it('a cycle that opens ten days late has all later steps ten days later', () => {
  expect(planOf(cycleWith([{ step: 'open', on: '2026-04-11' }]), rule).map(({ on }) => on)).toEqual([
    '2026-04-11',
    '2026-04-21',
    '2026-05-01',
    '2026-05-02',
    '2026-05-09',
  ]);
});

it('whenever the host runs, each step comes once and in order, and none before its day', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 60 }), pauses => {
      const done: { step: CycleStep; on: string }[] = [];
      let day = '2026-03-20';
      for (const pause of pauses) {
        day = daysAfter(day, pause);
        let due = dueSteps(cycleWith(done), day, rule);
        while (due.length > 0) {
          for (const { step } of due) {
            expect(nextStep(cycleWith(done), rule)?.step).toBe(step);
            expect(planOf(cycleWith(done), rule).find(planned => planned.step === step)!.on <= day).toBe(
              true,
            );
            done.push({ step, on: day });
          }
          due = dueSteps(cycleWith(done), day, rule);
        }
      }
      expect(done.map(({ step }) => step)).toEqual(rule.steps.slice(0, done.length).map(({ step }) => step));
      const isPast = day >= '2026-09-01' && done.length > 0;
      if (isPast && pauses.every(pause => pause < 8)) expect(done).toHaveLength(rule.steps.length);
    }),
  );
});
