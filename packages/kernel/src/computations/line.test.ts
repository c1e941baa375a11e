import { expect, it } from 'vitest';
import { Line } from './line.ts';

const never = new AbortController().signal;

it('lets so many in at once, others in the order in which they came, and none beyond its end', async () => {
  const line = new Line(2, 2);
  const entered: string[] = [];
  const enter = (name: string, signal = never) =>
    line.enter(signal).then(
      () => void entered.push(name),
      (error: unknown) => void entered.push(`${name}: ${String(error)}`),
    );
  const gone = new AbortController();
  const all = [enter('a'), enter('b'), enter('c', gone.signal), enter('d')];
  expect(line.isFull).toBe(true);
  gone.abort('left');
  expect(line.isFull).toBe(false);
  await Promise.all([...all.slice(0, 3)]);
  expect(entered).toEqual(['a', 'b', 'c: left']);
  line.leave();
  await all[3];
  line.leave();
  line.leave();
  await enter('e');
  expect(entered).toEqual(['a', 'b', 'c: left', 'd', 'e']);
});
