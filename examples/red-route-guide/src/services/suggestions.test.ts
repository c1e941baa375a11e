import needsAnalysis from '@peixun/plugin-needs-analysis';
import { proposalDecided } from '@peixun/plugin-needs-analysis/contract';
import { createTestHost, type TestHost } from '@peixun/test-kit';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { redRoutesApi } from '../contract/index.ts';
import plugin from '../index.ts';

const [party, roads] = [randomUUID(), randomUUID()];
let test: TestHost;
let township: string;

beforeAll(async () => {
  test = await createTestHost({ plugins: [needsAnalysis, plugin] });
  township = await test.unit({ name: '东镇' });
  const officer = await officerOf(township);
  for (const [name, themeIds] of [
    ['会议旧址一线', [party]],
    ['渡口—公路纪念馆', [party, roads]],
    ['水库建设者之路', [randomUUID()]],
  ] as const) {
    const stops = [{ site: name, narrator: '', minutes: 40 }];
    await officer('POST /routes', { body: { unitId: township, name, themeIds: [...themeIds], stops } });
  }
});
afterAll(() => test.close());

const officerOf = async (unitId: string) =>
  (await test.signIn({ roles: ['unit-officer'], unitId })).api<typeof redRoutesApi>('red-route-guide');

async function decide(outcome: 'accepted' | 'declined'): Promise<string> {
  const proposalId = randomUUID();
  const audienceIds = ['village'];
  const themeIds = [party, roads];
  await test.publish(proposalDecided, { proposalId, outcome, audienceId: 'village', audienceIds, themeIds });
  await test.settled();
  return proposalId;
}

const suggestedFor = async (proposalId: string) => {
  const school = (await test.signIn({ roles: ['school'] })).api<typeof redRoutesApi>('red-route-guide');
  const { items } = await school('GET /proposals/:proposalId/routes', { params: { proposalId } });
  return items.map(({ name, sharedThemes }) => [name, sharedThemes]);
};

it('suggests the routes that share themes with an accepted proposal', async () => {
  expect(await suggestedFor(await decide('accepted'))).toEqual([
    ['渡口—公路纪念馆', 2],
    ['会议旧址一线', 1],
  ]);
});

it('suggests nothing for a declined one', async () => {
  expect(await suggestedFor(await decide('declined'))).toEqual([]);
});

it('keeps a township to its own routes', async () => {
  const neighbour = await officerOf(await test.unit({ name: '西镇' }));

  expect(await neighbour('GET /routes')).toEqual({ items: [] });
  const refused = neighbour('POST /routes', {
    body: { unitId: township, name: '别镇的路线', themeIds: [], stops: [{ site: '某处', minutes: 30 }] },
  });
  await expect(refused).rejects.toMatchObject({ status: 403 });
});
