import { expect, it } from 'vitest';
import { ui } from '../ui-definition.ts';
import { pages, slots } from './index.tsx';

it('has a component for each page and slot that the manifest names, and no other', () => {
  expect(Object.keys(pages).toSorted()).toEqual(ui.pages.map(({ id }) => id).toSorted());
  expect(Object.keys(slots).toSorted()).toEqual((ui.slots ?? []).map(({ id }) => id).toSorted());
});
