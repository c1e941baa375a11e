import { countAnonymousAnswers, countParticipation } from '../../database/answers.ts';
import {
  selectQuestionnairesOfQuarter,
  selectQuestionnairesUnderWay,
} from '../../database/questionnaires.ts';
import { countSampled } from '../../database/samples.ts';
import { daysBetween } from '../../domain/cycles/county-day.ts';
import type { Quarter } from '../../domain/cycles/quarters.ts';
import type { NeedsContext } from '../../parts.ts';
import { audienceNames } from '../lookups.ts';
import { today } from '../today.ts';

interface Sent {
  readonly id: string;
  readonly distribution: 'link' | 'assigned';
  readonly audienceIds: readonly string[];
  /** Present where the people were drawn. */
  readonly sample: unknown;
  /** Present where it is closed. */
  readonly asked: Readonly<Record<string, number>> | null;
}

/** Drafts and open questionnaires with what has come in so far, the next to close first. */
export async function questionnairesUnderWay(context: NeedsContext) {
  const day = today(context);
  const questionnaires = await context.read(selectQuestionnairesUnderWay);
  const responses = await countResponses(context, questionnaires);
  return questionnaires.map(questionnaire => {
    const { id, title, state, anonymity, closesOn } = questionnaire;
    const { asked, answered } = sumOf(responses.filter(({ questionnaireId }) => questionnaireId === id));
    const daysLeft = closesOn === null ? null : daysBetween(day, closesOn);
    return { id, title, state, anonymity, closesOn, asked, answered, daysLeft };
  });
}

/** How many of each audience were asked and answered over all questionnaires of a quarter. */
export async function quarterResponseRates(context: NeedsContext, quarter: Quarter) {
  const [questionnaires, names] = await Promise.all([
    context.read(db => selectQuestionnairesOfQuarter(db, quarter)),
    audienceNames(context),
  ]);
  const responses = await countResponses(
    context,
    questionnaires.filter(({ state }) => state !== 'draft'),
  );
  const byAudience = Map.groupBy(responses, ({ audienceId }) => audienceId);
  return [...byAudience].map(([audienceId, ofAudience]) => ({
    audienceId,
    audienceName: names.get(audienceId) ?? '',
    asked: ofAudience.reduce((sum, { asked }) => sum + (asked ?? 0), 0),
    answered: sumOf(ofAudience.filter(({ asked }) => asked !== null)).answered,
    byLink: sumOf(ofAudience.filter(({ asked }) => asked === null)).answered,
  }));
}

/**
 * Asked and answered, for each questionnaire and audience: of a closed one as many as were asked when it closed. Asked is
 * null where a link was given out.
 */
export async function countResponses(context: NeedsContext, questionnaires: readonly Sent[]) {
  const idsOf = (distribution: Sent['distribution']) =>
    questionnaires.filter(sent => sent.distribution === distribution).map(({ id }) => id);
  const [assigned, linked] = [idsOf('assigned'), idsOf('link')];
  const counted = new Set(
    questionnaires
      .filter(sent => sent.distribution === 'assigned' && sent.asked === null)
      .flatMap(({ audienceIds }) => audienceIds),
  );
  const drawn = questionnaires.filter(({ sample }) => sample !== null).map(({ id }) => id);
  const [participations, arrived, sampled, sizes] = await Promise.all([
    assigned.length === 0 ? [] : context.read(db => countParticipation(db, assigned)),
    linked.length === 0 ? [] : context.read(db => countAnonymousAnswers(db, linked)),
    drawn.length === 0 ? [] : context.read(db => countSampled(db, drawn)),
    Promise.all(
      [...counted].map(async id => [id, await context.directory.countPeople({ audienceId: id })] as const),
    ),
  ]);
  const answeredBy = byGroup([...participations, ...arrived]);
  const sampledBy = byGroup(sampled);
  const sizeOf = new Map(sizes);
  return questionnaires.flatMap(({ id, distribution, audienceIds, sample, asked }) =>
    audienceIds.map(audienceId => {
      const group = `${id}/${audienceId}`;
      const now = sample === null ? sizeOf.get(audienceId) : sampledBy.get(group);
      return {
        questionnaireId: id,
        audienceId,
        asked: distribution === 'assigned' ? (asked?.[audienceId] ?? now ?? 0) : null,
        answered: answeredBy.get(group) ?? 0,
      };
    }),
  );
}

function byGroup(counts: readonly { questionnaireId: string; audienceId: string; count: number }[]) {
  return new Map(
    counts.map(({ questionnaireId, audienceId, count }) => [`${questionnaireId}/${audienceId}`, count]),
  );
}

function sumOf(responses: readonly { asked: number | null; answered: number }[]) {
  const isKnown = responses.every(({ asked }) => asked !== null);
  return {
    asked: isKnown ? responses.reduce((sum, { asked }) => sum + (asked ?? 0), 0) : null,
    answered: responses.reduce((sum, { answered }) => sum + answered, 0),
  };
}
