import { expect, it } from 'vitest';
import { interleave } from './interleave.ts';

it('gives each its turn in each round, begins with another one and drops the warm-up', async () => {
  const turns: string[] = [];
  const contestant = (name: string) => async () => turns.push(name);
  const results = await interleave({ a: contestant('a'), b: contestant('b') }, { rounds: 2, warmUps: 1 });
  expect(turns.join('')).toBe('abbaab');
  expect(results).toEqual({ a: [4, 5], b: [3, 6] });
});
