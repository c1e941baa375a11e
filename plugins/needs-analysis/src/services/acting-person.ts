import type { Person } from '@peixun/plugin-api';
import type { NeedsContext } from '../parts.ts';

/** The person who acts; null for the system, and for an account without a person. */
export function actingPersonId({ actor }: Pick<NeedsContext, 'actor'>): string | null {
  return actor.kind === 'person' ? actor.personId : null;
}

/** The person who acts, as the roster has them. */
export async function actingPerson(context: NeedsContext): Promise<Person | undefined> {
  const id = actingPersonId(context);
  return id === null ? undefined : context.directory.person(id);
}
