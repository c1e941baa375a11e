import { text, type Text } from '@peixun/plugin-api';
import type { ImportCheck } from '@peixun/spreadsheet';
import { pinghuContent } from '../content/pinghu.ts';
import { qiaojiaContent } from '../content/qiaojia.ts';
import { CountySeed, dayOf, type SeedClock, type SeededHost } from './county-seed.ts';
import { appoint, isAppointed, setUp } from './seed-administrators.ts';
import { seedAppraisals } from './seed-appraisals.ts';
import { seedCompetencies } from './seed-competencies.ts';
import { seedCycle } from './seed-cycle.ts';
import { seedDirectory } from './seed-directory.ts';
import { seedWorkReport } from './seed-documents.ts';
import { seedInterviews } from './seed-interviews.ts';
import { officedUnits, seedMembers } from './seed-members.ts';
import { seedOrdering } from './seed-ordering.ts';
import { seedPast } from './seed-past.ts';
import { confirmPriorities, seedPriorities, seedThemes } from './seed-priorities.ts';
import { seedQuestionnaires } from './seed-questionnaires.ts';
import { isRanked, seedProposal, seedRanking } from './seed-ranking.ts';
import { seedTeachers } from './seed-teachers.ts';

const contents = [qiaojiaContent, pinghuContent];

/** What the import of a county's roster found; absent where the county had its people already. */
export type RosterChecks = Readonly<Record<string, ImportCheck | undefined>>;

/**
 * Fills the sample counties that the host serves, through the operations that people use. Each step does only what
 * is missing, so that a killed seed goes on where it was; a county that was filled once is never touched again.
 *
 * @param report told of each step before it begins.
 * @throws Error naming the operation that was refused.
 */
export async function seedSample(
  host: SeededHost,
  report: (step: Text) => void,
  clock: SeedClock,
): Promise<RosterChecks> {
  const checks: Record<string, ImportCheck | undefined> = {};
  for (const content of contents) {
    if (!host.view.county(content.id)) continue;
    const seed = new CountySeed(host, content, clock);
    checks[content.id] = await seedCounty(seed, report);
    await seed.end();
  }
  return checks;
}

async function seedCounty(seed: CountySeed, report: (step: Text) => void): Promise<ImportCheck | undefined> {
  if (await isAppointed(seed, 'audit-administrator')) return undefined;
  const { 'zh-CN': zh, en } = seed.host.view.county(seed.id)!.name;
  const step = (chinese: string, english: string) => report(text(`${zh}：${chinese}`, `${en}: ${english}`));

  const { past } = seed.content;
  const firstDay = past.length > 0 ? dayOf(seed.quarterAgo(past.length), 1) : seed.day(0);
  step('导入单位和花名册', 'importing units and people');
  const check = await seed.on(firstDay, async then => {
    await setUp(then.host);
    await appoint(then, 'security-administrator');
    await appoint(then, 'system-administrator');
    const found = await seedDirectory(then);
    await seedMembers(then);
    return found;
  });
  if (seed.host.view.isEnabled(seed.id, 'needs-analysis')) {
    if (past.length > 0) {
      step('补录往季', 'living through past quarters');
      await seedPast(seed);
    }
    step('开启本季度流程，填报重点工作', 'opening the quarter, entering priorities');
    const themes = await seedThemes(seed);
    await seedPriorities(seed, seed.content.priorities, themes, await seedWorkReport(seed));
    await seedCycle(seed);
    // What the units of the sample roles have to confirm waits for whoever tries them.
    const isTried = (unit: string) => seed.members.some(({ seat }) => seat?.unit === unit);
    await confirmPriorities(
      seed,
      officedUnits(seed).filter(unit => !isTried(unit)),
    );
    if (!(await isRanked(seed))) {
      step('填写问卷', 'answering questionnaires');
      await seedQuestionnaires(seed, seed.content.questionnaires, themes);
      if (seed.content.competencies) {
        step('测评岗位能力', 'measuring competencies');
        await seedCompetencies(seed, seed.content.competencies);
      }
      if (seed.content.interviews) {
        step('开展访谈', 'holding interviews');
        await seedInterviews(seed, seed.content.interviews, themes);
      }
      if (seed.content.appraisedTopics) {
        step('导入年度考核', 'importing appraisals');
        await seedAppraisals(seed, seed.content.appraisedTopics);
      }
      step('排出需求', 'ranking needs');
      await seedRanking(seed);
    }
    await seedProposal(seed);
    step('点单选课', 'ordering and choosing');
    await seedOrdering(seed, themes);
  }
  if (seed.host.view.isEnabled(seed.id, 'faculty-pool')) {
    step('建立师资库', 'building the teacher pool');
    await seedTeachers(seed);
  }
  // Appointed last: by this account the next start knows that all of it was done, whatever people changed since.
  await appoint(seed, 'audit-administrator');
  return check;
}
