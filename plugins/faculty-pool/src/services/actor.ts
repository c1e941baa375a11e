import type { FacultyContext } from '../parts.ts';

/** Who acts, as the steps of a nomination keep it: a person, or the system by its reason. */
export function actorOf({ actor }: FacultyContext): { accountId: string; personId: string | null } {
  switch (actor.kind) {
    case 'person':
      return { accountId: actor.accountId, personId: actor.personId };
    case 'system':
      return { accountId: `system:${actor.reason}`, personId: null };
    case 'anonymous':
      return { accountId: 'anonymous', personId: null };
  }
}
