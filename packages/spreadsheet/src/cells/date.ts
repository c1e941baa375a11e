import type { RawCell } from '../reading/raw-row.ts';
import { dateOfSerial } from '../reading/number-format.ts';
import { toHalfWidth } from './clean-text.ts';
import { isDay } from './identity-number.ts';

export type DateResult =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly code: 'DATE_INVALID' | 'DATE_WITHOUT_DAY' | 'MONTH_AMBIGUOUS' };

const invalid = { ok: false, code: 'DATE_INVALID' } as const;

/**
 * The day (`YYYY-MM-DD`) or month (`YYYY-MM`) that a cell means: a date, a serial number whose format was lost, or a
 * text such as `2024.5.6`, `2024/5`, `2024年5月6日` or `20240506`. Years need four digits, and the year comes first.
 */
export function readDate(cell: RawCell, precision: 'day' | 'month'): DateResult {
  const text = toHalfWidth(cell.text);
  const parts =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    (precision === 'month' ? /^(\d{4})(\d{2})$/.exec(text) : null) ??
    /^(\d{4})\s?[-–—/.年]\s?(\d{1,2})(?:\s?[-–—/.月]\s?(\d{1,2})\s?日?|\s?月)?(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/.exec(
      text,
    );
  if (!parts) {
    const serial = cell.kind === 'number' && /^\d{4,5}(\.\d+)?$/.test(text) ? Number(text) : undefined;
    const date = serial === undefined || serial < 3000 ? undefined : dateOfSerial(serial, false);
    return date ? { ok: true, value: date.slice(0, precision === 'day' ? 10 : 7) } : invalid;
  }
  const [year, month, day] = [parts[1]!, parts[2]!.padStart(2, '0'), parts[3]?.padStart(2, '0')];
  // As a number, October (1985.10) and January (1985.1) are the same.
  if (precision === 'month' && cell.kind === 'number' && parts[2] === '1' && text.includes('.') && !day) {
    return { ok: false, code: 'MONTH_AMBIGUOUS' };
  }
  if (!isDay(Number(year), Number(month), Number(day ?? 1))) return invalid;
  if (precision === 'month') return { ok: true, value: `${year}-${month}` };
  return day ? { ok: true, value: `${year}-${month}-${day}` } : { ok: false, code: 'DATE_WITHOUT_DAY' };
}
