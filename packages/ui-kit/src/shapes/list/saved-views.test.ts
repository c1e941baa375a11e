import { expect, it } from 'vitest';
import { readViews, withView } from './saved-views.ts';

const stored = (text: string | null) => ({ getItem: () => text });
const view = { name: 'mine', filters: { year: '2026' } };

it('reads what was saved', () => {
  expect(readViews(stored(JSON.stringify([view])), 'key')).toEqual([view]);
});

it.each([null, 'not json', '{}', '[1, null, {"name": 3}]'])('takes %j for no views', text => {
  expect(readViews(stored(text), 'key')).toEqual([]);
});

it('replaces a view of the same name', () => {
  expect(withView([view], { name: 'mine', filters: {} })).toEqual([{ name: 'mine', filters: {} }]);
});
