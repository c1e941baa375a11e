import {
  createAccount,
  isAdministratorRole,
  standardRoles,
  type Host,
  type SampleAccount,
} from '@peixun/kernel';
import { createPerson, createUnit, grantRole } from '@peixun/kernel/testing';
import { text, type StandardRole } from '@peixun/plugin-api';

/** The one county in which a plugin is developed. */
export const devCountyId = 'sample';

interface Member {
  /** The account's username. */
  readonly id: string;
  readonly name: string;
  readonly role: StandardRole;
  /** What the role reaches; the whole county unless told. */
  readonly township?: string;
}

const townships = ['东镇', '西镇'];

/** Somebody for each role, and two townships that must not see each other. All names are invented. */
const members: readonly Member[] = [
  { id: 'school', name: '李文', role: 'school' },
  { id: 'training-office', name: '张敏', role: 'training-office' },
  { id: 'leader', name: '赵华', role: 'leader' },
  { id: 'officer-east', name: '王芳', role: 'unit-officer', township: '东镇' },
  { id: 'officer-west', name: '陈伟', role: 'unit-officer', township: '西镇' },
  { id: 'teacher', name: '刘洋', role: 'teacher' },
  { id: 'trainee', name: '杨静', role: 'trainee', township: '东镇' },
  { id: 'system-administrator', name: '周强', role: 'system-administrator' },
  { id: 'security-administrator', name: '吴丽', role: 'security-administrator' },
  { id: 'audit-administrator', name: '郑军', role: 'audit-administrator' },
];

export const devAccounts: readonly SampleAccount[] = members.map(({ id, name, role, township }) => ({
  ...{ id, name, county: devCountyId, role: standardRoles[role] },
  description: township ? text(`只管${township}`, `${township} alone`) : text('全县', 'The whole county'),
}));

/** Puts the invented units, people and accounts into the county, as far as they are missing. */
export async function seedDevCounty(host: Host): Promise<void> {
  const db = host.database.kernel;
  const county = devCountyId;
  const known = await db.selectFrom('account').select('username').execute();
  const missing = members.filter(({ id }) => !known.some(({ username }) => username === id));
  if (missing.length === 0) return;
  const units = await db.selectFrom('unit').select(['id', 'name']).where('county_id', '=', county).execute();
  const unitIds = new Map(units.map(({ id, name }) => [name, id]));
  for (const name of townships) {
    if (!unitIds.has(name)) unitIds.set(name, await createUnit(db, { county, name }));
  }
  for (const { id: username, name, role, township = '' } of missing) {
    const unitId = unitIds.get(township);
    const personId = isAdministratorRole(role) ? null : await createPerson(db, { county, name, unitId });
    const account = { countyId: county, username, name, personId };
    const accountId = await createAccount(db, account, new Date());
    await grantRole(db, { county, accountId, role, unitId });
  }
  await host.reload();
}
