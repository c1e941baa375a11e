import { randomInt } from 'node:crypto';
import type { Person, Unit } from '@peixun/plugin-api';
import {
  needsAnalysisErrors as errors,
  type SampleGrouping,
  type SampleInput,
} from '../../contract/index.ts';
import { selectParticipants } from '../../database/answers.ts';
import { inBatches } from '../../database/in-batches.ts';
import { updateSample } from '../../database/questionnaires.ts';
import {
  deleteSampled,
  insertSampled,
  selectSampled,
  updateSampledState,
  type SampledPerson,
} from '../../database/samples.ts';
import { drawSample, replaceSilent } from '../../domain/questionnaires/draw-sample.ts';
import { topUnits } from '../../domain/unit-tree.ts';
import type { NeedsContext } from '../../parts.ts';
import { requireOpen } from './answering.ts';
import { audienceMembers } from '../people.ts';
import { answerNotice, questionnaireSubject } from './answer-notices.ts';
import { lock, lockDraft, readQuestionnaire } from './questionnaires.ts';
import type { StoredQuestionnaire } from './stored-questionnaire.ts';

/** The roster by audience and group, and what became of the sample. */
export async function readSample(context: NeedsContext, id: string, asked: SampleGrouping | undefined) {
  const questionnaire = await readQuestionnaire(context, id);
  const rule = questionnaire.sample;
  const grouping = rule?.grouping ?? asked ?? 'none';
  const [units, members, sampled, participants] = await Promise.all([
    context.directory.units(),
    questionnaire.distribution === 'link' ? [] : audienceMembers(context, questionnaire.audienceIds),
    context.read(db => selectSampled(db, id)),
    context.read(db => selectParticipants(db, id)),
  ]);
  const answered = new Set(participants.map(({ personId }) => personId));
  const groups = groupsOf(units, grouping);
  const onRoster = Map.groupBy(members, person => stratumOf(person, groups));
  const drawn = Map.groupBy(sampled, ({ audienceId, group }) => `${audienceId}/${group}`);
  const planned = new Map(rule?.quotas.map(quota => [`${quota.audienceId}/${quota.group}`, quota.people]));
  const names = new Map(units.map(unit => [unit.id, unit.name]));
  const strata = [...new Set([...onRoster.keys(), ...drawn.keys()])].toSorted().map(stratum => {
    const [audienceId = '', group = ''] = partsOf(stratum);
    const people = drawn.get(stratum) ?? [];
    const count = (state: SampledPerson['state']) => people.filter(person => person.state === state).length;
    return {
      audienceId,
      group,
      groupName: names.get(group) ?? '',
      onRoster: onRoster.get(stratum)?.length ?? 0,
      planned: planned.get(stratum) ?? 0,
      drawn: count('asked'),
      reserve: count('reserve'),
      replaced: count('replaced'),
      answered: people.filter(({ state, personId }) => state === 'asked' && answered.has(personId)).length,
    };
  });
  return { grouping, rule, strata };
}

/**
 * Draws the people who will be asked, with a new seed each time: whoever draws cannot choose whom.
 *
 * @throws `QUESTIONNAIRE_NOT_FOUND`, `QUESTIONNAIRE_NOT_DRAFT`, `QUESTIONNAIRE_NOT_ASSIGNED`, `SAMPLE_EMPTY`,
 * `SAMPLE_GROUP_UNKNOWN`, `SAMPLE_GROUP_TWICE`, `SAMPLE_QUOTA_TOO_LARGE`.
 */
export async function drawSampleFor(context: NeedsContext, id: string, input: SampleInput) {
  const questionnaire = await readQuestionnaire(context, id);
  if (questionnaire.distribution === 'link') {
    throw errors.QUESTIONNAIRE_NOT_ASSIGNED({ title: questionnaire.title });
  }
  const candidates = await candidatesOf(context, questionnaire, input.grouping);
  requireQuotas(candidates, input);
  const rule = { ...input, seed: randomInt(2 ** 31) };
  const quotas = input.quotas.map(({ audienceId, group, people }) => ({
    stratum: `${audienceId}/${group}`,
    people,
  }));
  const drawn = drawSample(candidates, quotas, rule).map(({ personId, stratum, place, state }) => {
    const [audienceId = '', group = ''] = partsOf(stratum);
    return { personId, audienceId, group, place, state };
  });
  await context.transaction(async tx => {
    await lockDraft(tx, id);
    tx.write(deleteSampled(tx.db, id));
    for (const batch of inBatches(drawn)) tx.write(insertSampled(tx.db, id, batch));
    tx.write(updateSample(tx.db, id, rule));
    tx.audit({
      objectType: 'questionnaire',
      objectId: id,
      details: { drawn: drawn.length, seed: rule.seed },
    });
  });
  return readSample(context, id, undefined);
}

/** Everybody is asked again. @throws `QUESTIONNAIRE_NOT_FOUND`, `QUESTIONNAIRE_NOT_DRAFT`. */
export function dropSample(context: NeedsContext, id: string): Promise<void> {
  return context.transaction(async tx => {
    await lockDraft(tx, id);
    tx.write(deleteSampled(tx.db, id));
    tx.write(updateSample(tx.db, id, null));
    tx.audit({ objectType: 'questionnaire', objectId: id, details: { drawn: null } });
  });
}

/**
 * Lets people in reserve stand in for those who have not answered; those are asked no more. Answers how many.
 *
 * @throws `QUESTIONNAIRE_NOT_FOUND`, see `requireOpen`.
 */
export function replaceSilentPeople(context: NeedsContext, id: string): Promise<number> {
  return context.transaction(async tx => {
    const questionnaire = await lock(tx, id, 'share');
    requireOpen(context, questionnaire);
    const drawn = await selectSampled(tx.db, id).forUpdate().execute();
    const participants = await selectParticipants(tx.db, id).execute();
    const replacements = replaceSilent(
      drawn.map(person => ({ ...person, stratum: `${person.audienceId}/${person.group}` })),
      new Set(participants.map(({ personId }) => personId)),
    );
    if (replacements.length === 0) return 0;
    const silent = replacements.map(replacement => replacement.silent);
    const substitutes = replacements.map(({ substitute }) => substitute);
    tx.write(updateSampledState(tx.db, id, silent, 'replaced'));
    tx.write(updateSampledState(tx.db, id, substitutes, 'asked'));
    tx.withdrawNotices(questionnaireSubject(id), silent);
    tx.notify(answerNotice(questionnaire, substitutes));
    tx.audit({ objectType: 'questionnaire', objectId: id, details: { replaced: replacements.length } });
    return replacements.length;
  });
}

async function candidatesOf(
  context: NeedsContext,
  { audienceIds }: StoredQuestionnaire,
  grouping: SampleGrouping,
) {
  const [units, members] = await Promise.all([
    context.directory.units(),
    audienceMembers(context, audienceIds),
  ]);
  const groups = groupsOf(units, grouping);
  return members.map(person => ({ personId: person.id, stratum: stratumOf(person, groups) }));
}

/** For each unit the group of its people; people elsewhere are of group `all`. */
function groupsOf(units: readonly Unit[], grouping: SampleGrouping): ReadonlyMap<string, string> {
  switch (grouping) {
    case 'none':
      return new Map();
    case 'unit-kind':
      return new Map(units.map(({ id, kind }) => [id, kind]));
    case 'top-unit':
      return topUnits(units);
  }
}

function stratumOf(person: Person, groups: ReadonlyMap<string, string>): string {
  return `${person.audienceId}/${groups.get(person.unitId) ?? 'all'}`;
}

/** Audience and group of a stratum; no id of either has a slash. */
function partsOf(stratum: string): string[] {
  return stratum.split('/');
}

function requireQuotas(candidates: readonly { readonly stratum: string }[], { quotas }: SampleInput): void {
  const onRoster = Map.groupBy(candidates, ({ stratum }) => stratum);
  const seen = new Set<string>();
  quotas.forEach(({ audienceId, group, people }, index) => {
    const path = ['quotas', index];
    const stratum = `${audienceId}/${group}`;
    const size = onRoster.get(stratum)?.length;
    if (size === undefined) throw errors.SAMPLE_GROUP_UNKNOWN({ group }, { path: [...path, 'group'] });
    if (seen.has(stratum)) throw errors.SAMPLE_GROUP_TWICE({}, { path: [...path, 'group'] });
    seen.add(stratum);
    if (people > size) {
      throw errors.SAMPLE_QUOTA_TOO_LARGE({ onRoster: size, planned: people }, { path: [...path, 'people'] });
    }
  });
  if (quotas.every(({ people }) => people === 0)) throw errors.SAMPLE_EMPTY({}, { path: ['quotas'] });
}
