import type { Person, Post, Unit } from '@peixun/plugin-api';
import { resolveRows, type CellError, type RowOf, type SheetReading } from '@peixun/spreadsheet';
import {
  needsAnalysisErrors as errors,
  type MeasuringRound,
  type ModelContent,
} from '../../contract/index.ts';
import type { KeptMeasurement } from '../../database/measurements.ts';
import { requirementsOf } from '../../domain/competencies/competency-model.ts';
import type { Measurement } from '../../domain/competencies/measured-level.ts';
import { measuredPosts } from '../../domain/competencies/round-people.ts';
import type { MeasurementSheet } from './measurement-sheet.ts';

type Columns = MeasurementSheet['columns'];
type Row = Partial<RowOf<Columns>>;

/** A round that takes results today, with whom and what it measures and what is known. */
export interface MeasuredRound {
  readonly round: MeasuringRound;
  readonly content: ModelContent;
  readonly people: readonly Person[];
  readonly known: readonly Measurement[];
}

interface Known {
  readonly rounds: readonly MeasuredRound[];
  readonly units: readonly Unit[];
  readonly posts: readonly Post[];
  readonly today: string;
}

/** Finds whom and what each row measures; marks every cell that names nobody and nothing, also of bad rows. */
export function resolveMeasurementRows(reading: SheetReading<Columns>, known: Known) {
  return resolveRows(reading, values => resolveRow(values, known));
}

function resolveRow(values: Row, known: Known): { problems: CellError<Columns>[]; item?: KeptMeasurement } {
  const problems: CellError<Columns>[] = [];
  const { round: title, competency: name, kind, level, measuredOn } = values;
  const found = known.rounds.find(({ round }) => round.title === title);
  if (title && !found) problems.push(['round', errors.MEASUREMENT_ROUND_UNKNOWN({ name: title })]);
  const person = personOf(values, known, found, problems);
  const competency = found?.content.competencies.find(candidate => candidate.name === name);
  if (found && name && !competency) {
    problems.push(['competency', errors.MEASUREMENT_COMPETENCY_UNKNOWN({ name })]);
  }
  if (found && kind && !found.round.kinds.includes(kind)) {
    problems.push(['kind', errors.RATING_KIND_NOT_ASKED({ title: found.round.title })]);
  }
  if (competency && level !== undefined && level > competency.levels.length) {
    const { name: label, levels } = competency;
    problems.push(['level', errors.RATING_LEVEL_TOO_HIGH({ name: label, levels: levels.length })]);
  }
  if (measuredOn && (measuredOn > known.today || (found && measuredOn > found.round.lastDay))) {
    problems.push(['measuredOn', errors.MEASUREMENT_DAY_OUTSIDE({ day: measuredOn })]);
  }
  if (found && person && competency && !isAsked(found, person, competency.id)) {
    problems.push(['competency', errors.RATING_COMPETENCY_NOT_ASKED()]);
  }
  if (
    problems.length > 0 ||
    !found ||
    !person ||
    !competency ||
    !kind ||
    level === undefined ||
    !measuredOn
  ) {
    return { problems };
  }
  const key = { roundId: found.round.id, personId: person.id, competencyId: competency.id, kind };
  const recorded = found.known.find(
    other => other.personId === person.id && other.competencyId === competency.id && other.kind === kind,
  );
  if (recorded && values.correction !== true) {
    const error = errors.MEASUREMENT_RECORDED({ level: recorded.level, day: recorded.measuredOn });
    return { problems: [['level', error]] };
  }
  return { problems, item: { ...key, unitId: person.unitId, level, measuredOn } };
}

function personOf(
  { unit, name, post }: Row,
  { units, posts }: Known,
  found: MeasuredRound | undefined,
  problems: CellError<Columns>[],
): Person | undefined {
  if (!unit) return undefined;
  const unitIds = units.filter(known => known.name === unit || known.code === unit).map(({ id }) => id);
  if (unitIds.length === 0) {
    problems.push(['unit', errors.MEASUREMENT_UNIT_UNKNOWN({ name: unit })]);
    return undefined;
  }
  if (!name || !found) return undefined;
  const postId = posts.find(known => known.name === post)?.id;
  const people = found.people.filter(
    person =>
      unitIds.includes(person.unitId) &&
      person.name === name &&
      (post === undefined || (postId !== undefined && person.postIds.includes(postId))),
  );
  if (people.length === 0) problems.push(['name', errors.MEASUREMENT_PERSON_UNKNOWN({ name })]);
  if (people.length > 1) {
    problems.push(['post', errors.MEASUREMENT_PERSON_AMBIGUOUS({ name, count: people.length })]);
  }
  return people.length === 1 ? people[0] : undefined;
}

function isAsked({ round, content }: MeasuredRound, { postIds }: Person, competencyId: string): boolean {
  const posts = measuredPosts(content.requirements, round).filter(id => postIds.includes(id));
  return requirementsOf(content.requirements, posts).some(asked => asked.competencyId === competencyId);
}
