import { useFormat, useText } from '@peixun/ui-kit/i18n';
import type { ConflictRule, Ineligibility, RefusalReason } from '../../../contract/index.ts';

/** The words of an item or a unit by its id. */
export type NameOf = (id: string | undefined) => string;

/** Why a place was not given, in a sentence each. */
export function useRefusalWords() {
  const t = useText();
  const format = useFormat();
  return (reason: RefusalReason | Ineligibility, titleOf: NameOf): string => {
    switch (reason.kind) {
      case 'overlap':
      case 'same-course':
      case 'better-elsewhere':
        return t(`refusal.${reason.kind}`, { title: titleOf(reason.withItemId) });
      case 'needed-elsewhere':
        return t('refusal.needed-elsewhere', { title: titleOf(reason.withItemId), least: reason.least });
      case 'repeat':
        return t('refusal.repeat', { course: reason.course, day: format.date(reason.endedOn) });
      default:
        return t(`refusal.${reason.kind}`, { ...reason });
    }
  };
}

/** A rule that contradicts others, with its numbers, and what to change. */
export function useConflictWords() {
  const t = useText();
  return (rule: ConflictRule, titleOf: NameOf, unitOf: NameOf): string =>
    t(`conflict.${rule.kind}`, {
      title: titleOf(rule.itemId),
      other: titleOf(rule.otherItemId),
      unit: unitOf(rule.unitId),
      least: rule.least ?? 0,
      most: rule.most ?? 0,
      wanted: rule.wanted ?? 0,
    });
}
