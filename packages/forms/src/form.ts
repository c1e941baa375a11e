import { z } from 'zod';

/** A text of a form: in both languages, or one text for both. Keys are SurveyJS's locales. */
export const formText = z.union([
  z.string().min(1).max(1000),
  z.strictObject({ 'zh-cn': z.string().min(1).max(1000), en: z.string().min(1).max(1000) }),
]);
export type FormText = z.output<typeof formText>;

/** Answers are looked up by it: what any object has, such as `constructor`, would be an answer on every sheet. */
const name = z
  .string()
  .regex(/^[a-zA-Z][a-zA-Z0-9_-]{0,63}$/)
  .refine(written => !(written in {}));
const value = z.union([z.string().min(1).max(100), z.number()]);
const choice = z.union([value, z.strictObject({ value, text: formText })]);
const choices = z.array(choice).min(2).max(100);
/** An expression of `parseCondition`. */
const condition = z.string().min(1).max(1000);

const base = {
  name,
  title: formText.optional(),
  description: formText.optional(),
  isRequired: z.boolean().optional(),
  visibleIf: condition.optional(),
};
/** A last choice of the respondent's own: its value is `other`, its words stand beside (`otherNameOf`). */
const withOther = { showOtherItem: z.boolean().optional(), otherText: formText.optional() };
/** What a quiz expects; `score` are its points, 1 unless told. */
const graded = { score: z.number().min(0).max(1000).optional() };

export const question = z.discriminatedUnion('type', [
  z.strictObject({
    ...base,
    ...graded,
    ...withOther,
    type: z.literal(['radiogroup', 'dropdown']),
    choices,
    correctAnswer: value.optional(),
  }),
  z.strictObject({
    ...base,
    ...graded,
    ...withOther,
    type: z.literal('checkbox'),
    choices,
    minSelectedChoices: z.int().min(0).optional(),
    maxSelectedChoices: z.int().min(1).optional(),
    correctAnswer: z.array(value).optional(),
  }),
  z.strictObject({
    ...base,
    ...graded,
    type: z.literal('ranking'),
    choices,
    correctAnswer: z.array(value).optional(),
  }),
  z.strictObject({
    ...base,
    type: z.literal('matrix'),
    columns: z.array(choice).min(2).max(12),
    rows: z.array(choice).min(1).max(50),
    isAllRowRequired: z.boolean().optional(),
  }),
  z.strictObject({
    ...base,
    type: z.literal('rating'),
    rateMin: z.int().min(0).max(10).default(1),
    rateMax: z.int().min(1).max(10).default(5),
    minRateDescription: formText.optional(),
    maxRateDescription: formText.optional(),
  }),
  z.strictObject({
    ...base,
    ...graded,
    type: z.literal('text'),
    inputType: z.literal(['text', 'number']).default('text'),
    min: z.number().optional(),
    max: z.number().optional(),
    maxLength: z.int().min(1).max(1000).optional(),
    correctAnswer: value.optional(),
  }),
  z.strictObject({ ...base, type: z.literal('comment'), maxLength: z.int().min(1).max(10_000).optional() }),
  z.strictObject({
    ...base,
    ...graded,
    type: z.literal('boolean'),
    labelTrue: formText.optional(),
    labelFalse: formText.optional(),
    correctAnswer: z.boolean().optional(),
  }),
]);
export type Question = z.output<typeof question>;
export type QuestionType = Question['type'];

export const formPage = z.strictObject({
  name,
  title: formText.optional(),
  description: formText.optional(),
  visibleIf: condition.optional(),
  elements: z.array(question).min(1).max(100),
});

const form = z.strictObject({
  title: formText.optional(),
  description: formText.optional(),
  pages: z.array(formPage).min(1).max(50),
});

export interface Form extends z.output<typeof form> {}

/** What a form may be written as, before defaults are filled in. */
export interface FormInput extends z.input<typeof form> {}

/** A questionnaire or quiz: the part of SurveyJS's JSON format that every page of ours can show and check. */
export const formSchema: z.ZodType<Form, FormInput> = form;
export type FormPage = Form['pages'][number];

/** An answer sheet: by question name; questions that were not answered are missing. */
export type Answers = Readonly<Record<string, unknown>>;
