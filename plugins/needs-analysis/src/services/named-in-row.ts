import type { PeixunError, Person, Post, Unit } from '@peixun/plugin-api';
import { needsAnalysisErrors as errors } from '../contract/index.ts';

/** How a row of a spreadsheet names somebody: by unit and name, and by post where two have the same name. */
export interface NamedRow {
  readonly unit?: string | undefined;
  readonly name?: string | undefined;
  readonly post?: string | undefined;
}

export interface KnownPeople {
  /** Those that the actor acts for. */
  readonly units: readonly Unit[];
  /** The active people of the units. */
  readonly people: readonly Person[];
  readonly posts: readonly Post[];
}

type Problem = readonly [column: 'unit' | 'name' | 'post', error: PeixunError];

/** Finds the unit and the person of a row; what names nobody, or several, is a problem of its column. */
export function namedInRow(
  row: NamedRow,
  known: KnownPeople,
): { unit?: Unit | undefined; person?: Person | undefined; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const unit = unitIn(row, known, problems);
  return { unit, person: unit && personIn(row, unit, known, problems), problems };
}

function unitIn({ unit: name }: NamedRow, { units }: KnownPeople, problems: Problem[]): Unit | undefined {
  if (!name) return undefined;
  const found = units.filter(unit => unit.name === name || unit.code === name);
  if (found.length === 0) problems.push(['unit', errors.IMPORT_UNIT_UNKNOWN({ name })]);
  if (found.length > 1) problems.push(['unit', errors.IMPORT_UNIT_AMBIGUOUS({ name, count: found.length })]);
  return found.length === 1 ? found[0] : undefined;
}

function personIn(
  { name, post }: NamedRow,
  unit: Unit,
  { people, posts }: KnownPeople,
  problems: Problem[],
): Person | undefined {
  if (!name) return undefined;
  const postId = posts.find(known => known.name === post)?.id;
  const found = people.filter(
    person =>
      person.unitId === unit.id &&
      person.name === name &&
      (post === undefined || (postId !== undefined && person.postIds.includes(postId))),
  );
  if (found.length === 0) problems.push(['name', errors.IMPORT_PERSON_UNKNOWN({ name })]);
  if (found.length > 1)
    problems.push(['post', errors.IMPORT_PERSON_AMBIGUOUS({ name, count: found.length })]);
  return found.length === 1 ? found[0] : undefined;
}
