import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chainHash, genesis } from './audit-chain.ts';
import { readExportedHeads } from './audit-export.ts';
import { auditRounds } from './audit-rounds.ts';
import { unsealedCounties } from './audit-sealer.ts';
import { auditStatement } from './audit.ts';
import { createTestIdentity, type TestIdentity } from './testing/create-test-identity.ts';

let test: TestIdentity;

beforeEach(async () => {
  test = await createTestIdentity();
});
afterEach(() => test.close());

async function record(count: number, countyId = 'qiaojia'): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await auditStatement(test.database.kernel, {
      countyId,
      actor: randomUUID(),
      plugin: 'demo',
      action: 'POST /needs',
      outcome: 'done',
      objectType: 'need',
      objectId: randomUUID(),
      details: { from: 'draft', to: 'published', count: index },
      at: test.clock.now,
    }).execute();
  }
}
const verify = () => test.identity.verifyAudit('qiaojia');
const seal = () => test.identity.sealAudit('qiaojia');
const entryAt = async (position: number) =>
  (
    await test.administrator.query(
      'select id from kernel.audit_entry where county_id = $1 and position = $2',
      ['qiaojia', position],
    )
  ).rows[0].id as string;

describe('the audit trail', () => {
  it('is sealed in a chain by county, and tells what is not sealed yet', async () => {
    await record(5);
    await record(2, 'pinghu');
    expect(await verify()).toMatchObject({ sealed: 0, unsealed: 5, findings: [] });
    expect(await seal()).toBe(5);
    await record(3);
    expect(await seal()).toBe(3);
    await record(1);
    expect(await verify()).toMatchObject({
      sealed: 8,
      unsealed: 1,
      unsealedSince: test.clock.now,
      findings: [],
    });
  });

  it('is sealed once by several sealers at the same time', async () => {
    await record(40);
    const sealed = await Promise.all([seal(), seal(), seal()]);
    expect(sealed.reduce((sum, count) => sum + count, 0)).toBe(40);
    expect(await verify()).toMatchObject({ sealed: 40, findings: [] });
  });

  it.each([
    ['actor', `'${randomUUID()}'`],
    ['details', `'{"to":"draft"}'`],
    ['occurred_at', `occurred_at + interval '1 day'`],
    ['outcome', `'refused'`],
  ])('names the entry whose %s was changed', async (column, value) => {
    await record(6);
    await seal();
    const entryId = await entryAt(3);
    await test.administrator.query(`update kernel.audit_entry set ${column} = ${value} where id = $1`, [
      entryId,
    ]);
    expect((await verify()).findings).toEqual([{ kind: 'changed', position: 3, entryId }]);
  });

  it('names the place of an entry that was deleted', async () => {
    await record(6);
    await seal();
    await test.administrator.query('delete from kernel.audit_entry where position in (2, 6)');
    expect((await verify()).findings).toEqual([
      { kind: 'missing', position: 2 },
      { kind: 'missing', position: 6 },
    ]);
  });

  it('sees that hashes were made anew without the key', async () => {
    await record(3);
    await seal();
    await test.administrator.query(`update kernel.audit_entry set action = 'GET /needs' where position = 1`);
    const rows = await test.database.kernel
      .selectFrom('audit_entry')
      .selectAll()
      .orderBy('position')
      .execute();
    let hash: Uint8Array = genesis;
    for (const row of rows) {
      hash = chainHash(hash, row);
      await test.administrator.query('update kernel.audit_entry set hash = $1 where id = $2', [hash, row.id]);
    }
    await test.administrator.query('update kernel.audit_head set hash = $1', [hash]);
    expect((await verify()).findings).toEqual([{ kind: 'signature', position: 3, entryId: rows[2]!.id }]);
  });

  it('sees by the exported head that its end was cut off', async () => {
    await record(4);
    await test.identity.start();
    await test.identity.stop();
    await test.administrator.query('delete from kernel.audit_entry where position > 1');
    await test.administrator.query('delete from kernel.audit_head');
    const { findings } = await verify();
    expect(findings).toContainEqual({ kind: 'missing', position: 4 });
  });

  it('costs one statement a round where nothing is to be sealed, however many counties there are', async () => {
    const headsFolder = join(test.dataFolder, 'heads');
    const { privateKey: key } = generateKeyPairSync('ed25519');
    const round = auditRounds({ db: test.database.kernel, key, headsFolder });
    const counties = ['qiaojia', ...Array.from({ length: 199 }, (_, index) => `county-${index.toFixed()}`)];
    await record(3);
    await round(counties, test.clock.now);
    const before = test.database.statistics.statements;
    await round(counties, test.clock.now);
    expect(test.database.statistics.statements - before).toBe(1);
    await record(2);
    await round(counties, test.clock.now);
    expect(await verify()).toMatchObject({ sealed: 5, unsealed: 0 });
    expect(await readExportedHeads('qiaojia', headsFolder)).toMatchObject([{ position: 3 }]);
    test.clock.advance(24 * 60);
    await round(counties, test.clock.now);
    expect(await readExportedHeads('qiaojia', headsFolder)).toMatchObject([{ position: 3 }, { position: 5 }]);
  });

  it('is sealed in every county also while no head can be exported', async () => {
    const headsFolder = join(test.dataFolder, 'full-disk');
    await writeFile(headsFolder, '');
    const { privateKey: key } = generateKeyPairSync('ed25519');
    const db = test.database.kernel;
    await record(1);
    await record(1, 'pinghu');
    const round = auditRounds({ db, key, headsFolder });
    await expect(round(['qiaojia', 'pinghu'], test.clock.now)).rejects.toThrow(/EEXIST|ENOTDIR/);
    expect([...(await unsealedCounties(db))]).toEqual([]);
  });

  it('of another county is out of reach', async () => {
    const scope = { schema: 'kernel', countyId: 'qiaojia', actor: '', units: '*' } as const;
    await record(1, 'pinghu');
    const seen = await test.database.read(
      scope,
      test.database.builder<any>().selectFrom('audit_entry').selectAll(),
    );
    expect(seen).toEqual([]);
  });
});
