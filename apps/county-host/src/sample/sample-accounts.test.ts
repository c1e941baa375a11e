import { expect, it } from 'vitest';
import { sampleMembers } from './sample-accounts.ts';

it('are different accounts, one for each role of a county', () => {
  const ids = sampleMembers.map(({ id }) => id);
  const roles = sampleMembers.map(({ county, key }) => `${county}/${key}`);
  expect([new Set(ids).size, new Set(roles).size]).toEqual([sampleMembers.length, sampleMembers.length]);
});

it('have usernames that the host accepts', () => {
  expect(sampleMembers.filter(({ id }) => !/^[a-z][a-z0-9.-]{2,31}$/.test(id))).toEqual([]);
});
