import type { Questionnaire } from '@peixun/plugin-needs-analysis/contract';
import { inventedAnswers, type SampleQuestionnaire } from '../content/questionnaire.ts';
import { randomOf } from '../roster/random.ts';
import type { CountySeed } from './county-seed.ts';
import { Roster } from './roster.ts';

/** How many answer at the same time. */
const atOnce = 8;

/** An open questionnaire, and how many are to answer it. */
export interface OpenQuestionnaire {
  readonly planned: SampleQuestionnaire;
  readonly questionnaire: Questionnaire;
}

/**
 * Lets as many invented people answer as are planned and have not answered yet.
 *
 * @param answered open questionnaires by link to which all answers have been given.
 */
export async function giveAnswers(
  seed: CountySeed,
  { planned, questionnaire }: OpenQuestionnaire,
  answered: readonly OpenQuestionnaire[],
): Promise<void> {
  const given = await answersGiven(seed, questionnaire, answered);
  if (given >= planned.answers) return;
  await (questionnaire.distribution === 'link'
    ? answerByLink(seed, planned, questionnaire, given)
    : answerAsPeople(seed, planned, questionnaire));
}

/** Anonymous answers of the county that the host still holds. */
async function answersOnTheirWay({ host, id }: CountySeed): Promise<number> {
  const { count } = await host.database.kernel
    .selectFrom('anonymous_answer')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('county_id', '=', id)
    .executeTakeFirstOrThrow();
  return count;
}

/** How many have answered, those whose answers have not arrived yet included. */
async function answersGiven(
  seed: CountySeed,
  questionnaire: Questionnaire,
  answered: readonly OpenQuestionnaire[],
): Promise<number> {
  if (questionnaire.distribution === 'assigned') return answersArrived(seed, questionnaire);
  for (;;) {
    const held = await answersOnTheirWay(seed);
    // Nobody can tell which questionnaire those on their way belong to; what the others still lack is theirs.
    let given = held + (await answersArrived(seed, questionnaire));
    for (const other of answered) {
      given -= other.planned.answers - (await answersArrived(seed, other.questionnaire));
    }
    // Answers that moved in between would be missed or counted twice.
    if ((await answersOnTheirWay(seed)) === held) return given;
  }
}

async function answersArrived(seed: CountySeed, { id }: Questionnaire): Promise<number> {
  const school = await seed.as('school');
  const rates = await school.get<{ items: { answered: number }[] }>(
    `/needs-analysis/questionnaires/${id}/response-rates`,
  );
  return rates.items.reduce((total, rate) => total + rate.answered, 0);
}

async function answerByLink(
  seed: CountySeed,
  planned: SampleQuestionnaire,
  { linkToken, audienceIds }: Questionnaire,
  given: number,
): Promise<void> {
  const nobody = seed.asNobody();
  const places = Array.from({ length: planned.answers - given }, (_, index) => given + index);
  await eachOf(places, async place => {
    const random = randomOf(place);
    const answers = inventedAnswers(planned, random);
    const body = { audienceId: audienceIds[place % audienceIds.length], answers };
    await nobody.post(`/needs-analysis/linked-questionnaires/${linkToken}/answers`, body);
  });
}

/** The people of its audiences in a random order, the sample roles left out: theirs waits for whoever tries it. */
async function answerAsPeople(
  seed: CountySeed,
  planned: SampleQuestionnaire,
  questionnaire: Questionnaire,
): Promise<void> {
  const security = await seed.as('security-administrator');
  const roster = await Roster.read(security);
  const people = await Promise.all(planned.audiences.map(audience => roster.peopleOf(audience)));
  const respondents = randomOf(planned.answers)
    .shuffled(people.flat())
    .filter(({ number }) => !seed.members.some(({ id }) => id === number?.toLowerCase()))
    .slice(0, planned.answers);
  const { lines } = await security.post<{ lines: { accountId: string }[] }>('/kernel/accounts/codes', {
    personIds: respondents.map(({ id }) => id),
  });
  await eachOf(lines, ({ accountId }, place) =>
    seed.once(accountId, async person => {
      // Who answered before a seed was killed says the same again: the last answer holds, and counts once.
      const answers = inventedAnswers(planned, randomOf(place));
      await person.post(`/needs-analysis/assigned-questionnaires/${questionnaire.id}/named-answers`, {
        answers,
      });
    }),
  );
}

/** Does the work for every item, some at the same time. */
export async function eachOf<Item>(
  items: readonly Item[],
  work: (item: Item, place: number) => Promise<void>,
) {
  for (let start = 0; start < items.length; start += atOnce) {
    await Promise.all(items.slice(start, start + atOnce).map((item, place) => work(item, start + place)));
  }
}
