import type { Cycle, Guide } from '@peixun/plugin-needs-analysis/contract';
import type { CountySeed } from './county-seed.ts';

const path = '/needs-analysis';
const foreword =
  '（虚构数据）本指南依据各部门重点工作、岗位能力要求和问卷答卷编制，供各单位申报下季度班次、党校编制菜单时参考。';

/** The guide of the last quarter is published, where that was ranked. */
export async function seedPastGuide(seed: CountySeed): Promise<void> {
  if (seed.content.rankedQuartersAgo < 1) return;
  const school = await seed.as('school');
  const quarter = seed.quarterAgo(1);
  const { items } = await school.get<{ items: Pick<Guide, 'id' | 'year' | 'quarter' | 'state'>[] }>(
    `${path}/guides`,
  );
  const known = items.find(
    ({ year, quarter: number }) => year === quarter.year && number === quarter.quarter,
  );
  if (known?.state === 'published') return;
  const { id } = known ?? (await school.post<Guide>(`${path}/guides`, quarter));
  await school.put(`${path}/guides/${id}`, { foreword });
  await school.post(`${path}/guides/${id}/publication`);
}

/** The training office opens this quarter's cycle: the departments are asked to confirm. */
export async function seedCycle(seed: CountySeed): Promise<void> {
  const office = await seed.as('training-office');
  const { year, quarter } = seed;
  const { state } = await office.get<Cycle>(`${path}/cycle?year=${year}&quarter=${quarter}`);
  if (state === 'waiting') await office.post(`${path}/cycle-steps`, { year, quarter, step: 'open' });
}
