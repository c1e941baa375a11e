import type { RankedNeed, RankingRun } from '@peixun/plugin-needs-analysis/contract';
import type { SampleProposal } from '../content/county-content.ts';
import type { ActingClient } from './acting-client.ts';
import type { CountySeed } from './county-seed.ts';
import { Roster } from './roster.ts';

const path = '/needs-analysis';
const proposedNeeds = 3;

/** Whether the quarter has been ranked: what came before is then done. */
export async function isRanked(seed: CountySeed): Promise<boolean> {
  const school = await seed.as('school');
  const { run } = await school.get<{ run: RankingRun | null }>(
    `${path}/ranking-status?year=${seed.year}&quarter=${seed.quarter}`,
  );
  return run !== null;
}

/** The school ranks the needs of the quarter. */
export async function seedRanking(seed: CountySeed): Promise<void> {
  const { year, quarter } = seed;
  await (await seed.as('school')).post(`${path}/rankings`, { year, quarter });
}

/** The school proposes a class from the first needs of an audience; the training office has yet to decide. */
export async function seedProposal(seed: CountySeed): Promise<void> {
  await submitted(await seed.as('school'), seed.content.proposal);
}

/** A class that was proposed and accepted. */
export async function seedAcceptedClass(seed: CountySeed, content: SampleProposal): Promise<string> {
  const { id, state } = await submitted(await seed.as('school'), content);
  if (state === 'submitted') {
    const decision = { outcome: 'accepted', comment: '同意（虚构数据）' };
    await (await seed.as('training-office')).post(`${path}/proposals/${id}/decision`, decision);
  }
  return id;
}

/** The school enters that an accepted class was held today. */
export async function holdClass(seed: CountySeed, proposalId: string): Promise<void> {
  const school = await seed.as('school');
  await school.put(`${path}/proposals/${proposalId}/delivery`, { deliveredOn: seed.day(0) });
}

async function submitted(
  school: ActingClient,
  content: SampleProposal,
): Promise<{ id: string; state: string }> {
  const { items } = await school.get<{ items: { id: string; title: string; state: string }[] }>(
    `${path}/proposals`,
  );
  const existing = items.find(({ title }) => title === content.title);
  if (existing && existing.state !== 'draft') return existing;
  const { id } = existing ?? (await propose(school, content));
  return school.post(`${path}/proposals/${id}/submission`);
}

async function propose(
  school: ActingClient,
  { title, audience, places, firstNeed = 0 }: SampleProposal,
): Promise<{ id: string }> {
  const audienceId = (await Roster.read(school)).audienceId(audience);
  const { items: runs } = await school.get<{ items: RankingRun[] }>(`${path}/rankings?limit=1`);
  const runId = runs[0]!.id;
  const { items: needs } = await school.get<{ items: RankedNeed[] }>(
    `${path}/rankings/${runId}/needs?audienceId=${encodeURIComponent(audienceId)}`,
  );
  const first = needs.slice(firstNeed, firstNeed + proposedNeeds);
  return school.post(`${path}/proposals`, {
    runId,
    audienceIds: [audienceId],
    themeIds: first.map(({ themeId }) => themeId),
    title,
    places,
    reasons: `（虚构数据）本季度${audience}的需求排序前列为：${first.map(({ themeName }) => themeName).join('、')}。`,
  });
}
