import type { PeopleFilter, Person } from '@peixun/plugin-api';
import type { NeedsContext } from '../parts.ts';

/** As many as the directory gives in a round trip. */
const atOnce = 1000;

/** The active people whom the actor sees: all, or those of a filter. */
export async function activePeople(context: NeedsContext, filter: PeopleFilter = {}): Promise<Person[]> {
  const people: Person[] = [];
  let cursor: string | undefined;
  do {
    const page = await context.directory.people({ ...filter, cursor, limit: atOnce });
    people.push(...page.items.filter(({ active }) => active));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return people;
}

/** The active people of audiences. */
export async function audienceMembers(
  context: NeedsContext,
  audienceIds: readonly string[],
): Promise<Person[]> {
  const members = audienceIds.map(audienceId => activePeople(context, { audienceId }));
  return (await Promise.all(members)).flat();
}

/** The active people of posts, each once. */
export async function peopleOfPosts(
  context: NeedsContext,
  postIds: readonly string[],
  filter: PeopleFilter = {},
): Promise<Person[]> {
  const holders = [...new Set(postIds)].map(postId => activePeople(context, { ...filter, postId }));
  const people = (await Promise.all(holders)).flat();
  return [...new Map(people.map(person => [person.id, person])).values()];
}

/** People whom the actor sees, by id; unknown and empty ids are left out. */
export async function peopleByIds(
  context: NeedsContext,
  ids: Iterable<string | null>,
): Promise<ReadonlyMap<string, Person>> {
  const wanted = [...new Set(ids)].filter(id => id !== null);
  const people = new Map<string, Person>();
  for (let from = 0; from < wanted.length; from += atOnce) {
    const page = await context.directory.people({ ids: wanted.slice(from, from + atOnce), limit: atOnce });
    for (const person of page.items) people.set(person.id, person);
  }
  return people;
}

/** Their names by id. */
export async function peopleNames(
  context: NeedsContext,
  ids: Iterable<string | null>,
): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await peopleByIds(context, ids))].map(([id, { name }]) => [id, name]));
}
