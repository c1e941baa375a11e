import { text, type Text } from '@peixun/plugin-api';
import { needsAnalysisErrors as errors } from '../../contract/index.ts';
import type { AllocationProblem } from '../../domain/allocation/allocation-problem.ts';
import { Occupancy, type PlaceRule } from '../../domain/allocation/occupancy.ts';
import { sendingUnits } from '../../domain/allocation/sending-units.ts';
import type { NeedsContext } from '../../parts.ts';
import { obstacleText } from './obstacle-text.ts';
import { obstaclesOf } from './obstacles.ts';
import type { PreparedAllocation } from './prepare-allocation.ts';

/** A place that somebody is to have by hand. */
export interface HandPlace {
  readonly person: { readonly id: string; readonly unitId: string; readonly audienceId: string | null };
  readonly itemId: string;
  /** The place that they leave for it. */
  readonly fromItemId: string | null;
}

/**
 * The rules of the computation that a place by hand breaks.
 *
 * @throws `MENU_ITEM_NOT_FOUND`; `HAND_CHANGE_AGAINST_RULES` for who may not attend at all.
 */
export async function brokenRules(
  context: NeedsContext,
  prepared: PreparedAllocation,
  { person, itemId, fromItemId }: HandPlace,
): Promise<PlaceRule[]> {
  const path = ['itemId'];
  const item = prepared.items.find(({ id }) => id === itemId);
  if (item === undefined) throw errors.MENU_ITEM_NOT_FOUND({ id: itemId }, { path });
  const obstacle = (await obstaclesOf(context, item.menuId, [person.id])).of(item, person);
  if (obstacle) throw errors.HAND_CHANGE_AGAINST_RULES({ rules: obstacleText(obstacle) }, { path });

  const units = await context.directory.units();
  const occupancy = new Occupancy(withPerson(prepared, person, units), prepared.places);
  if (fromItemId !== null) occupancy.remove({ personId: person.id, itemId: fromItemId });
  return (
    occupancy
      .against({ personId: person.id, itemId })
      // By hand a class may be filled that has not enough people yet: they may be added one by one.
      .filter(({ kind }) => kind !== 'not-opened')
  );
}

/** Rules as a reader is told of them. */
export function rulesText(rules: readonly PlaceRule[], { items }: Pick<PreparedAllocation, 'items'>): Text {
  const titles = new Map(items.map(({ id, title }) => [id, title]));
  const texts = rules.map(rule => ruleText(rule, titles));
  return text(texts.map(each => each['zh-CN']).join('；'), texts.map(each => each.en).join('; '));
}

/** Somebody may be added who had not chosen. */
function withPerson(
  { problem, isUntrained }: PreparedAllocation,
  person: HandPlace['person'],
  units: Parameters<typeof sendingUnits>[0],
): AllocationProblem {
  if (problem.people.some(({ id }) => id === person.id)) return problem;
  const unitId = sendingUnits(units).get(person.unitId) ?? person.unitId;
  const added = { id: person.id, unitId, isUntrained: isUntrained(person.id) };
  return { ...problem, people: [...problem.people, added] };
}

function ruleText(rule: PlaceRule, titles: ReadonlyMap<string, string>): Text {
  const other = 'withItemId' in rule ? (titles.get(rule.withItemId) ?? '') : '';
  switch (rule.kind) {
    case 'class-full':
      return text(`班次已满（${rule.most} 个名额）`, `the class is full (${rule.most} places)`);
    case 'unit-quota':
      return text(`本单位名额已用完（${rule.most} 个）`, `the unit has used its ${rule.most} places`);
    case 'places-a-person':
      return text(`每人最多 ${rule.most} 个名额`, `one person has ${rule.most} places at most`);
    case 'overlap':
      return text(`与“${other}”时间冲突`, `it overlaps with '${other}'`);
    case 'same-course':
      return text(`与“${other}”是同一课程`, `it is the same course as '${other}'`);
    case 'not-opened':
      return text(
        `未达到 ${rule.least} 人的开班人数`,
        `fewer than the ${rule.least} people that open the class`,
      );
  }
}
