import type { StandardRole } from '@peixun/plugin-api';
import type { ActingClient } from './acting-client.ts';
import type { CountySeed } from './county-seed.ts';
import { grantRole, listAccounts } from './grant-role.ts';
import { Roster, type RosterPerson } from './roster.ts';

/** The post whose holder speaks for a department. */
const officerPost = '组织人事干部';

/** Opens the accounts of the sample roles, and of the officers of the departments that enter priorities. */
export async function seedMembers(seed: CountySeed): Promise<void> {
  const security = await seed.as('security-administrator');
  const roster = await Roster.read(security);
  const accountOf = new Map((await listAccounts(security)).map(({ id, personId }) => [personId, id]));
  const open = async (person: RosterPerson, role: StandardRole, unitId?: string) => {
    const accountId = accountOf.get(person.id) ?? (await openAccount(security, person));
    accountOf.set(person.id, accountId);
    // Everybody on the roster is a trainee without a grant.
    if (role !== 'trainee') await grantRole(security, accountId, role, unitId);
  };

  for (const { role, seat, reach } of seed.members) {
    if (!seat) continue;
    const [person] = await roster.peopleAt(seat.unit, seat.post);
    await open(person!, role, reach === 'unit' ? person!.unitId : undefined);
  }
  for (const unit of officedUnits(seed)) {
    await open(await officerOf(roster, unit), 'unit-officer', roster.unitId(unit));
  }
}

/** The username of who speaks for a department. */
export async function officerUsername(roster: Roster, unit: string): Promise<string> {
  return (await officerOf(roster, unit)).number!.toLowerCase();
}

/** The departments that enter priorities. */
export function officedUnits({ content }: CountySeed): string[] {
  return [...new Set(content.priorities.map(({ unit }) => unit))];
}

async function openAccount(security: ActingClient, { id, name, number }: RosterPerson): Promise<string> {
  const account = { username: number!.toLowerCase(), name, personId: id };
  return (await security.post<{ accountId: string }>('/kernel/accounts', account)).accountId;
}

async function officerOf(roster: Roster, unit: string): Promise<RosterPerson> {
  const [officer] = await roster.peopleAt(unit, officerPost);
  if (!officer) throw new Error(`Nobody on the sample roster is '${officerPost}' at '${unit}'.`);
  return officer;
}
