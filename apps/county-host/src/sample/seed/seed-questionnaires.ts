import type { Questionnaire } from '@peixun/plugin-needs-analysis/contract';
import { formOf, topicLinksOf, type SampleQuestionnaire } from '../content/questionnaire.ts';
import type { CountySeed } from './county-seed.ts';
import { giveAnswers, type OpenQuestionnaire } from './give-answers.ts';
import { Roster } from './roster.ts';

const path = '/needs-analysis/questionnaires';

/** The school drafts, opens and closes its questionnaires, and in between the invented people answer. */
export async function seedQuestionnaires(
  seed: CountySeed,
  questionnaires: readonly SampleQuestionnaire[],
  themes: ReadonlyMap<string, string>,
): Promise<void> {
  const school = await seed.as('school');
  const roster = await Roster.read(school);
  const known = await school.all<Pick<Questionnaire, 'id' | 'title' | 'state'>>(path);
  const answer = async (distribution: SampleQuestionnaire['distribution']) => {
    const open: OpenQuestionnaire[] = [];
    for (const planned of questionnaires) {
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

  await close(await answer('link'));
  await close(await answer('assigned'));
  // The results of anonymous questionnaires are published when the last answers have been handed over.
  await seed.host.moveAnonymousAnswers();
}

function draftOf(
  seed: CountySeed,
  planned: SampleQuestionnaire,
  roster: Roster,
  themes: ReadonlyMap<string, string>,
) {
  const { title, anonymity, distribution, audiences, isForNextQuarter } = planned;
  return {
    title,
    form: formOf(planned),
    themeLinks: topicLinksOf(planned).map(({ topic, ...link }) => ({ ...link, themeId: themes.get(topic) })),
    audienceIds: audiences.map(audience => roster.audienceId(audience)),
    anonymity,
    distribution,
    ...seed.quarterAgo(isForNextQuarter ? -1 : 0),
  };
}
