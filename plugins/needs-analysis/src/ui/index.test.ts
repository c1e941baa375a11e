import { expect, it } from 'vitest';
import { ui } from '../ui-definition/index.ts';
import { pages, widgets } from './index.tsx';

it('has a component for each page and widget that the manifest names, and no other', () => {
  expect(Object.keys(pages).toSorted()).toEqual(ui.pages.map(({ id }) => id).toSorted());
  expect(Object.keys(widgets).toSorted()).toEqual((ui.widgets ?? []).map(({ id }) => id).toSorted());
});
