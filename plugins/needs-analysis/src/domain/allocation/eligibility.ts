/** A place that somebody had on a menu before. */
export interface PastPlace {
  readonly course: string;
  /** The last day of the class, `YYYY-MM-DD`. */
  readonly endedOn: string;
}

export interface ItemConditions {
  readonly audienceIds: readonly string[];
  readonly course: string;
  readonly mayRepeat: boolean;
  /** A course that must have been attended before. */
  readonly requiresCourse: string | null;
  readonly startsOn: string;
  readonly isWithdrawn: boolean;
}

/** Why somebody cannot choose an item. */
export type Ineligibility =
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'audience' }
  | { readonly kind: 'repeat'; readonly course: string; readonly endedOn: string }
  | { readonly kind: 'prerequisite'; readonly course: string };

/**
 * Whether a person may choose an item.
 *
 * @param repeatYears a course may be attended again so many years after its end.
 */
export function ineligibility(
  item: ItemConditions,
  person: { readonly audienceId: string | null; readonly past: readonly PastPlace[] },
  repeatYears: number,
): Ineligibility | undefined {
  if (item.isWithdrawn) return { kind: 'withdrawn' };
  if (person.audienceId === null || !item.audienceIds.includes(person.audienceId))
    return { kind: 'audience' };
  const { course } = item;
  const repeated = person.past.find(
    place => place.course === course && yearsAfter(place.endedOn, repeatYears) > item.startsOn,
  );
  if (repeated && !item.mayRepeat) return { kind: 'repeat', course, endedOn: repeated.endedOn };
  const required = item.requiresCourse;
  const hasRequired = person.past.some(place => place.course === required && place.endedOn < item.startsOn);
  return required !== null && !hasRequired ? { kind: 'prerequisite', course: required } : undefined;
}

function yearsAfter(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
}
