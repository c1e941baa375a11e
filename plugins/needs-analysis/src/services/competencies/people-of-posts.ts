import type { Person } from '@peixun/plugin-api';
import type { NeedsContext } from '../../parts.ts';

/** The active people of posts whom the actor sees, each once, a thousand a round trip. */
export async function peopleOfPosts(
  context: NeedsContext,
  postIds: readonly string[],
  filter: { readonly unitId?: string; readonly audienceId?: string } = {},
): Promise<Person[]> {
  const people = new Map<string, Person>();
  for (const postId of new Set(postIds)) {
    let cursor: string | undefined;
    do {
      const page = await context.directory.people({ ...filter, postId, cursor, limit: 1000 });
      for (const person of page.items) if (person.active) people.set(person.id, person);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
  }
  return [...people.values()];
}
