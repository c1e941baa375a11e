import { countyDay } from '../domain/cycles/county-day.ts';
import type { NeedsContext } from '../parts.ts';

/** The county's day, `YYYY-MM-DD`. */
export function today(context: Pick<NeedsContext, 'now' | 'county'>): string {
  return countyDay(context.now(), context.county.timeZone);
}
