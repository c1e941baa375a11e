import type { AppliedRule, RuleSet } from '@peixun/plugin-api';
import type { z } from 'zod';
import type { CountyFile } from './county-file.ts';

/**
 * The version of a rule that holds on a day: the latest that has begun; of the same day, the county's.
 *
 * @param on `YYYY-MM-DD` in the county's time zone.
 * @returns `undefined` when no version has begun by that day.
 */
export function appliedRule<Schema extends z.ZodType>(
  ruleSet: RuleSet<Schema>,
  county: Pick<CountyFile, 'ruleSets'>,
  on: string,
): AppliedRule<z.output<Schema>> | undefined {
  const ofPlugin = ruleSet.versions.map(version => ({ ...version, origin: 'plugin' as const }));
  const ofCounty = (county.ruleSets[ruleSet.id] ?? []).map(version => ({
    ...version,
    values: ruleSet.schema.parse(version.values),
    origin: 'county' as const,
  }));
  return [...ofPlugin, ...ofCounty]
    .filter(({ effectiveFrom }) => effectiveFrom <= on)
    .toSorted((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom))
    .at(-1);
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant in a time zone, as `YYYY-MM-DD`. */
export function dayIn(timeZone: string, instant: Date): string {
  const format =
    dayFormats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  dayFormats.set(timeZone, format);
  return format.format(instant);
}
