import type { Questionnaire } from '@peixun/plugin-needs-analysis/contract';
import { formOf, topicLinksOf, type SampleQuestionnaire } from '../content/questionnaire.ts';
import type { CountySeed } from './county-seed.ts';
import { giveAnswers } from './give-answers.ts';
import { Roster } from './roster.ts';

const path = '/needs-analysis/questionnaires';

/** The school drafts, opens and closes its questionnaires, and in between the invented people answer. */
export async function seedQuestionnaires(
  seed: CountySeed,
  themes: ReadonlyMap<string, string>,
): Promise<void> {
  const school = await seed.as('school');
  const roster = await Roster.read(school);
  const known = await school.all<Pick<Questionnaire, 'id' | 'title' | 'state'>>(path);
  for (const planned of seed.content.questionnaires) {
    const { id, state } =
      known.find(({ title }) => title === planned.title) ??
      (await school.post<Questionnaire>(path, draftOf(seed, planned, roster, themes)));
    if (planned.state === 'draft' || state === 'closed') continue;
    if (state === 'draft') await school.post(`${path}/${id}/opening`);
    await giveAnswers(seed, planned, await school.get<Questionnaire>(`${path}/${id}`));
    if (planned.state === 'closed') await school.post(`${path}/${id}/closing`);
  }
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
