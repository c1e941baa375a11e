import type { Person } from '@peixun/plugin-api';
import type { NeedsContext } from '../parts.ts';

/** People whom the actor sees, by id, a thousand a round trip. */
export async function peopleByIds(
  context: NeedsContext,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, Person>> {
  const wanted = [...new Set(ids)];
  const people = new Map<string, Person>();
  for (let from = 0; from < wanted.length; from += 1000) {
    const page = await context.directory.people({ ids: wanted.slice(from, from + 1000), limit: 1000 });
    for (const person of page.items) people.set(person.id, person);
  }
  return people;
}
