import type { Text } from '@peixun/plugin-api';
import type { ObservationKind } from '../../contract/index.ts';
import type { GatheredEvidence } from './gathered-evidence.ts';
import { meanAndVariance } from '../rankings/mean-and-variance.ts';

/** What was observed of somebody, or of a unit. */
export interface Observed {
  readonly kind: ObservationKind;
  /** The person, or the unit where it is about the unit. */
  readonly subjectId: string;
  /** Of the person; null: it is about a unit, and concerns every audience. */
  readonly audienceId: string | null;
  readonly themeId: string;
  /** How much is needed: 0 nothing, 1 fully. */
  readonly need: number;
  /** `YYYY-MM-DD`. */
  readonly observedOn: string;
}

/**
 * What each kind of observation says of each theme, audience by audience. Of a person or unit the newest counts.
 *
 * @param observed in the order in which it was recorded.
 * @param titles the name of each kind, as the county’s people know it.
 */
export function observationEvidence(
  observed: readonly Observed[],
  titles: Readonly<Record<ObservationKind, Text>>,
): GatheredEvidence[] {
  const groups = Map.groupBy(
    observed,
    ({ kind, audienceId, themeId }) => `${kind}/${audienceId ?? ''}/${themeId}`,
  );
  return [...groups].map(([key, all]) => {
    const newest = [...Map.groupBy(all, ({ subjectId }) => subjectId).values()].map(ofSubject =>
      ofSubject.reduce((one, other) => (other.observedOn >= one.observedOn ? other : one)),
    );
    const { kind, audienceId, themeId } = newest[0]!;
    const id = audienceId === null ? `${kind}-of-units` : kind;
    const { mean, variance } = meanAndVariance(newest.map(({ need }) => need));
    return {
      audienceId,
      themeId,
      source: 'personal',
      id,
      level: mean,
      variance,
      statements: newest.length,
      observedOn: newest.map(({ observedOn }) => observedOn).reduce((a, b) => (a > b ? a : b)),
      subject: {
        kind: 'observation',
        id,
        observed: kind,
        title: titles[kind]['zh-CN'],
        of: audienceId === null ? 'units' : 'people',
        subjects: newest.length,
        mean,
      },
      group: {
        key: `observation/${key}`,
        marks: newest.map(({ subjectId, need }) => `${subjectId} ${need}`),
      },
    };
  });
}
