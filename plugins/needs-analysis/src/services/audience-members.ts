import type { Person } from '@peixun/plugin-api';
import type { NeedsContext } from '../parts.ts';

/** The active people of audiences, a thousand a round trip. */
export async function audienceMembers(
  context: NeedsContext,
  audienceIds: readonly string[],
): Promise<Person[]> {
  const members: Person[] = [];
  for (const audienceId of audienceIds) {
    let cursor: string | undefined;
    do {
      const page = await context.directory.people({ audienceId, cursor, limit: 1000 });
      members.push(...page.items.filter(({ active }) => active));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
  }
  return members;
}
