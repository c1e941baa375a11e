import { text, type Text } from '@peixun/plugin-api';
import type { ImportCheck } from '@peixun/spreadsheet';
import { pinghuContent } from '../content/pinghu.ts';
import { qiaojiaContent } from '../content/qiaojia.ts';
import { CountySeed, type SeededHost } from './county-seed.ts';
import { appoint, isAppointed, setUp } from './seed-administrators.ts';
import { seedAppraisals } from './seed-appraisals.ts';
import { seedCompetencies } from './seed-competencies.ts';
import { seedCycle, seedPastGuide } from './seed-cycle.ts';
import { seedDirectory } from './seed-directory.ts';
import { seedInterviews } from './seed-interviews.ts';
import { seedMembers } from './seed-members.ts';
import { seedOrdering } from './seed-ordering.ts';
import { seedPriorities, seedThemes } from './seed-priorities.ts';
import { seedQuestionnaires } from './seed-questionnaires.ts';
import { isRanked, seedHeldClass, seedProposal, seedRanking } from './seed-ranking.ts';
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
  now = new Date(),
): Promise<RosterChecks> {
  await setUp(host);
  const checks: Record<string, ImportCheck | undefined> = {};
  for (const content of contents) {
    if (!host.view.county(content.id)) continue;
    const seed = new CountySeed(host, content, now);
    checks[content.id] = await seedCounty(seed, report);
    await seed.end();
  }
  return checks;
}

async function seedCounty(seed: CountySeed, report: (step: Text) => void): Promise<ImportCheck | undefined> {
  if (await isAppointed(seed, 'audit-administrator')) return undefined;
  const { 'zh-CN': zh, en } = seed.host.view.county(seed.id)!.name;
  const step = (chinese: string, english: string) => report(text(`${zh}：${chinese}`, `${en}: ${english}`));

  await appoint(seed, 'security-administrator');
  await appoint(seed, 'system-administrator');
  step('导入单位和花名册', 'importing units and people');
  const check = await seedDirectory(seed);
  await seedMembers(seed);
  if (seed.host.view.isEnabled(seed.id, 'needs-analysis')) {
    step('填报重点工作', 'entering priorities');
    const themes = await seedThemes(seed);
    await seedPriorities(seed, themes);
    if (!(await isRanked(seed))) {
      step('填写问卷', 'answering questionnaires');
      await seedQuestionnaires(seed, themes);
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
    if (seed.content.heldClass) await seedHeldClass(seed, seed.content.heldClass);
    step('点单选课', 'ordering and choosing');
    await seedOrdering(seed, themes);
    step('发布上季度指南，开启本季度流程', 'publishing the last guide, opening the quarter');
    await seedPastGuide(seed);
    await seedCycle(seed);
  }
  if (seed.host.view.isEnabled(seed.id, 'faculty-pool')) {
    step('建立师资库', 'building the teacher pool');
    await seedTeachers(seed);
  }
  // Appointed last: by this account the next start knows that all of it was done, whatever people changed since.
  await appoint(seed, 'audit-administrator');
  return check;
}
