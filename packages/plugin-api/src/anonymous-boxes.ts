import type { z } from 'zod';

/**
 * A box for answers that nobody can trace. A dropped answer has a random id, no time and no actor; it waits
 * encrypted with the kernel and reaches the plugin shuffled, at least five of one group together.
 */
export interface AnonymousBoxToken<Answer extends z.ZodType = z.ZodType> {
  /** `needs-analysis/survey-answers`. */
  readonly id: string;
  readonly answer: Answer;
  /**
   * Answers are gathered by group, such as a questionnaire: at least five of one group move together, and of an open
   * group five stay behind. When it is over, say so with `closeAnonymousGroup`.
   */
  readonly group: (answer: z.output<Answer>) => string;
}

export function defineAnonymousBox<Answer extends z.ZodType>(
  token: AnonymousBoxToken<Answer>,
): AnonymousBoxToken<Answer> {
  return token;
}

/** The least number of answers that leave a box together, and of people behind a figure that is shown. */
export const anonymousGroupSize = 5;
