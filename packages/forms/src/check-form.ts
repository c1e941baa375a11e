import { ConditionError, namesIn, parseCondition } from './condition.ts';
import { formSchema, type Form, type Question } from './form.ts';
import { hasOther, otherNameOf, otherValue, questionsOf, valueOf } from './questions.ts';
import { formIssue, type FormIssue } from './issues.ts';

export type FormCheck =
  { readonly ok: true; readonly form: Form } | { readonly ok: false; readonly issues: readonly FormIssue[] };

/** Whether JSON is a form that can be shown, answered and evaluated. Every issue says where. */
export function checkForm(json: unknown): FormCheck {
  const parsed = formSchema.safeParse(json);
  if (!parsed.success) {
    return {
      ok: false,
      issues: parsed.error.issues.map(({ path, message }) =>
        formIssue(
          path.map(key => (typeof key === 'symbol' ? String(key) : key)),
          'FORM_SHAPE',
          { reason: message },
        ),
      ),
    };
  }
  const form = parsed.data;
  const issues: FormIssue[] = [];
  const pageNames = new Set<string>();
  const before = new Set<string>();
  const ownWords = new Set(questionsOf(form).filter(hasOther).map(otherNameOf));
  form.pages.forEach((page, pageIndex) => {
    const path = ['pages', pageIndex];
    if (pageNames.has(page.name)) {
      issues.push(formIssue([...path, 'name'], 'FORM_NAME_TAKEN', { name: page.name }));
    }
    pageNames.add(page.name);
    issues.push(...conditionIssues(page.visibleIf, [...path, 'visibleIf'], before));
    page.elements.forEach((question, index) => {
      const place = [...path, 'elements', index];
      if (before.has(question.name) || ownWords.has(question.name)) {
        issues.push(formIssue([...place, 'name'], 'FORM_NAME_TAKEN', { name: question.name }));
      }
      issues.push(...conditionIssues(question.visibleIf, [...place, 'visibleIf'], before));
      issues.push(...questionIssues(question, place));
      before.add(question.name);
    });
  });
  return issues.length === 0 ? { ok: true, form } : { ok: false, issues };
}

/** A condition may name earlier questions alone, so that what is shown never depends on itself. */
function conditionIssues(
  condition: string | undefined,
  path: readonly (string | number)[],
  before: ReadonlySet<string>,
): FormIssue[] {
  if (condition === undefined) return [];
  try {
    return namesIn(parseCondition(condition))
      .filter(name => !before.has(name))
      .map(name => formIssue(path, 'FORM_CONDITION_UNKNOWN', { name }));
  } catch (error) {
    if (!(error instanceof ConditionError)) throw error;
    return [formIssue(path, 'FORM_CONDITION_INVALID', { at: error.at + 1 })];
  }
}

function questionIssues(question: Question, path: readonly (string | number)[]): FormIssue[] {
  const issues: FormIssue[] = [];
  for (const key of ['choices', 'columns', 'rows'] as const) {
    const items = (question as Partial<Record<typeof key, readonly (string | number)[]>>)[key] ?? [];
    const seen = new Set<string>();
    items.map(valueOf).forEach((value, index) => {
      if (seen.has(String(value)))
        issues.push(formIssue([...path, key, index], 'FORM_CHOICE_TAKEN', { value }));
      seen.add(String(value));
    });
  }
  if (hasOther(question) && 'choices' in question) {
    const index = question.choices.map(valueOf).indexOf(otherValue);
    if (index !== -1)
      issues.push(formIssue([...path, 'choices', index], 'FORM_OTHER_TAKEN', { value: otherValue }));
  }
  if (!hasOrderedBounds(question)) issues.push(formIssue(path, 'FORM_BOUNDS'));
  if ('choices' in question && question.correctAnswer !== undefined) {
    const values = new Set(question.choices.map(valueOf));
    const wanted = Array.isArray(question.correctAnswer) ? question.correctAnswer : [question.correctAnswer];
    if (!wanted.every(value => values.has(value))) {
      issues.push(formIssue([...path, 'correctAnswer'], 'FORM_CORRECT_ANSWER'));
    }
  }
  return issues;
}

function hasOrderedBounds(question: Question): boolean {
  switch (question.type) {
    case 'rating':
      return question.rateMin < question.rateMax;
    case 'text':
      return (question.min ?? -Infinity) <= (question.max ?? Infinity);
    case 'checkbox':
      return (
        (question.minSelectedChoices ?? 0) <= (question.maxSelectedChoices ?? Infinity) &&
        (question.minSelectedChoices ?? 0) <= question.choices.length + Number(hasOther(question))
      );
    default:
      return true;
  }
}
