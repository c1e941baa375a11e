/** Built-in formats that show a number as a date or time; 27 to 36 and 50 to 58 are the East Asian ones. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** Whether a number format shows a date or time. */
export function isDateFormat(id: number, custom: string | undefined): boolean {
  if (custom === undefined) return isBuiltInDate(id);
  const withoutLiterals = custom
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/_./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/General|G\/通用格式/gi, '');
  return /[ymdhs年月日]/i.test(withoutLiterals.split(';')[0]!);
}

const day = 86_400_000;

/**
 * The day (and time, if there is one) of a serial number, as text.
 * In the 1900 system serial 60 is 29 February 1900, a day that never was; before it the count is one less.
 */
export function dateOfSerial(serial: number, epoch1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return undefined;
  const base = epoch1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const minutes = Math.round((serial % 1) * 1440);
  const date = new Date(base + Math.floor(serial) * day + minutes * 60_000);
  const iso = date.toISOString();
  if (serial < 1 && !epoch1904) return iso.slice(11, 16);
  return minutes === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}
