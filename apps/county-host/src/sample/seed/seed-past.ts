import type { SamplePastQuarter } from '../content/county-content.ts';
import { dayOf, type CountySeed } from './county-seed.ts';
import { nextStep, seedCycle, takeStep } from './seed-cycle.ts';
import { seedWorkReport } from './seed-documents.ts';
import { officedUnits } from './seed-members.ts';
import { seedMenu } from './seed-ordering.ts';
import { confirmPriorities, seedPriorities, seedThemes } from './seed-priorities.ts';
import { seedQuestionnaires } from './seed-questionnaires.ts';
import { holdClass, seedAcceptedClass } from './seed-ranking.ts';

/** Days of a quarter: a class is proposed after the guide, the places of a menu are allocated, the class is held. */
const [proposalDay, menuDay, classDay] = [31, 45, 70];

/**
 * The quarters before this one, each on its days: asked, confirmed, ranked, its guide published, its classes held.
 * What the sample roles were told then they have read.
 */
export async function seedPast(seed: CountySeed): Promise<void> {
  const { past } = seed.content;
  for (const [at, quarter] of past.entries()) await seedPastQuarter(seed, past.length - at, quarter);
  const readers = seed.members.filter(({ seat }) => seat !== undefined);
  for (const { id } of readers) await (await seed.asAccount(id)).post('/kernel/notifications/read', {});
}

async function seedPastQuarter(
  seed: CountySeed,
  ago: number,
  { questionnaires, heldClass, menus }: SamplePastQuarter,
): Promise<void> {
  const quarter = seed.quarterAgo(ago);
  const priorities = seed.content.priorities.filter(({ isNew }) => !isNew);

  const themes = await seed.on(dayOf(quarter, 1), async then => {
    const known = await seedThemes(then);
    const passagesOf = then.year === seed.year ? await seedWorkReport(then) : () => [];
    await seedPriorities(then, priorities, known, passagesOf);
    await seedCycle(then);
    await confirmPriorities(then, officedUnits(then));
    await seedQuestionnaires(then, questionnaires, known);
    return known;
  });
  for (;;) {
    const next = await nextStep(seed, quarter);
    if (!next) break;
    await seed.on(next.plannedOn, then => takeStep(then, next.step));
  }
  const heldId =
    heldClass && (await seed.on(dayOf(quarter, proposalDay), then => seedAcceptedClass(then, heldClass)));
  for (const menu of menus) await seed.on(dayOf(quarter, menuDay), then => seedMenu(then, menu, themes));
  if (heldId) await seed.on(dayOf(quarter, classDay), then => holdClass(then, heldId));
}
