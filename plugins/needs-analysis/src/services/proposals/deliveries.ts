import { courseLagRule, type CourseLag } from '../../contract/index.ts';
import {
  deleteDelivery,
  insertDelivery,
  selectFirstDeliveries,
  selectFirstMentions,
} from '../../database/deliveries.ts';
import { courseLags } from '../../domain/proposals/course-lag.ts';
import type { NeedsContext, NeedsTransaction } from '../../parts.ts';
import { themesOf } from '../lookups.ts';
import { today } from '../today.ts';

/** That a class on some themes began. */
export interface Delivery {
  /** Told again under the same reference it replaces what was told before. */
  readonly reference: string;
  readonly title: string;
  /** None: it was not held after all. */
  readonly themeIds: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly deliveredOn: string;
}

export async function recordDelivery(
  tx: NeedsTransaction,
  { themeIds, ...delivery }: Delivery,
): Promise<void> {
  tx.write(deleteDelivery(tx.db, delivery.reference));
  if (themeIds.length > 0) await insertDelivery(tx.db, delivery, [...new Set(themeIds)]).execute();
}

/** How long each theme that was ever mentioned waited for its first class, as far as the actor sees units. */
export async function courseLagOf(context: NeedsContext): Promise<CourseLag> {
  const [themes, mentions, deliveries] = await Promise.all([
    themesOf(context),
    context.read(selectFirstMentions),
    context.read(db => selectFirstDeliveries(db, today(context))),
  ]);
  const names = new Map(themes.map(({ id, name }) => [id, name]));
  const delivered = new Map(deliveries.map(delivery => [delivery.themeId, delivery]));
  const topics = mentions.flatMap(({ themeId, day, title }) => {
    const themeName = names.get(themeId);
    const first = delivered.get(themeId);
    return themeName === undefined
      ? []
      : {
          ...{ themeId, themeName, appearedOn: day, appearedIn: title },
          deliveredOn: first?.deliveredOn ?? null,
          deliveredBy: first?.title ?? null,
        };
  });
  const { values, source } = context.rule(courseLagRule);
  return { ...courseLags(topics, today(context), values), rule: { ...values, source } };
}
