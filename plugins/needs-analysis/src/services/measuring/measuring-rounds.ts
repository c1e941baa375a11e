import { pageOf, readCursor, text, type Person } from '@peixun/plugin-api';
import { z } from 'zod';
import {
  needsAnalysisErrors as errors,
  type MeasuringRound,
  type MeasuringRoundInput,
  type RoundState,
} from '../../contract/index.ts';
import { selectVersionById, type VersionRow } from '../../database/competency-models.ts';
import { countMeasured } from '../../database/measurements.ts';
import {
  closeRounds,
  insertRound,
  lockRound,
  selectRoundById,
  selectRoundByTitle,
  selectRounds,
  setLastDay,
} from '../../database/measuring-rounds.ts';
import { dayText } from '../../domain/cycles/county-day.ts';
import { isWithinRound, measuredPosts, measuringOn } from '../../domain/competencies/round-people.ts';
import type { NeedsContext, NeedsTransaction } from '../../parts.ts';
import { postNames, requireAudiences } from '../lookups.ts';
import { peopleOfPosts } from '../people.ts';
import { today } from '../today.ts';

export async function listRounds(
  context: NeedsContext,
  { cursor, limit, ...filter }: { state?: RoundState; cursor?: string; limit: number },
) {
  const [before] = readCursor(cursor, z.tuple([z.uuid()])) ?? [];
  const rows = await context.read(db => selectRounds(db, filter, { before, limit: limit + 1 }));
  return pageOf(rows, limit, ({ id }) => [id]);
}

/** @throws `ROUND_NOT_FOUND`. */
export async function requireRound(context: NeedsContext, id: string): Promise<MeasuringRound> {
  const [round] = await context.read(db => selectRoundById(db, id));
  if (round === undefined) throw errors.ROUND_NOT_FOUND({ id });
  return round;
}

/** A round and how far it is, among the people whom the actor sees. @throws `ROUND_NOT_FOUND`. */
export async function readRound(context: NeedsContext, id: string) {
  const round = await requireRound(context, id);
  const [people, counts] = await Promise.all([
    peopleOfRound(context, round, await requireContent(context, round)),
    context.read(db => countMeasured(db, [id])),
  ]);
  const measured = round.kinds.map(kind => ({
    kind,
    people: counts.find(count => count.kind === kind)?.people ?? 0,
  }));
  return { ...round, progress: { people: people.length, measured } };
}

/**
 * Opens a round. Who rates themselves finds it in their inbox.
 *
 * @throws `ROUND_ENDS_IN_PAST`, `AUDIENCE_NOT_FOUND`, `UNIT_NOT_FOUND`, `ROUND_POST_NOT_MODELLED`, `ROUND_WITHOUT_PEOPLE`,
 * `ROUND_TITLE_TAKEN`, `MODEL_VERSION_NOT_FOUND`, `MODEL_VERSION_NOT_PUBLISHED`.
 */
export async function openRound(context: NeedsContext, input: MeasuringRoundInput): Promise<MeasuringRound> {
  requireFuture(context, input.lastDay);
  await requireAudiences(context, input.audienceIds, ['audienceIds']);
  const content = await requireContent(context, input);
  const people = await checkChoice(context, input, content);
  const id = await context.transaction(async tx => {
    await requirePublished(tx, input.versionId);
    const taken = await selectRoundByTitle(tx.db, input.title).executeTakeFirst();
    if (taken !== undefined) throw errors.ROUND_TITLE_TAKEN({ title: input.title }, { path: ['title'] });
    const roundId = tx.newId();
    tx.write(insertRound(tx.db, roundId, input));
    tx.audit({ objectType: 'measuring-round', objectId: roundId });
    if (input.kinds.includes('self')) {
      const lastDay = dayText(input.lastDay);
      tx.notify({
        personIds: people.map(person => person.id),
        title: text(
          `请在${lastDay['zh-CN']}前完成能力自评“${input.title}”`,
          `Please rate yourself by ${lastDay.en}: “${input.title}”`,
        ),
        link: `/needs-analysis/self-ratings/${roundId}`,
      });
    }
    return roundId;
  });
  return requireRound(context, id);
}

/** @throws `ROUND_NOT_FOUND`, `ROUND_CLOSED`, `ROUND_ENDS_IN_PAST`. */
export async function moveLastDay(
  context: NeedsContext,
  id: string,
  lastDay: string,
): Promise<MeasuringRound> {
  requireFuture(context, lastDay);
  await context.transaction(async tx => {
    const { title, state } = await lock(tx, id);
    if (state === 'closed') throw errors.ROUND_CLOSED({ title });
    tx.write(setLastDay(tx.db, id, lastDay));
    tx.audit({ objectType: 'measuring-round', objectId: id, details: { lastDay } });
  });
  return requireRound(context, id);
}

/** Closing a closed round changes nothing. @throws `ROUND_NOT_FOUND`. */
export async function closeRound(context: NeedsContext, id: string): Promise<MeasuringRound> {
  await context.transaction(async tx => {
    const { state } = await lock(tx, id);
    if (state === 'closed') return;
    tx.write(closeRounds(tx.db, [id]));
    tx.audit({ objectType: 'measuring-round', objectId: id, details: { from: 'open', to: 'closed' } });
  });
  return requireRound(context, id);
}

/** The version that a round measures. @throws `MODEL_VERSION_NOT_FOUND`. */
export async function requireContent(
  context: NeedsContext,
  { versionId }: Pick<MeasuringRoundInput, 'versionId'>,
): Promise<VersionRow['content']> {
  const [version] = await context.read(db => selectVersionById(db, versionId));
  if (version === undefined) {
    throw errors.MODEL_VERSION_NOT_FOUND({ id: versionId }, { path: ['versionId'] });
  }
  return version.content;
}

/** The people of a round whom the actor sees. */
export async function peopleOfRound(
  context: NeedsContext,
  round: Pick<MeasuringRoundInput, 'audienceIds' | 'postIds' | 'unitIds'>,
  { requirements }: Pick<VersionRow['content'], 'requirements'>,
  filter: { unitId?: string } = {},
): Promise<Person[]> {
  const [people, units] = await Promise.all([
    peopleOfPosts(context, measuredPosts(requirements, round), filter),
    context.directory.units(),
  ]);
  const byId = new Map(units.map(unit => [unit.id, unit]));
  return people.filter(person => isWithinRound(round, person, byId));
}

/** Until it commits nobody closes the round. @throws `ROUND_NOT_FOUND`, `ROUND_CLOSED`, `ROUND_LATE`. */
export async function lockOpen(tx: NeedsTransaction, id: string, day: string): Promise<void> {
  requireMeasuring(await lock(tx, id), day);
}

/** @throws `ROUND_CLOSED`, `ROUND_LATE`. */
export function requireMeasuring(
  round: Pick<MeasuringRound, 'title' | 'state' | 'lastDay'>,
  day: string,
): void {
  const { title, lastDay } = round;
  const measuring = measuringOn(round, day);
  if (measuring === 'closed') throw errors.ROUND_CLOSED({ title });
  if (measuring === 'late') throw errors.ROUND_LATE({ title, day: dayText(lastDay) });
}

async function checkChoice(
  context: NeedsContext,
  input: MeasuringRoundInput,
  content: VersionRow['content'],
): Promise<Person[]> {
  const [units, names] = await Promise.all([context.directory.units(), postNames(context)]);
  const unit = input.unitIds.findIndex(id => !units.some(known => known.id === id));
  if (unit !== -1) {
    throw errors.UNIT_NOT_FOUND({ id: input.unitIds[unit] ?? '' }, { path: ['unitIds', unit] });
  }
  const modelled = measuredPosts(content.requirements, { postIds: [] });
  const post = input.postIds.findIndex(id => !modelled.includes(id));
  if (post !== -1) throw errors.ROUND_POST_NOT_MODELLED({}, { path: ['postIds', post] });
  const people = await peopleOfRound(context, input, content);
  if (people.length === 0) {
    const posts = modelled.map(id => names.get(id) ?? '').join('、');
    throw errors.ROUND_WITHOUT_PEOPLE({ posts }, { path: ['audienceIds'] });
  }
  return people;
}

async function requirePublished(tx: NeedsTransaction, versionId: string): Promise<void> {
  const version = await selectVersionById(tx.db, versionId).forUpdate().executeTakeFirst();
  if (version?.state === 'published') return;
  const { title = '', number = 0 } = version ?? {};
  throw errors.MODEL_VERSION_NOT_PUBLISHED({ title, number }, { path: ['versionId'] });
}

function requireFuture(context: NeedsContext, lastDay: string): void {
  if (lastDay < today(context))
    throw errors.ROUND_ENDS_IN_PAST({ day: dayText(lastDay) }, { path: ['lastDay'] });
}

async function lock(tx: NeedsTransaction, id: string): Promise<MeasuringRound> {
  await lockRound(tx.db, id).execute();
  const round = await selectRoundById(tx.db, id).executeTakeFirst();
  if (round === undefined) throw errors.ROUND_NOT_FOUND({ id });
  return round;
}
