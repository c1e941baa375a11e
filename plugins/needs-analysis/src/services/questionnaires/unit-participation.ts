import { anonymousGroupSize } from '@peixun/plugin-api';
import type { UnitRate } from '../../contract/index.ts';
import { selectParticipants } from '../../database/answers.ts';
import { unitRates } from '../../domain/questionnaires/unit-rates.ts';
import { topUnits } from '../../domain/unit-tree.ts';
import type { NeedsContext } from '../../parts.ts';
import { readQuestionnaire } from './questionnaires.ts';
import { respondents } from './respondents.ts';

/** How many of each township and department were asked and took part: never what they answered. */
export async function unitParticipation(context: NeedsContext, id: string): Promise<UnitRate[]> {
  const questionnaire = await readQuestionnaire(context, id);
  const [people, participants, units] = await Promise.all([
    respondents(context, questionnaire),
    context.read(db => selectParticipants(db, id)),
    context.directory.units(),
  ]);
  const topOf = topUnits(units);
  const rates = unitRates(
    people.map(person => ({ personId: person.id, unitId: topOf.get(person.unitId) ?? null })),
    new Set(participants.map(({ personId }) => personId)),
    anonymousGroupSize,
  );
  const names = new Map(units.map(unit => [unit.id, unit.name]));
  return rates.map(({ unitId, ...rate }) => ({
    unitName: unitId === null ? null : (names.get(unitId) ?? ''),
    ...rate,
  }));
}
