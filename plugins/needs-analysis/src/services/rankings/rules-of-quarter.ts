import { rankingMethod, sourceWeights } from '../../contract/index.ts';
import { lastDayOf, type Quarter } from '../../domain/cycles/quarters.ts';
import type { NeedsContext } from '../../parts.ts';
import { today } from '../today.ts';

/** The rules that hold for a quarter's ranking, and the day to which its evidence fades: its last, or today. */
export function rulesOfQuarter(context: NeedsContext, quarter: Quarter) {
  const [day, lastDay] = [today(context), lastDayOf(quarter)];
  const asOf = day < lastDay ? day : lastDay;
  // Noon, which is the same day in every time zone that a county could have.
  const on = new Date(`${asOf}T12:00:00Z`);
  return { asOf, on, weights: context.rule(sourceWeights, on), method: context.rule(rankingMethod, on) };
}
