import type { Person } from '@peixun/plugin-api';
import type { NeedsContext } from '../parts.ts';

/** All active people whom the actor sees, a thousand a round trip. */
export async function activePeople(context: NeedsContext): Promise<Person[]> {
  const people: Person[] = [];
  let cursor: string | undefined;
  do {
    const page = await context.directory.people({ cursor, limit: 1000 });
    people.push(...page.items.filter(({ active }) => active));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return people;
}
