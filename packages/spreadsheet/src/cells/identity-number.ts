/** The first two digits: provinces, autonomous regions, municipalities; 9 is for foreigners' residence cards. */
const regions = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\d)/;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The eighteenth character by ISO 7064 MOD 11-2, as GB 11643-1999 has it. */
export function identityChecksum(first17: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return '10X98765432'[sum % 11]!;
}

/** What is wrong with an identity number, or the number in its 18-character form. */
export type IdentityNumberResult =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly code: 'LENGTH' | 'REGION' | 'BIRTH_DATE' | 'CHECKSUM' };

/** Checks a resident identity number (GB 11643-1999). Numbers of 15 digits, issued until 1999, become 18. */
export function checkIdentityNumber(text: string): IdentityNumberResult {
  const number = text.toUpperCase();
  if (/^\d{15}$/.test(number)) {
    const first17 = `${number.slice(0, 6)}19${number.slice(6)}`;
    return checkIdentityNumber(first17 + identityChecksum(first17));
  }
  if (!/^\d{17}[\dX]$/.test(number)) return { ok: false, code: 'LENGTH' };
  if (!regions.test(number)) return { ok: false, code: 'REGION' };
  if (!isDay(Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14)))) {
    return { ok: false, code: 'BIRTH_DATE' };
  }
  if (identityChecksum(number) !== number[17]) return { ok: false, code: 'CHECKSUM' };
  return { ok: true, value: number };
}

/** The day of birth in a checked identity number, `YYYY-MM-DD`. */
export function birthDateIn(identityNumber: string): string {
  return identityNumber.slice(6, 14).replace(/(.{4})(..)/, '$1-$2-');
}

/** Whether the calendar has this day, from 1850 to 2200. */
export function isDay(year: number, month: number, day: number): boolean {
  if (year < 1850 || year > 2200) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
