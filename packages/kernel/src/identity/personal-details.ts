import type { PersonalData } from '@peixun/plugin-api';
import type { Kysely } from 'kysely';
import type { IdentityTables } from './tables.ts';

/** `530***********1234`: region and last digits tell people apart, the birthday stays hidden. */
export function maskIdentityNumber(number: string): string {
  return mask(number, 3, 4);
}

/** `138****5678`. */
export function maskPhone(phone: string): string {
  return mask(phone, 3, 4);
}

/** The columns of a person that hold an identity number and a phone. */
export function sealDetails(
  personalData: PersonalData,
  details: { identityNumber?: string | null; phone?: string | null },
) {
  return {
    ...(details.identityNumber !== undefined && {
      identity_number: details.identityNumber ? personalData.encrypt(details.identityNumber) : null,
      identity_number_index: details.identityNumber
        ? personalData.blindIndex('identity-number', details.identityNumber)
        : null,
    }),
    ...(details.phone !== undefined && {
      phone: details.phone ? personalData.encrypt(details.phone) : null,
      phone_index: details.phone ? personalData.blindIndex('phone', details.phone) : null,
    }),
  };
}

/** Whether these keys open what the database holds. They do not where another host wrote it under keys of its own. */
export async function opensDetails(db: Kysely<IdentityTables>, personalData: PersonalData): Promise<boolean> {
  const stored = await db
    .selectFrom('person')
    .select('identity_number')
    .where('identity_number', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  try {
    if (stored?.identity_number) personalData.decrypt(stored.identity_number);
    return true;
  } catch {
    return false;
  }
}

function mask(value: string, head: number, tail: number): string {
  if (value.length <= head + tail) return '*'.repeat(value.length);
  return value.slice(0, head) + '*'.repeat(value.length - head - tail) + value.slice(-tail);
}
