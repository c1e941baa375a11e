import type { AudienceName } from './audiences.ts';
import { inventedIdentityNumber, inventedPhone } from './identity.ts';
import { inventedName } from './names.ts';
import { randomOf } from './random.ts';
import type { PlannedUnit, RosterPlan } from './roster-plan.ts';

export interface InventedPerson {
  /** The county's own number for the person: `QJ00001`. */
  readonly number: string;
  readonly name: string;
  readonly identityNumber: string;
  readonly phone: string;
  readonly unit: PlannedUnit;
  readonly post: string;
  readonly audience: AudienceName;
}

/** Everybody of a county, always the same; identity numbers, phones and personal numbers occur once. */
export function inventedPeople(plan: RosterPlan): InventedPerson[] {
  const random = randomOf(plan.seed + 1);
  const taken = new Set<string>();
  const freeIdentityNumber = (): string => {
    const number = inventedIdentityNumber(random);
    return taken.has(number) ? freeIdentityNumber() : (taken.add(number), number);
  };
  const seats = plan.units.flatMap(unit =>
    unit.staff.flatMap(({ post, audience, count: [least, most] }) =>
      Array.from({ length: random.between(least, most) }, () => ({ unit, post, audience })),
    ),
  );
  return seats.map((seat, index) => ({
    number: `${plan.prefix}${String(index + 1).padStart(5, '0')}`,
    name: inventedName(random),
    identityNumber: freeIdentityNumber(),
    phone: inventedPhone(plan.firstPhone + index),
    ...seat,
  }));
}
