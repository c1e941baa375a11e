import type { SheetReading } from './reading/sheet-reading.ts';
import type { Columns, Sheet } from './sheet.ts';

/** A reading as a file, to be kept between the check of a spreadsheet and its import: no step parses it again. */
export function storedReading<C extends Columns>(
  fileName: string,
  reading: SheetReading<C>,
): { name: string; contentType: string; bytes: Uint8Array } {
  const bytes = new TextEncoder().encode(JSON.stringify(reading));
  return { name: fileName, contentType: 'application/json', bytes };
}

/** What `storedReading` kept; `sheet` only tells its type. */
export function readingIn<C extends Columns>(bytes: Uint8Array, _sheet: Sheet<C>): SheetReading<C> {
  return JSON.parse(new TextDecoder().decode(bytes)) as SheetReading<C>;
}
