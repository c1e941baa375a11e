import { defineApi, text } from '@peixun/plugin-api';
import { z } from 'zod';

const byId = z.object({ id: z.uuid() });
const audienceId = z.string().min(1).max(60);
const read = { permission: 'needs-analysis.questionnaire.read' };
const write = { permission: 'needs-analysis.questionnaire.write' };

/** A text as people wrote it; alike ones are one, so that none leads to an answer sheet. */
const openText = z.object({
  hash: z.string(),
  text: z.string(),
  times: z.int(),
  theme: z
    .object({ id: z.uuid().nullable() })
    .nullable()
    .describe('As an analyst confirmed it; null: nobody looked yet; id null: of no theme'),
  suggestion: z.uuid().nullable(),
});

export const openTexts = z.object({
  question: z.string(),
  texts: z.array(openText),
  words: z.array(z.object({ word: z.string(), texts: z.int().min(5) })).describe('The most frequent first'),
  groups: z
    .array(z.object({ themeId: z.uuid(), texts: z.int().min(5) }))
    .describe('Confirmed groups; those of fewer than five texts are left out'),
});

export type OpenTexts = z.output<typeof openTexts>;

export const themeSynonyms = z.object({ themeId: z.uuid(), words: z.array(z.string()) });

export const openTextsApi = defineApi({
  'GET /questionnaires/:id/open-texts': {
    summary: text('开放题文字、关键词与归类建议', 'Open texts with key words and suggested themes'),
    access: read,
    params: byId,
    query: z.object({ audienceId }),
    response: z.object({
      items: z.array(openTexts).describe('Questions that fewer than five answered are left out'),
    }),
  },
  'PUT /questionnaires/:id/open-texts': {
    summary: text('确认文字所属主题', 'Confirm the theme of texts, many at once'),
    access: write,
    params: byId,
    body: z.strictObject({
      question: z.string().min(1),
      hashes: z.array(z.string().length(64)).min(1).max(2000),
      themeId: z.uuid().nullable(),
    }),
  },
  'GET /theme-synonyms': {
    summary: text('主题的同义词', 'Words that people use for themes'),
    access: read,
    response: z.object({ items: z.array(themeSynonyms) }),
  },
  'PUT /themes/:id/synonyms': {
    summary: text('维护主题的同义词', 'Set the words that people use for a theme'),
    access: write,
    params: byId,
    body: z.strictObject({ words: z.array(z.string().trim().min(1).max(40)).max(50) }),
  },
});
