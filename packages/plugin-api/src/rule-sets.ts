import type { z } from 'zod';
import type { Text } from './text.ts';

/** The numbers of a rule from a date on, and the document they come from. */
export interface RuleSetVersion<Values> {
  /** `YYYY-MM-DD`, in the county's time zone. */
  readonly effectiveFrom: string;
  /** Title and place of the document, and its words where they are short. */
  readonly source: Text;
  readonly values: Values;
}

/** Numbers as data: effective-dated, each with its source. A county file may add versions of its own. */
export interface RuleSet<Schema extends z.ZodType = z.ZodType> {
  /** `needs-analysis/source-weights`. */
  readonly id: string;
  readonly title: Text;
  readonly schema: Schema;
  readonly versions: readonly RuleSetVersion<z.output<Schema>>[];
}

export function defineRuleSet<Schema extends z.ZodType>(ruleSet: RuleSet<Schema>): RuleSet<Schema> {
  return ruleSet;
}

/** The version that holds on a day, and whether the county or the plugin set it. */
export interface AppliedRule<Values> extends RuleSetVersion<Values> {
  readonly origin: 'county' | 'plugin';
}
