import type { Permissions, PersonalData } from '@peixun/plugin-api';
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countyFile } from '../../counties/county-file.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/index.ts';
import { createAccount, type NewAccount } from '../accounts.ts';
import { createIdentity, type Identity, type IdentityOptions } from '../identity.ts';
import { sealDetails } from '../personal-details.ts';
import { addUnit, rootUnit } from '../units.ts';
import { randomUUIDv7 } from 'node:crypto';

export const goodPassword = 'bamboo-grove-42';

/** Identity over a database of its own, with counties `qiaojia` and `pinghu` and a clock that the test moves. */
export interface TestIdentity extends TestDatabase {
  readonly identity: Identity;
  readonly personalData: PersonalData;
  readonly clock: { now: Date; advance(minutes: number): void };
  readonly dataFolder: string;
  permissions: Permissions;
  /** Asks as a browser would; returns what came, with the cookies to send next. */
  request(path: string, options?: { body?: unknown; cookie?: string; method?: string }): Promise<Answer>;
  account(account?: Partial<NewAccount>): Promise<string>;
  person(person: { name: string; unitId?: string; identityNumber?: string; phone?: string }): Promise<string>;
}

export interface Answer {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- each test knows the answer that it asks for
  readonly body: any;
  readonly cookie: string;
  readonly headers: Headers;
}

export async function createTestIdentity(
  overrides: Partial<IdentityOptions> & { permissions?: Permissions; sampleMode?: boolean } = {},
): Promise<TestIdentity> {
  const opened = await createTestDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), 'peixun-identity-'));
  const clock = {
    now: new Date(),
    advance(minutes: number) {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000);
    },
  };
  const counties = ['qiaojia', 'pinghu'].map(id =>
    countyFile.parse({ id, name: { 'zh-CN': `${id}县`, en: id } }),
  );
  const personalData = testCipher();
  const test = { permissions: overrides.permissions ?? {} };
  const identity = createIdentity({
    database: opened.database,
    personalData,
    dataFolder,
    clock: () => clock.now,
    host: {
      basePath: '',
      sampleMode: overrides.sampleMode ?? false,
      counties: () =>
        counties.map(file => ({ id: file.id, state: 'serving', file, problems: [], deprecations: [] })),
      county: id => counties.find(county => county.id === id),
      permissions: () => test.permissions,
    },
    ...overrides,
  });
  for (const county of counties) await identity.openCounty(county);
  const db = opened.database.kernel;
  return Object.assign(test, {
    ...opened,
    identity,
    personalData,
    clock,
    dataFolder,
    async request(path: string, options: { body?: unknown; cookie?: string; method?: string } = {}) {
      const { body, cookie = '', method = body === undefined ? 'GET' : 'POST' } = options;
      const request = new Request(`http://localhost${path}`, {
        method,
        headers: { cookie, origin: 'http://localhost', 'content-type': 'application/json' },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      const response = await identity.handler(request);
      const text = await response.text();
      const set = response.headers.getSetCookie().map(line => line.split(';')[0]!);
      return {
        status: response.status,
        body: text ? JSON.parse(text) : undefined,
        cookie: set.filter(pair => !pair.endsWith('=')).join('; '),
        headers: response.headers,
      };
    },
    account: (account: Partial<NewAccount> = {}) =>
      createAccount(
        db,
        { countyId: 'qiaojia', username: 'li.hua', name: '李华', password: goodPassword, ...account },
        clock.now,
      ),
    async person(person: { name: string; unitId?: string; identityNumber?: string; phone?: string }) {
      const id = randomUUIDv7();
      await db
        .insertInto('person')
        .values({
          county_id: 'qiaojia',
          id,
          name: person.name,
          unit_id: person.unitId ?? (await rootUnit(db, 'qiaojia')).id,
          audience_id: null,
          number: null,
          active: true,
          identity_number: null,
          identity_number_index: null,
          phone: null,
          phone_index: null,
          ...sealDetails(personalData, person),
        })
        .execute();
      return id;
    },
    async close() {
      await opened.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  });
}

export async function addTownship(test: TestIdentity, name: string): Promise<string> {
  const db = test.database.kernel;
  const { id: parentId } = await rootUnit(db, 'qiaojia');
  return addUnit(db, 'qiaojia', { parentId, name, kind: 'township' });
}

function testCipher(): PersonalData {
  const key = randomBytes(32);
  return {
    encrypt(plain) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
    },
    decrypt(stored) {
      const bytes = Buffer.from(stored);
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
    blindIndex: (field, plain) => createHmac('sha256', key).update(`${field} ${plain}`).digest(),
  };
}
