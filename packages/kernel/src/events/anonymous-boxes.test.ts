import { anonymousGroupSize, defineAnonymousBox, type Logger } from '@peixun/plugin-api';
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
    await sql`create table participant (county_id text, person text, primary key (county_id, person))`.execute(
      db,
    );
  },
  async down(db: Kysely<unknown>) {
    await sql`drop table answer, participant`.execute(db);
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
    'truncate kernel.anonymous_answer, kernel.closed_anonymous_group, demo.answer, demo.participant',
  );
});

const boxes = () =>
  new AnonymousBoxes({
    database: test.database,
    personalData,
    log,
    boxes: () => [{ countyId: 'qiaojia', plugin: 'demo', box: box.id }],
    scopeOf: () => scope,
    receive: async (_box, { db }, received) => {
      for (const answer of received) {
        await db
          .insertInto('answer')
          .values({ county_id: 'qiaojia', ...(answer as object) })
          .execute();
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

describe('AnonymousBoxes', () => {
  it('moves answers when five of one group are together, and none before', async () => {
    await answer('a', anonymousGroupSize - 1);
    await answer('b', anonymousGroupSize - 1);
    await boxes().moveAnswers();
    expect([await received(), await waiting()]).toEqual([[], 8]);

    await answer('a', 1, anonymousGroupSize - 1);
    await boxes().moveAnswers();
    expect((await received()).toSorted()).toEqual([0, 1, 2, 3, 4].map(index => `answer ${index}`));
    expect([await received('b'), await waiting()]).toEqual([[], anonymousGroupSize - 1]);
  });

  it('never lets fewer than five more appear, however often it moves', async () => {
    let before = 0;
    for (let round = 0; round < 14; round += 1) {
      await answer('a', 1, round);
      await boxes().moveAnswers();
      const now = (await received()).length;
      expect(now - before === 0 || now - before >= anonymousGroupSize).toBe(true);
      before = now;
    }
    expect(before).toBe(10);
  });

  it('writes all that move in one transaction, which is nobody’s', async () => {
    await answer('a', 6);
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

  it('keeps the answers when the plugin fails to take them', async () => {
    await answer('a', 5);
    isRefusing = true;
    await boxes().moveAnswers();
    expect([await received(), await waiting()]).toEqual([[], 5]);
    isRefusing = false;
    await boxes().moveAnswers();
    expect([(await received()).length, await waiting()]).toEqual([5, 0]);
  });

  const close = (group: string) =>
    test.database.transaction(scope, async tx =>
      tx.beforeCommit(() => [boxes().closeStatement('qiaojia', box, group)]),
    );

  it('deletes the few that are left when their group is closed, and hands over those that are enough', async () => {
    await answer('few', anonymousGroupSize - 1);
    await answer('enough', anonymousGroupSize);
    await answer('open', 1);
    await close('few');
    await close('enough');
    await boxes().moveAnswers();
    expect([await received('few'), (await received('enough')).length, await waiting()]).toEqual([[], 5, 1]);
  });

  it('takes no answer of a closed group, and says so', async () => {
    await close('over');
    await close('over');
    await expect(boxes().drop('qiaojia', box, { survey: 'over', said: 'late' })).rejects.toMatchObject({
      code: 'ANONYMOUS_GROUP_CLOSED',
    });
    await boxes().drop('pinghu', box, { survey: 'over', said: 'elsewhere' });
    expect(await waiting()).toBe(1);
  });

  it('keeps of a closed group neither how many answered nor when', async () => {
    await close('over');
    const [row] = await rowsOf('select * from kernel.closed_anonymous_group');
    expect(Object.keys(row).toSorted()).toEqual(['box', 'county_id', 'group_hash']);
  });

  it('hands each answer over once when several hosts move at once', async () => {
    await answer('a', 9);
    await Promise.all([boxes(), boxes(), boxes()].map(host => host.moveAnswers()));
    expect([(await received()).length, await waiting()]).toEqual([9, 0]);
  });
});
