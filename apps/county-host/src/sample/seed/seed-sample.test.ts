import facultyPool from '@peixun/plugin-faculty-pool';
import needsAnalysis from '@peixun/plugin-needs-analysis';
import type { RankedNeed, RankingRun } from '@peixun/plugin-needs-analysis/contract';
import { createTestHost, type TestHost } from '@peixun/test-kit';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pinghuContent } from '../content/pinghu.ts';
import { qiaojiaContent } from '../content/qiaojia.ts';
import { sampleAccounts } from '../sample-accounts.ts';
import type { SampleRoleKey } from '../sample-roles.ts';
import { CountySeed, type SeededHost } from './county-seed.ts';
import { seedSample, type RosterChecks } from './seed-sample.ts';

const counties = fileURLToPath(new URL('../../../counties', import.meta.url));
const plugins = [needsAnalysis, facultyPool];

/** The clock of a test stands still: who has asked too often would never be let in again. */
const limits = { perAddress: { burst: 100_000, perSecond: 1 } };

/** Where merely looking, or trying again, leaves its traces. */
const traces = ['session', 'audit_entry', 'audit_head', 'job_run', 'import_upload', 'stored_file'];

/** How many rows each table has. */
async function rowsByTable({ database }: TestHost): Promise<Record<string, number>> {
  const { rows } = await database.administrator.query<{ name: string; count: string }>(
    `
    select format('%I.%I', schemaname, tablename) as name,
      (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I.%I', schemaname, tablename),
        false, true, '')))[1]::text as count
    from pg_tables
    where schemaname in ('kernel', 'needs_analysis', 'faculty_pool')
      and tablename <> all ($1)
    order by name`,
    [traces],
  );
  const counts = Object.fromEntries(rows.map(({ name, count }) => [name, Number(count)]));
  // Of an open questionnaire, how many answers have left the box is chance.
  const {
    'kernel.anonymous_answer': held = 0,
    'needs_analysis.anonymous_answer': arrived = 0,
    ...others
  } = counts;
  return { ...others, anonymous: held + arrived };
}

describe('the sample on a new host', () => {
  let test: TestHost;
  let checks: RosterChecks;

  beforeAll(async () => {
    test = await createTestHost({ plugins, counties, sampleAccounts, limits });
    checks = await seedSample(test.host, () => {}, test.clock);
  });

  afterAll(() => test.close());

  it.each(['qiaojia', 'pinghu'])('reports the two wrong rows of the roster of %s by cell', county => {
    const wrong = checks[county]?.rows.filter(({ issues }) => issues.length > 0);
    expect(wrong?.map(({ values, issues }) => [values['name'], issues.map(({ column }) => column)])).toEqual([
      ['错例甲', ['identityNumber']],
      ['错例乙', ['unit']],
    ]);
  });

  it('holds everybody else of the rosters', async () => {
    const good = Object.values(checks).map(check => check?.goodRows ?? 0);
    const { 'kernel.person': people } = await rowsByTable(test);
    expect(people).toBe(good.reduce((total, count) => total + count, 0));
  });

  it('has as many answers as were planned', async () => {
    const planned = [qiaojiaContent, pinghuContent].flatMap(({ questionnaires, past }) => [
      ...questionnaires,
      ...past.flatMap(quarter => quarter.questionnaires),
    ]);
    const total = (anonymity: 'named' | 'anonymous') =>
      planned.reduce((sum, plan) => sum + (plan.anonymity === anonymity ? plan.answers : 0), 0);
    const { 'needs_analysis.named_answer': named, anonymous } = await rowsByTable(test);
    expect({ named, anonymous }).toEqual({ named: total('named'), anonymous: total('anonymous') });
  });

  it.each([qiaojiaContent, pinghuContent])('ranks what people of $id wish, and wished', async content => {
    const seed = new CountySeed(test.host, content, test.clock);
    const school = await seed.as('school');
    const { items: runs } = await school.get<{ items: RankingRun[] }>('/needs-analysis/rankings');
    const { items: needs } = await school.get<{ items: RankedNeed[] }>(
      `/needs-analysis/rankings/${runs[0]?.id}/needs?audienceId=township-staff`,
    );
    await seed.end();
    expect([
      runs.length,
      new Set(needs.flatMap(need => need.contributions.map(({ source }) => source))),
    ]).toEqual([
      1 + content.past.length,
      new Set(['organisation', 'personal', ...(content.competencies ? ['post'] : [])]),
    ]);
  });

  it.each<[SampleRoleKey, string, number]>([
    ['training-office', '/needs-analysis/proposals?state=submitted', 1],
    ['training-office', '/faculty-pool/nominations?state=recommended', 1],
    ['school', '/needs-analysis/questionnaires?state=draft', 1],
    ['school', '/faculty-pool/nominations?state=nominated', 2],
    ['officer', '/needs-analysis/assigned-questionnaires', 1],
    ['township-officer', '/needs-analysis/assigned-questionnaires', 1],
    ['trainee', '/needs-analysis/assigned-questionnaires', 1],
    ['teacher', '/needs-analysis/assigned-questionnaires', 1],
  ])('leaves work for %s: %s', async (role, path, count) => {
    const seed = new CountySeed(test.host, qiaojiaContent, test.clock);
    const { items } = await (await seed.as(role)).get<{ items: unknown[] }>(path);
    await seed.end();
    expect(items).toHaveLength(count);
  });

  it('lets every sample account in with one click', async () => {
    for (const { id, county } of sampleAccounts) {
      const request = new Request('http://localhost/api/sample/sign-in', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id }),
      });
      const cookie = (await test.host.fetch(request)).headers.get('set-cookie')?.split(';')[0] ?? '';
      const manifest = await test.host.fetch(
        new Request(`http://localhost/${county}/api/kernel/manifest`, { headers: { cookie } }),
      );
      expect([id, manifest.status]).toEqual([id, 200]);
    }
  });

  it('leaves alone what people changed since', async () => {
    const seed = new CountySeed(test.host, qiaojiaContent, test.clock);
    const officer = await seed.as('officer');
    const [priority] = await officer.all<{ id: string }>('/needs-analysis/priorities');
    await officer.post('/needs-analysis/priorities/removals', { ids: [priority!.id] });
    await seed.end();
    const before = await rowsByTable(test);
    expect(await seedSample(test.host, () => {}, test.clock)).toEqual({
      qiaojia: undefined,
      pinghu: undefined,
    });
    expect(await rowsByTable(test)).toEqual(before);
  });
});

describe('a seed that was killed', () => {
  it('goes on where it was', async () => {
    const whole = await pinghuAlone();
    await seedSample(whole.host, () => {}, whole.clock);
    const expected = await rowsByTable(whole);
    await whole.close();

    const killed = await pinghuAlone();
    for (const requests of [12, 40, 90, 250]) {
      await expect(seedSample(dyingAfter(killed.host, requests), () => {}, killed.clock)).rejects.toThrow(
        'killed',
      );
    }
    await seedSample(killed.host, () => {}, killed.clock);
    expect(await rowsByTable(killed)).toEqual(expected);
    await killed.close();
  });

  function pinghuAlone(): Promise<TestHost> {
    const name = { 'zh-CN': '平湖市（示例）', en: 'Pinghu (sample)' };
    const pinghu = { id: 'pinghu', name, plugins: { 'needs-analysis': {} } };
    return createTestHost({ plugins, counties: [pinghu], sampleAccounts, limits });
  }

  /** A host that answers so many requests and then none. */
  function dyingAfter(host: SeededHost, requests: number): SeededHost {
    let left = requests;
    const mortal = (request: Request) =>
      left-- > 0 ? host.fetch(request) : Promise.reject(new Error('killed'));
    const { view, database, identity } = host;
    return {
      view,
      database,
      identity,
      fetch: mortal,
      moveAnonymousAnswers: () => host.moveAnonymousAnswers(),
    };
  }
});
