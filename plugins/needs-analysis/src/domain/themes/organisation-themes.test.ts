import fc from 'fast-check';
import { expect, it } from 'vitest';
import { organisationThemes } from './organisation-themes.ts';

const themes = [
  { id: 'law', parentId: null, name: '法治' },
  { id: 'industry', parentId: null, name: '产业' },
  { id: 'walnut', parentId: 'industry', name: '核桃' },
];

it('shows each theme before those below it, the heaviest first, and leaves out what nobody asks for', () => {
  const priorities = [
    { id: 'a', themeId: 'walnut', weight: 5 },
    { id: 'b', themeId: 'walnut', weight: 9 },
  ];
  expect(organisationThemes(themes, priorities)).toEqual([
    { themeId: 'industry', themeName: '产业', depth: 0, weight: 14, priorities: [] },
    {
      themeId: 'walnut',
      themeName: '核桃',
      depth: 1,
      weight: 14,
      priorities: [priorities[1], priorities[0]],
    },
  ]);
});

it('shows every priority once, whatever their order', () => {
  const anyPriorities = fc
    .uniqueArray(
      fc.tuple(fc.nat(99), fc.constantFrom('law', 'industry', 'walnut'), fc.integer({ min: 1, max: 10 })),
      {
        selector: ([id]) => id,
      },
    )
    .map(all => all.map(([id, themeId, weight]) => ({ id: String(id), themeId, weight })))
    .chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  fc.assert(
    fc.property(anyPriorities, ([all, other]) => {
      const shown = organisationThemes(themes, all);
      expect(organisationThemes(themes, other)).toEqual(shown);
      expect(shown.flatMap(({ priorities }) => priorities.map(({ id }) => id)).toSorted()).toEqual(
        all.map(({ id }) => id).toSorted(),
      );
    }),
  );
});
