import { createRequire } from 'node:module';
import type * as SurveyCore from 'survey-core';
import type { Model, SurveyError } from 'survey-core';
import { isEmpty } from './condition.ts';
import type { Answers, Form, Question } from './form.ts';
import { choicesOf, hasOther, otherNameOf, questionsOf, valueOf } from './questions.ts';
import { formIssue, type FormIssue } from './issues.ts';
import { visibleAnswers } from './visible-questions.ts';

export type AnswersCheck =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly issues: readonly FormIssue[] };

/**
 * Whether answers fit a form. What comes back is cleaned: empty answers and those to questions that are not shown are
 * left out. Each value is first held against its question, since a browser may send anything; required questions,
 * bounds and branching are then judged by survey-core.
 * @param form a form that `checkForm` has accepted
 */
export function checkAnswers(form: Form, answers: Answers): AnswersCheck {
  const questions = new Map(questionsOf(form).map(question => [question.name, question]));
  const given = Object.fromEntries(Object.entries(answers).filter(([, value]) => !isEmpty(value)));
  const ownWords = new Set([...questions.values()].filter(hasOther).map(otherNameOf));
  const wrong = Object.entries(given).flatMap(([name, value]) => {
    if (ownWords.has(name)) return isOwnWords(value) ? [] : [formIssue([name], 'ANSWER_INVALID')];
    const question = questions.get(name);
    if (!question) return [formIssue([name], 'ANSWER_UNKNOWN_QUESTION', { name })];
    if (!fits(question, value)) return [formIssue([name], 'ANSWER_INVALID')];
    return hasTooMany(question, value) ? [outOfBounds(question)] : [];
  });
  if (wrong.length > 0) return { ok: false, issues: wrong };

  const counted = visibleAnswers(form, given);
  const model = modelOf(form);
  model.data = counted;
  const refused = model.getAllQuestions(true).flatMap(shown => {
    shown.validate(true);
    return shown.errors.slice(0, 1).map(error => issueOf(questions.get(shown.name)!, error));
  });
  return refused.length > 0 ? { ok: false, issues: refused } : { ok: true, answers: counted };
}

/** Loaded with the first answer: it is large, and not every host gets one. */
const surveyCore = () => createRequire(import.meta.url)('survey-core') as typeof SurveyCore;

/** Models of the forms answered last, by the form's text: to build one takes far longer than to check with it. */
const models = new Map<string, Model>();
const mostModels = 10;

function modelOf(form: Form): Model {
  const key = JSON.stringify(form);
  const model = models.get(key) ?? new (surveyCore().Model)({ ...form, clearInvisibleValues: 'onHidden' });
  models.delete(key);
  models.set(key, model);
  if (models.size > mostModels) models.delete(models.keys().next().value!);
  return model;
}

function issueOf(question: Question, error: SurveyError): FormIssue {
  const type = error.getErrorType();
  if (type === 'otherempty') return formIssue([question.name], 'ANSWER_OTHER_MISSING');
  if (type === 'required') return formIssue([question.name], 'ANSWER_REQUIRED');
  if (type === 'requiredinallrowserror') return formIssue([question.name], 'ANSWER_ROWS_MISSING');
  return outOfBounds(question);
}

/** SurveyJS keeps people from choosing more, and does not look at what arrives. */
function hasTooMany(question: Question, value: unknown): boolean {
  const most = question.type === 'checkbox' ? question.maxSelectedChoices : undefined;
  return most !== undefined && (value as unknown[]).length > most;
}

function outOfBounds(question: Question): FormIssue {
  return formIssue([question.name], 'ANSWER_OUT_OF_BOUNDS', { bounds: boundsOf(question) });
}

function boundsOf(question: Question): string {
  if (question.type === 'checkbox') return range(question.minSelectedChoices, question.maxSelectedChoices);
  if (question.type === 'text') return range(question.min, question.max);
  return '';
}

function range(low: number | undefined, high: number | undefined): string {
  if (low === undefined) return `≤ ${high}`;
  return high === undefined ? `≥ ${low}` : `${low}–${high}`;
}

/** Whether a value is of the kind that a question asks for, and among its choices. */
function fits(question: Question, value: unknown): boolean {
  switch (question.type) {
    case 'radiogroup':
    case 'dropdown':
      return choicesOf(question)
        .map(valueOf)
        .includes(value as string);
    case 'checkbox':
      return isSelection(value, choicesOf(question).map(valueOf));
    case 'ranking': {
      const choices = question.choices.map(valueOf);
      return isSelection(value, choices) && value.length === choices.length;
    }
    case 'matrix': {
      const rows = new Set(question.rows.map(row => String(valueOf(row))));
      const columns = question.columns.map(valueOf);
      return (
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.entries(value).every(([row, column]) => rows.has(row) && columns.includes(column))
      );
    }
    case 'rating':
      return (
        Number.isInteger(value) && Number(value) >= question.rateMin && Number(value) <= question.rateMax
      );
    case 'boolean':
      return typeof value === 'boolean';
    case 'text':
      if (question.inputType === 'number') return typeof value === 'number' && Number.isFinite(value);
      return typeof value === 'string' && value.length <= (question.maxLength ?? 1000);
    case 'comment':
      return typeof value === 'string' && value.length <= (question.maxLength ?? 10_000);
  }
}

function isOwnWords(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 1000;
}

function isSelection(value: unknown, choices: readonly unknown[]): value is readonly unknown[] {
  return (
    Array.isArray(value) &&
    new Set(value).size === value.length &&
    value.every(item => choices.includes(item))
  );
}
