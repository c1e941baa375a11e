import { anonymousGroupSize, defineAnonymousBox, type Logger } from '@peixun/plugin-api';
import fc from 'fast-check';
import { sql, type Kysely } from 'kysely';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { KeyedPersonalData, migrateSchema, type Scope } from '../storage/index.ts';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { AnonymousBoxes } from './anonymous-boxes.ts';

const answers = {
  name: '0001-answers',
  async up(db: Kysely<unknown>) {
    await sql`create table answer (county_id text, id uuid default gen_random_uuid(), survey text, said text,
      primary key (county_id, id))`.execute(db);
    await sql`create table finished_survey (county_id text, survey text, primary key (county_id, survey))`.execute(
      db,
    );
    await sql`create table participant (county_id text, person text, primary key (county_id, person))`.execute(
      db,
    );
  },
  async down(db: Kysely<unknown>) {
    await sql`drop table answer, finished_survey, participant`.execute(db);
  },
};
const box = defineAnonymousBox({
  id: 'demo/answers',
  answer: z.object({ survey: z.string(), said: z.string() }),
  group: ({ survey }) => survey,
});
const log: Logger = { info() {}, warn() {}, error() {} };
const scope: Scope = { schema: 'demo', countyId: 'qiaojia', actor: '', units: '*' };
const key = () => randomBytes(32).toString('base64');
const personalData = new KeyedPersonalData({
  current: 'k',
  keys: { k: { algorithm: 'aes-256-gcm', key: key() } },
  blindIndexKey: key(),
});

let test: TestDatabase;
let isRefusing = false;
beforeAll(async () => {
  test = await createTestDatabase();
  await migrateSchema(test.database, {
    schema: 'demo',
    installed: [{ version: '1.0.0', migrations: [answers] }],
  });
});
afterAll(() => test.close());
beforeEach(async () => {
  isRefusing = false;
  await test.administrator.query(
    `truncate kernel.anonymous_answer, kernel.closed_anonymous_group, kernel.closing_anonymous_group,
      demo.answer, demo.finished_survey, demo.participant`,
  );
});

const boxes = () =>
  new AnonymousBoxes({
    database: test.database,
    personalData,
    log,
    boxes: () => [{ countyId: 'qiaojia', plugin: 'demo', box: box.id }],
    scopeOf: () => scope,
    handOver: async (_box, { db }, { answers, finished }) => {
      for (const answer of answers) {
        await db
          .insertInto('answer')
          .values({ county_id: 'qiaojia', ...(answer as object) })
          .execute();
      }
      if (finished !== undefined) {
        await db.insertInto('finished_survey').values({ county_id: 'qiaojia', survey: finished }).execute();
      }
      if (isRefusing) throw new Error('not today');
    },
  });

/** What each person does: take part, and then answer. */
async function answer(survey: string, count: number, first = 0): Promise<void> {
  for (let index = first; index < first + count; index += 1) {
    await test.database.transaction(scope, ({ db }) =>
      db
        .insertInto('participant')
        .values({ county_id: 'qiaojia', person: `${survey} ${index}` })
        .execute(),
    );
    await boxes().drop('qiaojia', box, { survey, said: `answer ${index}` });
  }
}

const rowsOf = async (query: string) => (await test.administrator.query(query)).rows;
const received = async (survey = 'a') =>
  (await rowsOf(`select said from demo.answer where survey = '${survey}' order by ctid`)).map(
    row => row.said,
  );
const waiting = async () => (await rowsOf('select from kernel.anonymous_answer')).length;
const finished = async () =>
  (await rowsOf('select survey from demo.finished_survey order by survey')).map(row => row.survey);
const close = (group: string) =>
  test.database.transaction(scope, async tx =>
    tx.beforeCommit(() => [boxes().closeStatement('qiaojia', box, group)]),
  );

describe('AnonymousBoxes', () => {
  it('moves answers when five of one group are together and five stay, and none before', async () => {
    await answer('a', 2 * anonymousGroupSize - 1);
    await answer('b', anonymousGroupSize - 1);
    await boxes().moveAnswers();
    expect([await received(), await waiting()]).toEqual([[], 13]);

    await answer('a', 1, 2 * anonymousGroupSize - 1);
    await boxes().moveAnswers();
    expect([(await received()).length, await received('b'), await waiting()]).toEqual([5, [], 9]);
  });

  it('hands over five answers and more to the last one, fewer never, and never fewer than five at once', async () => {
    const steps = fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 4 });
    let survey = 0;
    await fc.assert(
      fc.asyncProperty(steps, async rounds => {
        const group = `survey ${survey++}`;
        let [given, arrived] = [0, 0];
        const move = async () => {
          await boxes().moveAnswers();
          const now = (await received(group)).length;
          expect(now === arrived || now - arrived >= anonymousGroupSize).toBe(true);
          arrived = now;
        };
        for (const count of rounds) {
          await answer(group, count, given);
          given += count;
          await move();
          expect(await finished()).not.toContain(group);
        }
        await close(group);
        await move();
        expect(arrived).toBe(given >= anonymousGroupSize ? given : 0);
        expect(new Set(await received(group)).size).toBe(arrived);
        expect([await waiting(), await finished()]).toEqual([0, expect.arrayContaining([group])]);
      }),
      { numRuns: 12 },
    );
  });

  it('writes all that move in one transaction, which is nobody’s', async () => {
    await answer('a', 12);
    await boxes().moveAnswers();
    const moved = await rowsOf('select distinct xmin::text as xmin from demo.answer');
    const others = await rowsOf('select xmin::text as xmin from demo.participant');
    expect(moved).toHaveLength(1);
    expect(others.map(row => row.xmin)).not.toContain(moved[0].xmin);
  });

  it('shuffles what moves', async () => {
    const orders = new Set<string>();
    for (let round = 0; round < 4; round += 1) {
      await answer(`round ${round}`, 8);
      await close(`round ${round}`);
      await boxes().moveAnswers();
      orders.add((await received(`round ${round}`)).join());
    }
    // That four shuffles of eight come out alike happens once in 40,320³ runs.
    expect(orders.size).toBeGreaterThan(1);
  });

  it('keeps no word, group, time or person while an answer waits', async () => {
    await answer('secret survey', 2);
    const rows = await rowsOf('select * from kernel.anonymous_answer');
    expect(Object.keys(rows[0]).toSorted()).toEqual(['box', 'county_id', 'group_hash', 'id', 'sealed']);
    expect(rows.map(row => row.id[14])).toEqual(['4', '4']);
    expect(
      JSON.stringify(rows.map(row => `${row.sealed.toString('latin1')}${row.group_hash.toString('latin1')}`)),
    ).not.toMatch(/secret|answer/);
  });

  it('keeps the answers, and does not finish their group, when the plugin fails to take them', async () => {
    await answer('a', 5);
    await close('a');
    isRefusing = true;
    await boxes().moveAnswers();
    expect([await received(), await waiting(), await finished()]).toEqual([[], 5, []]);
    isRefusing = false;
    await boxes().moveAnswers();
    expect([(await received()).length, await waiting(), await finished()]).toEqual([5, 0, ['a']]);
  });

  it('finishes each closed group once, also those that nobody or too few answered', async () => {
    await answer('few', anonymousGroupSize - 1);
    await answer('open', 1);
    for (const group of ['few', 'none', 'few']) await close(group);
    await Promise.all([boxes(), boxes(), boxes()].map(host => host.moveAnswers()));
    expect([await received('few'), await waiting(), await finished()]).toEqual([[], 1, ['few', 'none']]);
    await close('few');
    await boxes().moveAnswers();
    expect(await finished()).toEqual(['few', 'none']);
  });

  it('takes no answer of a closed group, and says so', async () => {
    await close('over');
    await expect(boxes().drop('qiaojia', box, { survey: 'over', said: 'late' })).rejects.toMatchObject({
      code: 'ANONYMOUS_GROUP_CLOSED',
    });
    await boxes().drop('pinghu', box, { survey: 'over', said: 'elsewhere' });
    expect(await waiting()).toBe(1);
  });

  it('leaves none behind that was given while the group was being closed', async () => {
    const given = Array.from({ length: 12 }, (_, index) =>
      boxes()
        .drop('qiaojia', box, { survey: 'a', said: `answer ${index}` })
        .then(() => 1)
        .catch(() => 0),
    );
    await answer('a', anonymousGroupSize, 12);
    await close('a');
    await boxes().moveAnswers();
    const taken = (await Promise.all(given)).reduce<number>((sum, one) => sum + one, anonymousGroupSize);
    expect([(await received()).length, await waiting()]).toEqual([taken, 0]);
  });

  it('keeps of a closed group neither how many answered nor when, and no name in clear', async () => {
    await close('secret survey');
    const closing = await rowsOf('select * from kernel.closing_anonymous_group');
    expect(closing.map(row => row.sealed_group.toString('latin1'))).toEqual([
      expect.not.stringContaining('secret'),
    ]);
    await boxes().moveAnswers();
    const [row] = await rowsOf('select * from kernel.closed_anonymous_group');
    expect(Object.keys(row).toSorted()).toEqual(['box', 'county_id', 'group_hash']);
    expect(await rowsOf('select from kernel.closing_anonymous_group')).toEqual([]);
  });

  it('hands each answer over once when several hosts move at once', async () => {
    await answer('a', 12);
    await Promise.all([boxes(), boxes(), boxes()].map(host => host.moveAnswers()));
    expect([(await received()).length, await waiting()]).toEqual([7, 5]);
    await close('a');
    await Promise.all([boxes(), boxes(), boxes()].map(host => host.moveAnswers()));
    expect([(await received()).length, await waiting()]).toEqual([12, 0]);
  });
});
