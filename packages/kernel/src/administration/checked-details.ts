import { birthDateIn, checkIdentityNumber, cleanPhone } from '@peixun/spreadsheet';
import { identityErrors } from '../identity/errors.ts';

interface Details {
  readonly identityNumber?: string | null;
  readonly phone?: string | null;
}

/**
 * Identity number and phone in their one form.
 *
 * @param now nobody is born later.
 *
 * @throws `IDENTITY_NUMBER_INVALID`, `PHONE_INVALID`.
 */
export function checkedDetails({ identityNumber, phone }: Details, now: Date): Details {
  return {
    identityNumber: identityNumber && checkedIdentityNumber(identityNumber, now),
    phone: phone && checkedPhone(phone),
  };
}

function checkedIdentityNumber(typed: string, now: Date): string {
  const checked = checkIdentityNumber(typed);
  if (!checked.ok || birthDateIn(checked.value) > now.toISOString().slice(0, 10))
    throw identityErrors.IDENTITY_NUMBER_INVALID({}, { path: ['body', 'identityNumber'] });
  return checked.value;
}

function checkedPhone(typed: string): string {
  const phone = cleanPhone(typed);
  if (!phone) throw identityErrors.PHONE_INVALID({}, { path: ['body', 'phone'] });
  return phone;
}
