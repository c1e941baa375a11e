import fc from 'fast-check';
import { expect, it } from 'vitest';
import { typeParsers } from './types.ts';

const parse = typeParsers.getTypeParser(1184, 'text') as (value: string) => Date;

it('reads a time in UTC to the millisecond', () => {
  const times = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  const microseconds = fc.integer({ min: 0, max: 999 });
  fc.assert(
    fc.property(times, microseconds, (time, micro) => {
      const [day, clock = ''] = time.toISOString().split('T');
      // PostgreSQL leaves zeros at the end out.
      const written = `${clock.slice(0, -1)}${String(micro).padStart(3, '0')}`.replace(/\.?0+$/, '');
      expect(parse(`${day} ${written}+00`)).toEqual(time);
    }),
  );
});

it.each([
  ['2026-11-21 08:15:00.5+08', '2026-11-21T00:15:00.500Z'],
  ['10000-01-01 00:00:00+00', '+010000-01-01T00:00:00.000Z'],
  ['0001-01-01 00:00:00+00 BC', '0000-01-01T00:00:00.000Z'],
])('reads %s', (written, time) => {
  expect(parse(written)).toEqual(new Date(time));
});
