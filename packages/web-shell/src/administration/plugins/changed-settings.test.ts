import { expect, it } from 'vitest';
import { changedSettings } from './changed-settings.ts';

const schema = { properties: { quorum: {}, topics: {}, token: { secret: true } } };

it('sends what differs and nothing else', () => {
  const before = { quorum: 5, topics: ['a', 'b'] };
  expect(changedSettings(before, { quorum: 7, topics: ['a', 'b'] }, schema)).toEqual({ quorum: 7 });
});

it('goes back to the county file where a value was cleared', () => {
  expect(changedSettings({ quorum: 5 }, { quorum: undefined }, schema)).toEqual({ quorum: null });
});

it('keeps a secret that was left empty and sends a new one', () => {
  expect(changedSettings({}, { token: '' }, schema)).toEqual({});
  expect(changedSettings({}, { token: 'new' }, schema)).toEqual({ token: 'new' });
});
