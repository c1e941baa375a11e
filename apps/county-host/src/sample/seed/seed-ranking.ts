import type { RankedNeed, RankingRun } from '@peixun/plugin-needs-analysis/contract';
import type { ActingClient } from './acting-client.ts';
import type { CountySeed } from './county-seed.ts';
import { Roster } from './roster.ts';

const path = '/needs-analysis';
const proposedNeeds = 3;

/** Whether the quarter has been ranked: what came before is then done. */
export async function isRanked(seed: CountySeed, quartersAgo = 0): Promise<boolean> {
  const school = await seed.as('school');
  const { year, quarter } = seed.quarterAgo(quartersAgo);
  const status = await school.get<{ run: RankingRun | null }>(
    `${path}/ranking-status?year=${year}&quarter=${quarter}`,
  );
  return status.run !== null;
}

/** The school ranks the needs of the past quarters, and of this one last. */
export async function seedRanking(seed: CountySeed): Promise<void> {
  const school = await seed.as('school');
  for (let ago = seed.content.rankedQuartersAgo; ago >= 0; ago--) {
    if (!(await isRanked(seed, ago))) await school.post(`${path}/rankings`, seed.quarterAgo(ago));
  }
}

/** The school proposes a class from the first needs of an audience; the training office has yet to decide. */
export async function seedProposal(seed: CountySeed): Promise<void> {
  const school = await seed.as('school');
  const { title, audience, places } = seed.content.proposal;
  const { items: proposals } = await school.get<{ items: { id: string; title: string; state: string }[] }>(
    `${path}/proposals`,
  );
  const existing = proposals.find(proposal => proposal.title === title);
  if (existing && existing.state !== 'draft') return;
  const proposal = existing ?? (await propose(school, { title, audience, places }));
  await school.post(`${path}/proposals/${proposal.id}/submission`);
}

async function propose(
  school: ActingClient,
  { title, audience, places }: { title: string; audience: string; places: number },
): Promise<{ id: string }> {
  const audienceId = (await Roster.read(school)).audienceId(audience);
  const { items: runs } = await school.get<{ items: RankingRun[] }>(`${path}/rankings?limit=1`);
  const runId = runs[0]!.id;
  const { items: needs } = await school.get<{ items: RankedNeed[] }>(
    `${path}/rankings/${runId}/needs?audienceId=${encodeURIComponent(audienceId)}`,
  );
  const first = needs.slice(0, proposedNeeds);
  return school.post(`${path}/proposals`, {
    runId,
    audienceIds: [audienceId],
    themeIds: first.map(({ themeId }) => themeId),
    title,
    places,
    reasons: `（虚构数据）本季度${audience}的需求排序前列为：${first.map(({ themeName }) => themeName).join('、')}。`,
  });
}
