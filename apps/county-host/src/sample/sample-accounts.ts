import type { SampleAccount } from '@peixun/kernel';
import { inventedPeople } from './roster/people.ts';
import { pinghu } from './roster/pinghu.ts';
import { qiaojia } from './roster/qiaojia.ts';
import type { RosterPlan } from './roster/roster-plan.ts';
import { sampleRoles, type SampleRole } from './sample-roles.ts';

/** Somebody with a role: who signs in, and in whose name the seed acts. The id is the account's username. */
export interface SampleMember extends SampleRole, Pick<SampleAccount, 'id' | 'county' | 'name'> {}

export const sampleMembers: readonly SampleMember[] = [qiaojia, pinghu].flatMap(membersOf);

/** Who is offered on the sign-in page of the sample mode. */
export const sampleAccounts: readonly SampleAccount[] = sampleMembers.map(
  ({ id, county, name, title, description }) => ({ id, county, name, role: title, description }),
);

function membersOf(plan: RosterPlan): SampleMember[] {
  const people = inventedPeople(plan);
  return sampleRoles[plan.id]!.map(role => {
    const { seat } = role;
    if (!seat) {
      return { ...role, id: `${plan.id}-${role.key}`, county: plan.id, name: role.title['zh-CN'] };
    }
    const person = people.find(({ unit, post }) => unit.name === seat.unit && post === seat.post)!;
    return { ...role, id: person.number.toLowerCase(), county: plan.id, name: person.name };
  });
}
