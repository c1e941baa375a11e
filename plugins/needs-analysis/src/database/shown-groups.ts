import type { ShownGroup } from '../domain/evidence/steady-evidence.ts';
import type { Reader, Writer } from './reader.ts';

/** What rankings showed of groups of people, of each group the oldest first. */
export function selectShownGroups(db: Reader) {
  return db
    .selectFrom('shown_group')
    .select(['key', 'number', 'marks', 'figure'])
    .orderBy('key')
    .orderBy('number');
}

/** Leaves out, and does not return, what another ranking has shown meanwhile. */
export function insertShownGroups(db: Writer, groups: readonly ShownGroup[]) {
  return db
    .insertInto('shown_group')
    .values(
      groups.map(group => ({ ...group, marks: [...group.marks], figure: JSON.stringify(group.figure) })),
    )
    .onConflict(conflict => conflict.doNothing())
    .returning('key');
}
