import type { Cycle, CycleStep } from '@peixun/plugin-needs-analysis/contract';
import type { CountySeed, Quarter } from './county-seed.ts';

const path = '/needs-analysis';
const foreword =
  '（虚构数据）本指南依据各部门重点工作、岗位能力要求和问卷答卷编制，供各单位申报下季度班次、党校编制菜单时参考。';

/** What comes next in a quarter, and on which day; nothing when its cycle has ended. */
export async function nextStep(
  seed: CountySeed,
  { year, quarter }: Quarter,
): Promise<{ step: CycleStep; plannedOn: string } | undefined> {
  const office = await seed.as('training-office');
  const { steps } = await office.get<Cycle>(`${path}/cycle?year=${year}&quarter=${quarter}`);
  return steps.find(({ isNext }) => isNext);
}

/** The training office takes a step of this quarter's cycle; to the guide the school writes the foreword. */
export async function takeStep(seed: CountySeed, step: CycleStep): Promise<void> {
  const { year, quarter } = seed;
  const office = await seed.as('training-office');
  const { steps } = await office.post<Cycle>(`${path}/cycle-steps`, { year, quarter, step });
  if (step === 'close') await seed.host.moveAnonymousAnswers();
  if (step !== 'draft-guide') return;
  const guideId = steps.find(done => done.step === step)?.outcome.guideId;
  await (await seed.as('school')).put(`${path}/guides/${guideId}`, { foreword });
}

/** The training office opens this quarter's cycle: the departments are asked to confirm. */
export async function seedCycle(seed: CountySeed): Promise<void> {
  if ((await nextStep(seed, seed))?.step === 'open') await takeStep(seed, 'open');
}
