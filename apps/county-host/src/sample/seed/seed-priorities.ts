import type { Confirmation, Priority, Theme } from '@peixun/plugin-needs-analysis/contract';
import type { SamplePriority } from '../content/county-content.ts';
import type { CountySeed } from './county-seed.ts';
import { Roster } from './roster.ts';
import type { PassageFinder } from './seed-documents.ts';
import { officerUsername } from './seed-members.ts';

/** Ids of the county's themes by name; the training office adds those that are missing. */
export async function seedThemes(seed: CountySeed): Promise<ReadonlyMap<string, string>> {
  const office = await seed.as('training-office');
  const { items } = await office.get<{ items: Theme[] }>('/needs-analysis/themes');
  const ids = new Map(items.map(({ id, name }) => [name, id]));
  const themeId = async (name: string, parentId: string | null): Promise<string> => {
    const id = ids.get(name) ?? (await office.post<Theme>('/needs-analysis/themes', { name, parentId })).id;
    ids.set(name, id);
    return id;
  };
  for (const { name, topics } of seed.content.themes) {
    const parentId = await themeId(name, null);
    for (const topic of topics) await themeId(topic, parentId);
  }
  return ids;
}

/**
 * The officers of the departments enter the priorities of the seed's year.
 *
 * @param passagesOf finds them in the document that they come from.
 */
export async function seedPriorities(
  seed: CountySeed,
  priorities: readonly SamplePriority[],
  themes: ReadonlyMap<string, string>,
  passagesOf: PassageFinder,
): Promise<void> {
  const { content, year } = seed;
  const office = await seed.as('training-office');
  const entered = await office.all<Priority>(`/needs-analysis/priorities?year=${year}`);
  const missing = priorities.filter(({ title }) => !entered.some(known => known.title === title));
  const roster = await Roster.read(office);
  for (const { unit, theme, audience, title, passage, weight } of missing) {
    const officer = await seed.asAccount(await officerUsername(roster, unit));
    await officer.post('/needs-analysis/priorities', {
      unitId: roster.unitId(unit),
      themeId: themes.get(theme),
      audienceId: audience ? roster.audienceId(audience) : null,
      year,
      title,
      sourceDocument: content.reportTitle(year),
      sourcePassage: passage,
      passages: passagesOf(passage),
      weight,
    });
  }
}

/** Departments confirm what they entered, but for what they have forgotten. */
export async function confirmPriorities(seed: CountySeed, units: readonly string[]): Promise<void> {
  const roster = await Roster.read(await seed.as('training-office'));
  const forgotten = seed.content.priorities.flatMap(({ title, isForgotten }) => (isForgotten ? [title] : []));
  for (const unit of units) {
    const officer = await seed.asAccount(await officerUsername(roster, unit));
    const waiting = await officer.all<Confirmation>(
      `/needs-analysis/confirmations?state=waiting&unitId=${roster.unitId(unit)}`,
    );
    const priorityIds = waiting.filter(({ title }) => !forgotten.includes(title)).map(({ id }) => id);
    if (priorityIds.length > 0) await officer.post('/needs-analysis/confirmations', { priorityIds });
  }
}
