import { observationKindTitles, observedGrades } from '../../contract/index.ts';
import { selectObserved } from '../../database/observations.ts';
import { observationEvidence } from '../../domain/evidence/observation-evidence.ts';
import { firstDayOf, lastDayOf, quarterAfter } from '../../domain/cycles/quarters.ts';
import { peopleByIds } from '../people.ts';
import { rulesOfQuarter } from '../rankings/rules-of-quarter.ts';
import type { Gatherer } from './gatherer.ts';

/** What others saw in the last quarters. Who has no audience says nothing, nor does a grade that no rule knows. */
export const gatherObservations: Gatherer = async (context, quarter) => {
  const { method, on } = rulesOfQuarter(context, quarter);
  const from = firstDayOf(quarterAfter(quarter, 1 - method.values.memory));
  const rows = await context.read(db => selectObserved(db, from, lastDayOf(quarter)));
  const people = await peopleByIds(
    context,
    rows.flatMap(({ personId }) => personId ?? []),
  );
  const grades = context.rule(observedGrades, on).values;
  const observed = rows.flatMap(({ kind, unitId, personId, themeId, grade, observedOn }) => {
    const need = grades[kind].find(({ id }) => id === grade)?.need;
    const audienceId = personId === null ? null : people.get(personId)?.audienceId;
    if (need === undefined || audienceId === undefined) return [];
    if (personId !== null && audienceId === null) return [];
    return [{ kind, subjectId: personId ?? unitId, audienceId, themeId, need, observedOn }];
  });
  return observationEvidence(observed, observationKindTitles);
};
