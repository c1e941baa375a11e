import type { Audience, PersonalData, Unit } from '@peixun/plugin-api';
import { birthDateIn, withProblems, type SheetReading } from '@peixun/spreadsheet';
import { importProblems } from './import-problems.ts';
import type { rosterSheet } from './roster-sheet.ts';
import { unitFinder } from './unit-names.ts';

export type RosterReading = SheetReading<(typeof rosterSheet)['columns']>;

/** Somebody on the roster, as an import recognises them. */
export interface KnownPerson {
  readonly id: string;
  readonly number: string | null;
  /** The blind index of the identity number, hexadecimal. */
  readonly index: string | null;
}

/** What the county has already, as far as a roster is checked against it. */
export interface RosterKnowledge {
  readonly units: readonly Unit[];
  readonly audiences: readonly Audience[];
  readonly people: readonly KnownPerson[];
  readonly personalData: PersonalData;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * Adds what only the county's own data can tell, to good and bad rows alike: units and audiences that it does not
 * have, numbers of others and of people who are not yet born. Of two rows about one person a good one stays good.
 */
export function checkRoster(reading: RosterReading, county: RosterKnowledge): RosterReading {
  const find = unitFinder(county.units);
  const audiences = county.audiences.map(({ name }) => name);
  const recognise = personFinder(county);
  const seen = new Set<string>();
  const found: Parameters<typeof withProblems<(typeof rosterSheet)['columns']>>[1][number][] = [];
  for (const { row, values } of [...reading.rows, ...reading.badRows]) {
    const match = values.unit ? find(values.unit) : undefined;
    if (values.unit && match && 'problem' in match) {
      const code = match.problem === 'unknown' ? 'UNIT_UNKNOWN' : 'UNIT_AMBIGUOUS';
      found.push({ row, column: 'unit', code, message: importProblems[match.problem](values.unit) });
    }
    if (values.audience && !audiences.includes(values.audience)) {
      const message = importProblems.audienceUnknown(values.audience, audiences);
      found.push({ row, column: 'audience', code: 'AUDIENCE_UNKNOWN', message });
    }
    if (values.identityNumber && birthDateIn(values.identityNumber) > county.today) {
      const message = importProblems.birthInFuture;
      found.push({ row, column: 'identityNumber', code: 'BIRTH_DATE_IN_FUTURE', message });
    }
    const person = recognise(values);
    if (person === 'contradiction')
      found.push({ row, column: 'number', code: 'NUMBER_TAKEN', message: importProblems.numberTaken });
    else if (person && seen.has(person.id))
      found.push({ row, column: 'name', code: 'PERSON_TWICE', message: importProblems.personTwice });
    else if (person) seen.add(person.id);
  }
  return withProblems(reading, found);
}

/**
 * Finds who a row is about: by identity number, else by personnel number. Two numbers of different people, or a
 * personnel number of somebody with another identity number, are a contradiction.
 */
export function personFinder({ people, personalData }: Pick<RosterKnowledge, 'people' | 'personalData'>) {
  const byIndex = new Map(people.flatMap(person => (person.index ? [[person.index, person] as const] : [])));
  const byNumber = new Map(
    people.flatMap(person => (person.number ? [[person.number, person] as const] : [])),
  );
  return (row: { identityNumber?: string; number?: string }): KnownPerson | 'contradiction' | undefined => {
    const index = row.identityNumber ? indexOf(personalData, row.identityNumber) : undefined;
    const owner = index === undefined ? undefined : byIndex.get(index);
    const numbered = row.number === undefined ? undefined : byNumber.get(row.number);
    if (!numbered || owner === numbered) return owner;
    const isSomebodyElse = owner !== undefined || (index !== undefined && numbered.index !== null);
    return isSomebodyElse ? 'contradiction' : numbered;
  };
}

/** The blind index of an identity number, hexadecimal. */
function indexOf(personalData: PersonalData, identityNumber: string): string {
  return Buffer.from(personalData.blindIndex('identity-number', identityNumber)).toString('hex');
}
