import { PeixunError } from '@peixun/plugin-api';
import { identityErrors } from './errors.ts';

/** The body of the sign-on library's refusals. */
export interface SignOnRefusal {
  readonly code?: string;
  /** A refusal of ours, raised within the library. */
  readonly problem?: ConstructorParameters<typeof PeixunError>[0];
}

/** What the sign-on library refuses, in our words. */
export function signOnProblem({ code = 'UNKNOWN', problem }: SignOnRefusal): PeixunError {
  if (problem) return new PeixunError(problem);
  switch (code) {
    case 'INVALID_USERNAME_OR_PASSWORD':
    case 'INVALID_USERNAME':
    case 'USERNAME_TOO_SHORT':
    case 'USERNAME_TOO_LONG':
      return identityErrors.SIGN_IN_FAILED();
    case 'ACCOUNT_LOCKED':
      return identityErrors.ACCOUNT_LOCKED();
    case 'INVALID_PASSWORD':
      return identityErrors.PASSWORD_WRONG({}, { path: ['body', 'password'] });
    case 'INVALID_CODE':
    case 'INVALID_BACKUP_CODE':
    case 'OTP_HAS_EXPIRED':
      return identityErrors.SECOND_FACTOR_WRONG({}, { path: ['body', 'code'] });
    case 'INVALID_TWO_FACTOR_COOKIE':
    case 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE':
      return identityErrors.SECOND_FACTOR_EXPIRED();
    case 'ACCOUNT_TEMPORARILY_LOCKED':
      return identityErrors.SIGN_IN_SUSPENDED({ minutes: 15 });
    default:
      return identityErrors.SIGN_ON_REFUSED({ code });
  }
}
