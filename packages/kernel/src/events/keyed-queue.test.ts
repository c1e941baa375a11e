import { expect, it } from 'vitest';
import { KeyedQueue } from './keyed-queue.ts';

/** A queue whose work ends when the test says so. */
function slowQueue(concurrency: number) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const queue = new KeyedQueue<string>(concurrency, key => {
    begun.push(key);
    return new Promise(end => ends.set(key, end));
  });
  const end = async (key: string) => {
    ends.get(key)!();
    await new Promise(setImmediate);
  };
  return { queue, begun, end };
}

it('runs a key that is asked for while it runs once more', async () => {
  const { queue, begun, end } = slowQueue(2);
  for (let asked = 0; asked < 3; asked += 1) queue.add('a', 'lane', 'a');
  expect(begun).toEqual(['a']);
  await end('a');
  await end('a');
  expect(begun).toEqual(['a', 'a']);
});

it('leaves room for other lanes, however many keys of one wait', async () => {
  const { queue, begun, end } = slowQueue(3);
  for (const key of ['a1', 'a2', 'a3']) queue.add(key, 'a', key);
  expect(begun).toEqual(['a1', 'a2']);
  expect(queue.isBusy('a')).toBe(true);
  queue.add('b1', 'b', 'b1');
  queue.add('b2', 'b', 'b2');
  expect(begun).toEqual(['a1', 'a2', 'b1']);
  await end('a1');
  await end('b1');
  expect(begun).toEqual(['a1', 'a2', 'b1', 'a3', 'b2']);
  expect(queue.isBusy('a')).toBe(false);
});

it('waits at its end for what runs, and begins nothing more', async () => {
  const { queue, begun, end } = slowQueue(2);
  for (const key of ['a1', 'a2']) queue.add(key, 'a', key);
  const drained = queue.drain();
  await end('a1');
  await drained;
  expect(begun).toEqual(['a1']);
});
