import type { BenchPostgres } from '../bench-postgres.ts';
import type { FactsContestant } from '../facts/contestant.ts';
import { startKernelFacts } from '../facts/kernel-facts.ts';
import { startQueueFacts } from '../facts/queue-facts.ts';
import { interleave } from '../interleave.ts';
import { perSecond, ratios, type Measure } from '../measure.ts';

/** Events from publication to their effect, with 2 and 20 a key, against a queue library that does the same. */
export async function measureEvents(
  postgres: BenchPostgres,
  options: { rounds: number; events: number },
): Promise<Measure[]> {
  const { rounds, events } = options;
  const kernel = await startKernelFacts(postgres);
  const queue = await startQueueFacts(postgres);
  let round = 0;
  const measures: Measure[] = [];
  try {
    for (const perKey of [2, 20]) {
      const rate = async (contestant: FactsContestant) => {
        const before = await contestant.effects();
        const started = performance.now();
        await contestant.handle({ count: events, keys: events / perKey, round: `${round++}` });
        // The last ones are told of just before they commit.
        let effects = 0;
        while (effects < events) effects = (await contestant.effects()) - before;
        if (effects > events) throw new Error(`${events} events had ${effects} effects.`);
        return (events * 1000) / (performance.now() - started);
      };
      const results = await interleave(
        { kernel: () => rate(kernel), queue: () => rate(queue) },
        { rounds, warmUps: 1 },
      );
      measures.push({
        name: `events with ${perKey} a key: kernel / queue`,
        aim: { atLeast: 1 },
        values: ratios(results.kernel, results.queue),
        compared: perSecond(results),
      });
    }
    return measures;
  } finally {
    await Promise.all([kernel.stop(), queue.stop()]);
  }
}
