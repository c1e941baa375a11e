import { defineComputation, defineErrors, type ComputationRun } from '@peixun/plugin-api';
import { readFileSync } from 'node:fs';

const computationFailures = defineErrors({
  NUMBER_UNLUCKY: { kind: 'conflict', 'zh-CN': '“{number}” 不行。', en: "'{number}' will not do." },
});

const works = {
  /** What JSON does not know crosses too. */
  echo: (given: unknown) => given,
  untilStopped: (_given: unknown, { reportProgress, shouldStop }: ComputationRun) => {
    for (let turn = 0; ; turn += 1) {
      reportProgress(turn, turn + 1);
      if (shouldStop()) return 'stopped';
    }
  },
  fail: () => {
    throw computationFailures.NUMBER_UNLUCKY({ number: 13 }, { path: ['number'] });
  },
  exit: () => process.exit(3),
  eatHeap: () => {
    const eaten: unknown[] = [];
    for (;;) eaten.push(Array.from({ length: 1e5 }, (_one, index) => ({ index })));
  },
  loop: (_given: unknown, { reportProgress }: ComputationRun) => {
    reportProgress(1, 2);
    for (;;);
  },
  readFile: () => readFileSync('/etc/hostname', 'utf8').length,
} satisfies Record<string, (given: unknown, run: ComputationRun) => unknown>;

export type ComputedWork = keyof typeof works;

export const computedWorks = Object.keys(works) as [ComputedWork, ...ComputedWork[]];

/** Keeps a processor busy in ways that somebody asks for. */
export const busyComputation = defineComputation({
  id: 'guarded/busy',
  module: import.meta.url,
  memoryMb: 64,
  run: ({ work, given }: { work: ComputedWork; given: unknown }, run) => works[work](given, run),
});

/** The same, in less time than anything takes. */
export const hurriedComputation = defineComputation({
  ...busyComputation,
  id: 'guarded/hurried',
  seconds: 1,
});

export const missingComputation = defineComputation({
  id: 'guarded/missing',
  module: new URL('./neighbour-plugin.fixture.ts', import.meta.url).href,
  run: () => undefined,
});
