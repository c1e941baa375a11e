import type { Text } from '@peixun/plugin-api';
import type { ObservationKind } from '../../contract/index.ts';
import type { GatheredEvidence } from './gathered-evidence.ts';
import { peopleFigure } from './people-figure.ts';

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
    const { kind, audienceId, themeId } = all[0]!;
    const id = audienceId === null ? `${kind}-of-units` : kind;
    const figure = peopleFigure(
      `observation/${key}`,
      all.map(({ subjectId, need, observedOn }) => ({ subjectId, need, day: observedOn })),
    );
    const subject = {
      kind: 'observation',
      id,
      observed: kind,
      title: titles[kind]['zh-CN'],
      of: audienceId === null ? 'units' : 'people',
      subjects: figure.statements,
      mean: figure.level,
    } as const;
    return { audienceId, themeId, source: 'personal', id, subject, ...figure };
  });
}
