import type { NeedsContext } from '../parts.ts';

/** Ids of the active people of audiences, a thousand a round trip. */
export async function audienceMembers(
  context: NeedsContext,
  audienceIds: readonly string[],
): Promise<string[]> {
  const members: string[] = [];
  for (const audienceId of audienceIds) {
    let cursor: string | undefined;
    do {
      const page = await context.directory.people({ audienceId, cursor, limit: 1000 });
      members.push(...page.items.filter(({ active }) => active).map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
  }
  return members;
}
