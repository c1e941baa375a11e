import { ConditionError, parseCondition } from '../condition.ts';
import type { Question } from '../form.ts';
import { choicesOf, textOf, valueOf } from '../questions.ts';
import type { FormText } from '../form.ts';

/** A condition that the builder offers: an earlier question has one answer. */
export interface SimpleCondition {
  readonly name: string;
  readonly value: string | number | boolean;
}

/** The answers on which a condition can be built; none for questions without fixed answers. */
export function conditionValues(
  question: Question,
): { readonly value: string | number | boolean; readonly text: FormText | undefined }[] {
  switch (question.type) {
    case 'radiogroup':
    case 'dropdown':
    case 'checkbox':
      return choicesOf(question).map(item => ({ value: valueOf(item), text: textOf(item) }));
    case 'boolean':
      return [
        { value: true, text: question.labelTrue },
        { value: false, text: question.labelFalse },
      ];
    default:
      return [];
  }
}

export function writeCondition(question: Question, value: string | number | boolean): string {
  const operator = question.type === 'checkbox' ? 'contains' : '=';
  // A text cannot hold both kinds of quotes; values that the builder makes hold none.
  const quote = typeof value === 'string' && value.includes("'") ? '"' : "'";
  return `{${question.name}} ${operator} ${typeof value === 'string' ? quote + value + quote : value}`;
}

/** The condition if it is one of `writeCondition`. */
export function readCondition(source: string): SimpleCondition | undefined {
  try {
    const condition = parseCondition(source);
    if (condition.kind !== 'comparison' || condition.name.length !== 1) return undefined;
    const { name, operator, value } = condition;
    if ((operator !== '=' && operator !== 'contains') || typeof value === 'object') return undefined;
    return { name: name[0]!, value };
  } catch (error) {
    if (error instanceof ConditionError) return undefined;
    throw error;
  }
}
