import { expect, it } from 'vitest';
import { KeptSheet, type SheetStorage } from './kept-sheet.ts';

function storage(): SheetStorage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: index => [...items.keys()][index] ?? null,
    getItem: key => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: key => void items.delete(key),
  };
}

const monday = new Date('2026-03-02T08:00:00Z');
const tuesday = new Date('2026-03-03T08:00:00Z');
const sheet = { owner: 'one', id: 'q', anonymity: 'anonymous' } as const;

it('gives back what its owner wrote, and nothing to another', () => {
  const browser = storage();
  new KeptSheet(browser, sheet).write({ need: 4 }, monday);
  expect(new KeptSheet(browser, sheet).read(monday)).toEqual({ need: 4 });
  expect(new KeptSheet(browser, { ...sheet, owner: 'other' }).read(monday)).toEqual({});
});

it('forgets anonymous answers after a day, whoever looks', () => {
  const browser = storage();
  new KeptSheet(browser, sheet).write({ need: 4 }, monday);
  new KeptSheet(browser, { ...sheet, id: 'r', anonymity: 'named' }).write({ a: 1 }, monday);
  new KeptSheet(browser, { ...sheet, owner: 'other' }).read(tuesday);
  expect(browser.length).toBe(1);
});

it('forgets at once when told', () => {
  const browser = storage();
  const kept = new KeptSheet(browser, sheet);
  kept.write({ need: 4 }, monday);
  kept.forget();
  expect(browser.length).toBe(0);
});

it('begins anew where the device keeps something unreadable', () => {
  const browser = storage();
  browser.setItem('needs-analysis.sheet.one.q', '{');
  expect(new KeptSheet(browser, sheet).read(monday)).toEqual({});
});
