import type { Person } from '@peixun/plugin-api';
import { selectSampled } from '../../database/samples.ts';
import type { NeedsContext } from '../../parts.ts';
import { audienceMembers } from '../people.ts';
import type { StoredQuestionnaire } from './stored-questionnaire.ts';

/** The active people who are asked: all of the audiences, or those who were drawn. Nobody knows who has a link. */
export async function respondents(
  context: NeedsContext,
  { id, distribution, audienceIds, sample }: StoredQuestionnaire,
): Promise<Person[]> {
  if (distribution === 'link') return [];
  const members = await audienceMembers(context, audienceIds);
  if (sample === null) return members;
  const sampled = await context.read(db => selectSampled(db, id));
  const asked = new Set(sampled.filter(({ state }) => state === 'asked').map(({ personId }) => personId));
  return members.filter(person => asked.has(person.id));
}
