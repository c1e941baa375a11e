import { checkIdentityNumber, cleanPhone } from '@peixun/spreadsheet';
import { identityErrors } from '../identity/errors.ts';

interface Details {
  readonly identityNumber?: string | null;
  readonly phone?: string | null;
}

/**
 * Identity number and phone in their one form.
 *
 * @throws `IDENTITY_NUMBER_INVALID`, `PHONE_INVALID`.
 */
export function checkedDetails({ identityNumber, phone }: Details): Details {
  return {
    identityNumber: identityNumber && checkedIdentityNumber(identityNumber),
    phone: phone && checkedPhone(phone),
  };
}

function checkedIdentityNumber(typed: string): string {
  const checked = checkIdentityNumber(typed);
  if (!checked.ok) throw identityErrors.IDENTITY_NUMBER_INVALID({}, { path: ['body', 'identityNumber'] });
  return checked.value;
}

function checkedPhone(typed: string): string {
  const phone = cleanPhone(typed);
  if (!phone) throw identityErrors.PHONE_INVALID({}, { path: ['body', 'phone'] });
  return phone;
}
