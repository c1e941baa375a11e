import { randomBytes } from 'node:crypto';
import { pageOf, readCursor, text } from '@peixun/plugin-api';
import { z } from 'zod';
import {
  needsAnalysisErrors as errors,
  type Questionnaire,
  surveyAnswers,
  type QuestionnaireInput,
} from '../../contract/index.ts';
import {
  closeQuestionnaire,
  insertQuestionnaire,
  openQuestionnaire,
  selectQuestionnaire,
  selectQuestionnaires,
  updateQuestionnaire,
  updateSample,
} from '../../database/questionnaires.ts';
import { deleteSampled } from '../../database/samples.ts';
import { daysAfter, dayText } from '../../domain/cycles/county-day.ts';
import { quarterOf } from '../../domain/cycles/quarters.ts';
import type { NeedsContext, NeedsTransaction } from '../../parts.ts';
import { countResponses } from './questionnaire-progress.ts';
import { respondents } from './respondents.ts';
import { checkQuestionnaire } from './check-questionnaire.ts';
import { answerNotice, questionnaireSubject } from './answer-notices.ts';
import type { StoredQuestionnaire } from './stored-questionnaire.ts';
import { questionnaireEntry } from '../search-entries.ts';
import { today } from '../today.ts';

export async function listQuestionnaires(
  context: NeedsContext,
  query: { state?: Questionnaire['state']; year?: number; cursor?: string; limit: number },
) {
  const { cursor, limit, ...filter } = query;
  const [before] = readCursor(cursor, z.tuple([z.uuid()])) ?? [];
  const rows = await context.read(db => selectQuestionnaires(db, filter, { before, limit: limit + 1 }));
  return pageOf(rows, limit, ({ id }) => [id]);
}

/** @throws `QUESTIONNAIRE_NOT_FOUND`. */
export async function readQuestionnaire(context: NeedsContext, id: string): Promise<StoredQuestionnaire> {
  const [questionnaire] = await context.read(db => selectQuestionnaire(db, id));
  if (questionnaire === undefined) throw errors.QUESTIONNAIRE_NOT_FOUND({ id });
  return questionnaire;
}

/** @throws see `checkQuestionnaire`. */
export async function draftQuestionnaire(
  context: NeedsContext,
  input: QuestionnaireInput,
): Promise<StoredQuestionnaire> {
  await checkQuestionnaire(context, input);
  const drafted = await context.transaction(async tx => {
    const id = tx.newId();
    tx.write(insertQuestionnaire(tx.db, id, input));
    tx.audit({ objectType: 'questionnaire', objectId: id });
    return {
      id,
      ...input,
      ...{ state: 'draft' as const, linkToken: null, sample: null },
      ...{ closedAt: null, publishedAudienceIds: [], asked: null },
    };
  });
  await context.search.index([questionnaireEntry(drafted)]);
  return drafted;
}

/**
 * The same questions as a draft of the present quarter, without last day and sample.
 *
 * @throws `QUESTIONNAIRE_NOT_FOUND`, and see `checkQuestionnaire`: a theme or audience may be gone by now.
 */
export async function copyQuestionnaire(context: NeedsContext, id: string): Promise<StoredQuestionnaire> {
  const { title, form, themeLinks, audienceIds, anonymity, distribution } = await readQuestionnaire(
    context,
    id,
  );
  const suffix = text('（副本）', ' (copy)')[context.language];
  return draftQuestionnaire(context, {
    title: `${title.slice(0, 200 - suffix.length)}${suffix}`,
    form,
    themeLinks,
    audienceIds,
    anonymity,
    distribution,
    ...quarterOf(today(context)),
    closesOn: null,
  });
}

/**
 * Another audience makes the sample of a draft meaningless: it is dropped then, and everybody is asked until it is
 * drawn again.
 *
 * @throws `QUESTIONNAIRE_NOT_FOUND`, `QUESTIONNAIRE_NOT_DRAFT`, and see `checkQuestionnaire`.
 */
export async function changeQuestionnaire(
  context: NeedsContext,
  id: string,
  input: QuestionnaireInput,
): Promise<StoredQuestionnaire> {
  await checkQuestionnaire(context, input);
  const changed = await context.transaction(async tx => {
    const before = await lockDraft(tx, id);
    tx.write(updateQuestionnaire(tx.db, id, input));
    const isSampleKept =
      input.distribution === 'assigned' &&
      input.audienceIds.toSorted().join() === before.audienceIds.toSorted().join();
    if (before.sample !== null && !isSampleKept) {
      tx.write(deleteSampled(tx.db, id));
      tx.write(updateSample(tx.db, id, null));
    }
    tx.audit({ objectType: 'questionnaire', objectId: id });
    return selectQuestionnaire(tx.db, id).executeTakeFirstOrThrow();
  });
  await context.search.index([questionnaireEntry(changed)]);
  return changed;
}

/**
 * From now on answers are taken, until its last day: the one it names, or as many days as the county has set. The
 * people of its audiences find it in their inbox, where it is assigned to them.
 *
 * @throws `QUESTIONNAIRE_NOT_FOUND`, `QUESTIONNAIRE_NOT_DRAFT`, `QUESTIONNAIRE_CLOSES_IN_PAST`.
 */
export async function openForAnswers(context: NeedsContext, id: string): Promise<StoredQuestionnaire> {
  const day = today(context);
  const asked = (await respondents(context, await readQuestionnaire(context, id))).map(person => person.id);
  return context.transaction(async tx => {
    const draft = await lockDraft(tx, id);
    const closesOn = draft.closesOn ?? daysAfter(day, context.settings.answerDays);
    if (closesOn < day)
      throw errors.QUESTIONNAIRE_CLOSES_IN_PAST({ day: dayText(closesOn) }, { path: ['closesOn'] });
    const linkToken = draft.distribution === 'link' ? randomBytes(18).toString('base64url') : null;
    tx.write(openQuestionnaire(tx.db, id, { closesOn, linkToken }));
    tx.audit({ objectType: 'questionnaire', objectId: id, details: { from: 'draft', to: 'open' } });
    const open: StoredQuestionnaire = { ...draft, state: 'open', closesOn, linkToken };
    tx.notify(answerNotice(open, asked));
    return open;
  });
}

/**
 * Its last day is today, unless it was earlier, and its notices leave the inboxes. Results of named answers are
 * published at once, of anonymous ones when the last have arrived, right afterwards; how many were asked is kept, since
 * people come and go. Closing a closed questionnaire changes nothing.
 *
 * @throws `QUESTIONNAIRE_NOT_FOUND`, `QUESTIONNAIRE_NOT_OPEN`.
 */
export async function closeForAnswers(context: NeedsContext, id: string): Promise<StoredQuestionnaire> {
  const responses = await countResponses(context, [await readQuestionnaire(context, id)]);
  return context.transaction(async tx => {
    const questionnaire = await lock(tx, id);
    if (questionnaire.state === 'draft') throw errors.QUESTIONNAIRE_NOT_OPEN({ title: questionnaire.title });
    if (questionnaire.state === 'closed') return questionnaire;
    const { anonymity, audienceIds, closesOn } = questionnaire;
    const day = today(context);
    const closing = {
      closedAt: tx.now(),
      closesOn: closesOn !== null && closesOn < day ? closesOn : day,
      publishedAudienceIds: anonymity === 'named' ? audienceIds : [],
      asked: Object.fromEntries(responses.map(({ audienceId, asked }) => [audienceId, asked ?? 0])),
    };
    tx.write(closeQuestionnaire(tx.db, id, closing));
    tx.audit({ objectType: 'questionnaire', objectId: id, details: { from: 'open', to: 'closed' } });
    tx.withdrawNotices(questionnaireSubject(id));
    if (anonymity === 'anonymous') {
      for (const audienceId of audienceIds) {
        tx.closeAnonymousGroup(
          surveyAnswers,
          surveyAnswers.group({ questionnaireId: id, audienceId, answers: {} }),
        );
      }
    }
    return { ...questionnaire, ...closing, state: 'closed', linkToken: null };
  });
}

/** @throws `QUESTIONNAIRE_NOT_FOUND`, `QUESTIONNAIRE_NOT_DRAFT`. */
export async function lockDraft(tx: NeedsTransaction, id: string): Promise<StoredQuestionnaire> {
  const questionnaire = await lock(tx, id);
  if (questionnaire.state !== 'draft') throw errors.QUESTIONNAIRE_NOT_DRAFT({ title: questionnaire.title });
  return questionnaire;
}

/** @throws `QUESTIONNAIRE_NOT_FOUND`. */
export async function lock(
  tx: NeedsTransaction,
  id: string,
  strength: 'update' | 'share' = 'update',
): Promise<StoredQuestionnaire> {
  const query = selectQuestionnaire(tx.db, id);
  const questionnaire = await (
    strength === 'share' ? query.forShare() : query.forUpdate()
  ).executeTakeFirst();
  if (questionnaire === undefined) throw errors.QUESTIONNAIRE_NOT_FOUND({ id });
  return questionnaire;
}
