import { setTimeout } from 'node:timers/promises';
import type { SampleMenu } from '../content/ordering.ts';
import { randomOf } from '../roster/random.ts';
import type { ActingClient } from './acting-client.ts';
import type { CountySeed } from './county-seed.ts';
import { Roster } from './roster.ts';

const path = '/needs-analysis';
/** Choices that a person makes. */
const choicesAPerson = 3;
/** People that one call chooses for. */
const batch = 200;
/** Half seconds that the places may take. */
const patience = 120;

interface Menu {
  readonly id: string;
  readonly title: string;
  readonly state: 'draft' | 'open' | 'closed' | 'published';
  readonly offered: readonly { readonly id: string; readonly title: string }[];
}

/** Departments order, the school makes menus, people choose; the places of the first menu are computed and published. */
export async function seedOrdering(seed: CountySeed, themes: ReadonlyMap<string, string>): Promise<void> {
  const { orders = [], menus = [] } = seed.content;
  const office = await seed.as('training-office');
  const roster = await Roster.read(office);
  const ordered = await office.all<{ title: string }>(`${path}/orders`);
  for (const { unit, topic, audience, ...order } of orders) {
    if (ordered.some(({ title }) => title === order.title)) continue;
    await office.post(`${path}/orders`, {
      ...order,
      unitId: roster.unitId(unit),
      themeId: themes.get(topic),
      audienceId: roster.audienceId(audience),
      year: seed.year,
      quarter: seed.quarter,
    });
  }
  for (const planned of menus) await seedMenu(seed, planned, themes);
}

/** A menu of this quarter, people's choices, and the places where they are published. */
export async function seedMenu(
  seed: CountySeed,
  planned: SampleMenu,
  themes: ReadonlyMap<string, string>,
): Promise<void> {
  const school = await seed.as('school');
  const roster = await Roster.read(school);
  const menu = await draft(seed, school, planned, themes, roster);
  if (menu.state === 'draft') await school.post(`${path}/menus/${menu.id}/opening`);
  if (menu.state === 'published') return;
  if (menu.state !== 'closed') await chooseFor(seed, planned, menu, roster);
  if (!planned.isPublished) return;
  if (menu.state !== 'closed') await school.post(`${path}/menus/${menu.id}/closing`);
  await school.post(`${path}/menus/${menu.id}/allocation`);
  await computed(school, menu.id);
  await (await seed.as('training-office')).post(`${path}/menus/${menu.id}/publication`);
}

async function draft(
  seed: CountySeed,
  school: ActingClient,
  planned: SampleMenu,
  themes: ReadonlyMap<string, string>,
  roster: Roster,
): Promise<Menu> {
  const existing = (await school.all<{ id: string; title: string }>(`${path}/menus`)).find(
    ({ title }) => title === planned.title,
  );
  const { id } =
    existing ??
    (await school.post<{ id: string }>(`${path}/menus`, {
      title: planned.title,
      year: seed.year,
      quarter: seed.quarter,
      opensOn: seed.day(-14),
      closesOn: seed.day(planned.isPublished ? 0 : 14),
    }));
  const menu = await school.get<Menu>(`${path}/menus/${id}`);
  for (const item of planned.items) {
    if (menu.offered.some(({ title }) => title === item.title)) continue;
    await school.post(`${path}/menus/${id}/items`, {
      title: item.title,
      themeIds: item.topics.map(topic => themes.get(topic)),
      audienceIds: item.audiences.map(audience => roster.audienceId(audience)),
      least: item.least,
      most: item.most,
      startsOn: seed.day(item.startsIn),
      endsOn: seed.day(item.startsIn + item.days - 1),
      unitMost: item.unitMost ?? null,
    });
  }
  return school.get<Menu>(`${path}/menus/${id}`);
}

/**
 * Invented people choose, drawn by how much each class pulls. The sample roles come first where places are published,
 * and are left out of a menu that they may try.
 */
async function chooseFor(seed: CountySeed, planned: SampleMenu, menu: Menu, roster: Roster): Promise<void> {
  const office = await seed.as('training-office');
  const random = randomOf(planned.choosers);
  const audiences = [...new Set(planned.items.flatMap(item => item.audiences))];
  const people = await Promise.all(
    audiences.map(async audience =>
      (await roster.peopleOf(audience)).map(person => ({ ...person, audience })),
    ),
  );
  const { members = [], others = [] } = Object.groupBy(random.shuffled(people.flat()), ({ number }) =>
    seed.members.some(({ id }) => id === number?.toLowerCase()) ? 'members' : 'others',
  );
  const choosers = [...(planned.isPublished ? members : []), ...others].slice(0, planned.choosers);
  const wishes = choosers.map(person => {
    const open = planned.items.filter(item => item.audiences.includes(person.audience));
    const drawn = open
      .map(item => ({ title: item.title, luck: (random.between(1, 1000) / 1000) ** (1 / item.pull) }))
      .toSorted((a, b) => b.luck - a.luck);
    return { id: person.id, titles: drawn.slice(0, choicesAPerson).map(({ title }) => title) };
  });
  for (let rank = 0; rank < choicesAPerson; rank++) {
    for (const { id: itemId, title } of menu.offered) {
      const ids = wishes.filter(({ titles }) => titles[rank] === title).map(({ id }) => id);
      for (let from = 0; from < ids.length; from += batch) {
        const body = { itemId, personIds: ids.slice(from, from + batch) };
        await office.post(`${path}/menus/${menu.id}/unit-choices`, body);
      }
    }
  }
}

async function computed(school: ActingClient, menuId: string): Promise<void> {
  for (let tries = 0; tries < patience; tries++) {
    const { run } = await school.get<{ run: { state: string } | null }>(`${path}/menus/${menuId}/allocation`);
    if (run?.state === 'done') return;
    await setTimeout(500);
  }
  throw new Error(`The places of the sample menu '${menuId}' were not computed within a minute.`);
}
