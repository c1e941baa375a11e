import type { Interview, InterviewGuide, InterviewNotes } from '@peixun/plugin-needs-analysis/contract';
import type { SampleInterviews } from '../content/interviews.ts';
import { randomOf } from '../roster/random.ts';
import type { CountySeed } from './county-seed.ts';
import { Roster } from './roster.ts';

const path = '/needs-analysis';

/** Seven of ten interviews are held face to face, one of five without name. */
const formOf = (index: number) => (index % 10 < 7 ? 'face-to-face' : index % 2 ? 'phone' : 'video');
const isUnnamed = (index: number) => index % 5 === 4;

/** The school writes a guide, holds the interviews of this quarter, and plans some for a teacher. */
export async function seedInterviews(
  seed: CountySeed,
  interviews: SampleInterviews,
  themes: ReadonlyMap<string, string>,
): Promise<void> {
  const [school, teacher] = [await seed.as('school'), await seed.as('teacher')];
  const { items } = await school.get<{ items: InterviewGuide[] }>(`${path}/interview-guides`);
  if (items.length > 0) return;
  const { starter } = await school.get<{ starter: InterviewGuide }>(`${path}/interview-guides`);
  const themeIds = interviews.topics.map(({ name }) => themes.get(name)!);
  const guide = await school.post<InterviewGuide>(`${path}/interview-guides`, {
    title: interviews.title,
    opening: starter.opening,
    themes: themeIds.map(themeId => ({ themeId, questions: [] })),
    closing: starter.closing,
  });
  const roster = await Roster.read(school);
  const random = randomOf(seed.year);
  const { firstDay } = seed;
  const interviewers = { held: await personOf(school), planned: await personOf(teacher) };
  for (const { audience, held, planned, strengths } of interviews.groups) {
    const people = random.shuffled(await roster.peopleOf(audience));
    for (const [index, person] of people.slice(0, held + planned).entries()) {
      const isHeld = index < held;
      const ago = seed.day(-2 * index);
      const day = isHeld ? (ago > firstDay ? ago : firstDay) : seed.day(7);
      const whom = isUnnamed(index)
        ? { naming: 'unnamed', audienceId: roster.audienceId(audience) }
        : { naming: 'named', personId: person.id };
      const { id } = await school.post<Interview>(`${path}/interviews`, {
        ...whom,
        guideId: guide.id,
        interviewerId: interviewers[isHeld ? 'held' : 'planned'],
        plannedOn: day,
        form: formOf(index),
      });
      if (!isHeld) continue;
      const notes: InterviewNotes = {
        heldOn: day,
        form: formOf(index),
        themes: themeIds.map((themeId, topic) => ({
          themeId,
          strength: Math.min(5, Math.max(1, strengths[topic]! + random.between(-1, 1))),
          words: interviews.topics[topic]!.words,
          examples: '',
        })),
        remarks: '',
      };
      await school.put(`${path}/my-interviews/${id}/notes`, notes);
    }
  }
}

async function personOf(client: Awaited<ReturnType<CountySeed['as']>>): Promise<string> {
  const { me } = await client.get<{ me: { personId: string } }>('/kernel/manifest');
  return me.personId;
}
