import { pageOf, readCursor } from '@peixun/plugin-api';
import { z } from 'zod';
import {
  needsAnalysisErrors as errors,
  observationKind,
  observedGrades,
  type Observation,
  type ObservationInput,
} from '../../contract/index.ts';
import { inBatches } from '../../database/in-batches.ts';
import {
  deleteObservations,
  insertObservations,
  selectObservations,
  type ObservationFilter,
} from '../../database/observations.ts';
import type { NeedsContext } from '../../parts.ts';
import { requireTheme } from '../lookups.ts';
import { peopleByIds } from '../people.ts';
import { today } from '../today.ts';

const write = 'needs-analysis.observation.write';

export async function listObservations(
  context: NeedsContext,
  { cursor, limit, ...filter }: ObservationFilter & { cursor?: string; limit: number },
) {
  const [before] = readCursor(cursor, z.tuple([z.uuid()])) ?? [];
  const [rows, units] = await Promise.all([
    context.read(db => selectObservations(db, filter, { before, limit: limit + 1 })),
    context.directory.units(),
  ]);
  const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id]);
  const people = await peopleByIds(
    context,
    items.flatMap(({ personId }) => personId ?? []),
  );
  return {
    items: items.map(({ note, ...item }) => ({
      ...item,
      unitName: units.find(({ id }) => id === item.unitId)?.name ?? '',
      personName: item.personId === null ? null : (people.get(item.personId)?.name ?? ''),
      note: note === null ? '' : context.personalData.decrypt(note),
    })),
    nextCursor,
  };
}

/** The grades that hold today. */
export function gradesOfKinds(context: NeedsContext) {
  const { values, source } = context.rule(observedGrades);
  return { items: observationKind.options.map(kind => ({ kind, grades: values[kind] })), source };
}

/**
 * @throws `UNIT_NOT_FOUND`, `OBSERVATION_PERSON_UNKNOWN`, `THEME_NOT_FOUND`, `OBSERVATION_GRADE_UNKNOWN`,
 * `OBSERVATION_DAY_IN_FUTURE`, `OBSERVATION_RECORDED`.
 */
export async function recordObservation(
  context: NeedsContext,
  input: ObservationInput,
): Promise<Observation> {
  const { unitId, personId, themeId, observedOn: day } = input;
  const unit = await context.directory.unit(unitId);
  if (!unit || !context.can(write, unitId)) throw errors.UNIT_NOT_FOUND({ id: unitId }, { path: ['unitId'] });
  const person = personId === null ? undefined : await context.directory.person(personId);
  if (personId !== null && !(person?.active && person.unitId === unitId)) {
    throw errors.OBSERVATION_PERSON_UNKNOWN({ name: person?.name ?? personId }, { path: ['personId'] });
  }
  const theme = await requireTheme(context, themeId, ['themeId']);
  checkGrade(context, input);
  if (day > today(context)) throw errors.OBSERVATION_DAY_IN_FUTURE({ day }, { path: ['observedOn'] });
  const [id] = await recordObservations(context, [input]);
  if (id === undefined) throw errors.OBSERVATION_RECORDED({ day, theme: theme.name }, { path: ['themeId'] });
  return { ...input, id, unitName: unit.name, personName: person?.name ?? null, themeName: theme.name };
}

/** Records what was checked before; what is recorded already stays as it is. Returns the ids of the new ones. */
export function recordObservations(
  context: NeedsContext,
  observations: readonly ObservationInput[],
  details: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  return context.transaction(async tx => {
    const rows = observations.map(({ note, ...observation }) => ({
      id: tx.newId(),
      ...observation,
      note: note === '' ? null : context.personalData.encrypt(note),
    }));
    const ids: string[] = [];
    for (const batch of inBatches(rows)) {
      const inserted = await insertObservations(tx.db, batch).execute();
      ids.push(...inserted.map(({ id }) => id));
    }
    for (const id of ids) tx.audit({ objectType: 'observation', objectId: id, details });
    return ids;
  });
}

/** Removes those that exist within the actor's units; rankings keep what they rested on. */
export function removeObservations(
  context: NeedsContext,
  ids: readonly string[],
): Promise<{ removed: number }> {
  return context.transaction(async tx => {
    const rows = await deleteObservations(tx.db, ids).execute();
    for (const { id } of rows) tx.audit({ objectType: 'observation', objectId: id });
    return { removed: rows.length };
  });
}

function checkGrade(context: NeedsContext, { kind, grade }: ObservationInput): void {
  const known = context.rule(observedGrades).values[kind];
  if (known.some(({ id }) => id === grade)) return;
  const grades = known.map(({ title }) => title['zh-CN']).join('、');
  throw errors.OBSERVATION_GRADE_UNKNOWN({ name: grade, grades }, { path: ['grade'] });
}
