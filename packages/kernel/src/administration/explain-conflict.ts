import type { ErrorFactory } from '@peixun/plugin-api';
import { identityErrors } from '../identity/errors.ts';

/** What it means when the database refuses a value: by the constraint that did. */
const meanings: Readonly<Record<string, { error: ErrorFactory; field?: string }>> = {
  unit_code: { error: identityErrors.CODE_TAKEN, field: 'code' },
  unit_name: { error: identityErrors.NAME_TAKEN, field: 'name' },
  post_name: { error: identityErrors.NAME_TAKEN, field: 'name' },
  audience_name: { error: identityErrors.NAME_TAKEN, field: 'name' },
  person_number: { error: identityErrors.PERSON_EXISTS, field: 'number' },
  person_identity_number_index: { error: identityErrors.PERSON_EXISTS, field: 'identityNumber' },
  person_unit: { error: identityErrors.UNIT_NOT_FOUND, field: 'unitId' },
  person_audience: { error: identityErrors.AUDIENCE_NOT_FOUND, field: 'audienceId' },
  person_post_post: { error: identityErrors.POST_NOT_FOUND, field: 'postIds' },
  membership_person: { error: identityErrors.PERSON_HAS_ACCOUNT, field: 'personId' },
  membership_of_person: { error: identityErrors.PERSON_NOT_FOUND, field: 'personId' },
  role_grant_one_administrator: { error: identityErrors.ADMINISTRATORS_SEPARATE, field: 'roleId' },
  role_grant_membership: { error: identityErrors.ACCOUNT_NOT_FOUND, field: 'accountId' },
  role_grant_unit: { error: identityErrors.UNIT_NOT_FOUND, field: 'unitId' },
};

/** Turns a refused constraint into the sentence that helps; anything else is thrown on. For `.catch`. */
export function explainConflict(error: unknown): never {
  for (let current = error; current instanceof Error; current = current.cause) {
    const { constraint } = current as Error & { constraint?: string };
    const meaning = constraint ? meanings[constraint] : undefined;
    if (meaning) throw meaning.error({ id: '' }, { path: ['body', meaning.field!], cause: error });
  }
  throw error;
}
