import { checkIdentityNumber, cleanPhone } from '@peixun/spreadsheet';
import { describe, expect, it } from 'vitest';
import { inventedPeople } from './people.ts';
import { pinghu } from './pinghu.ts';
import { qiaojia } from './qiaojia.ts';

describe.each([
  [qiaojia, 2000],
  [pinghu, 300],
])('the people of $name', (plan, about) => {
  const people = inventedPeople(plan);

  it('are about as many as the county is large', () => {
    expect(Math.abs(people.length - about)).toBeLessThan(about / 10);
  });

  it('have identity numbers and phones of the right form, of nobody, each once', () => {
    for (const { identityNumber, phone } of people) {
      expect(checkIdentityNumber(identityNumber)).toEqual({ ok: true, value: identityNumber });
      expect(identityNumber).toMatch(/^990101/);
      expect(cleanPhone(phone)).toBe(phone);
      expect(phone).toMatch(/^1540000/);
    }
    expect(new Set(people.map(({ identityNumber }) => identityNumber)).size).toBe(people.length);
    expect(new Set(people.map(({ phone }) => phone)).size).toBe(people.length);
  });
});
