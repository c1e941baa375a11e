/** Somebody who is asked, by the township or department that they belong to. */
export interface AskedPerson {
  readonly personId: string;
  /** Null: of none. */
  readonly unitId: string | null;
}

export interface UnitParticipation {
  /** Null: small units together. */
  readonly unitId: string | null;
  readonly asked: number;
  readonly answered: number;
}

/**
 * How many of each unit were asked and took part. Units in which fewer than `leastGroup` were asked are taken
 * together, with the next larger ones until they are enough; where even all are too few, there is nothing.
 */
export function unitRates(
  people: readonly AskedPerson[],
  participants: ReadonlySet<string>,
  leastGroup: number,
): UnitParticipation[] {
  const answeredOf = (group: readonly AskedPerson[]) =>
    group.filter(({ personId }) => participants.has(personId)).length;
  const units = [...Map.groupBy(people, ({ unitId }) => unitId)].toSorted(
    ([, one], [, other]) => one.length - other.length,
  );
  const together: AskedPerson[] = [];
  const apart: UnitParticipation[] = [];
  for (const [unitId, group] of units) {
    const isSmall = unitId === null || group.length < leastGroup;
    const areTooFew = together.length > 0 && together.length < leastGroup;
    if (isSmall || areTooFew) together.push(...group);
    else apart.push({ unitId, asked: group.length, answered: answeredOf(group) });
  }
  apart.reverse();
  if (together.length < leastGroup) return apart;
  return [...apart, { unitId: null, asked: together.length, answered: answeredOf(together) }];
}
