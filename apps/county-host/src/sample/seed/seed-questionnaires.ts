import type { Questionnaire } from '@peixun/plugin-needs-analysis/contract';
import { setTimeout } from 'node:timers/promises';
import { formOf, topicLinksOf, type SampleQuestionnaire } from '../content/questionnaire.ts';
import type { CountySeed } from './county-seed.ts';
import { answersOnTheirWay, giveAnswers, type OpenQuestionnaire } from './give-answers.ts';
import { Roster } from './roster.ts';

const path = '/needs-analysis/questionnaires';
/** Anonymous answers move every few seconds; after this the seed goes on without those that are still on their way. */
const patience = { tries: 30, milliseconds: 500 };
/** Milliseconds after which the results of a closed anonymous questionnaire are published. */
const publication = 16_000;

/** The school drafts, opens and closes its questionnaires, and in between the invented people answer. */
export async function seedQuestionnaires(
  seed: CountySeed,
  themes: ReadonlyMap<string, string>,
): Promise<void> {
  const school = await seed.as('school');
  const roster = await Roster.read(school);
  const known = await school.all<Pick<Questionnaire, 'id' | 'title' | 'state'>>(path);
  const answer = async (distribution: SampleQuestionnaire['distribution']) => {
    const open: OpenQuestionnaire[] = [];
    for (const planned of seed.content.questionnaires) {
      if (planned.distribution !== distribution) continue;
      const { id, state } =
        known.find(({ title }) => title === planned.title) ??
        (await school.post<Questionnaire>(path, draftOf(seed, planned, roster, themes)));
      if (planned.state === 'draft' || state === 'closed') continue;
      if (state === 'draft') await school.post(`${path}/${id}/opening`);
      const questionnaire = await school.get<Questionnaire>(`${path}/${id}`);
      await giveAnswers(seed, { planned, questionnaire }, open);
      open.push({ planned, questionnaire });
    }
    return open.filter(({ planned }) => planned.state === 'closed');
  };
  const close = async (ended: readonly OpenQuestionnaire[]) => {
    for (const { questionnaire } of ended) await school.post(`${path}/${questionnaire.id}/closing`);
  };

  const byLink = await answer('link');
  // What is still on its way when a questionnaire ends may find no company any more.
  if (byLink.length > 0) await anonymousAnswersArrived(seed);
  await close(byLink);
  const published = byLink.length > 0 ? setTimeout(publication) : undefined;
  await close(await answer('assigned'));
  await published;
}

function draftOf(
  seed: CountySeed,
  planned: SampleQuestionnaire,
  roster: Roster,
  themes: ReadonlyMap<string, string>,
) {
  const { title, anonymity, distribution, audiences, quartersAgo = 0 } = planned;
  return {
    title,
    form: formOf(planned),
    themeLinks: topicLinksOf(planned).map(({ topic, ...link }) => ({ ...link, themeId: themes.get(topic) })),
    audienceIds: audiences.map(audience => roster.audienceId(audience)),
    anonymity,
    distribution,
    ...seed.quarterAgo(quartersAgo),
  };
}

async function anonymousAnswersArrived(seed: CountySeed): Promise<void> {
  const groups = seed.content.questionnaires
    .filter(({ distribution }) => distribution === 'link')
    .reduce((total, { audiences }) => total + audiences.length, 0);
  for (let tries = 0; tries < patience.tries; tries++) {
    // Up to four of a group wait for a fifth.
    if ((await answersOnTheirWay(seed)) <= 4 * groups) return;
    await setTimeout(patience.milliseconds);
  }
}
