import { hash } from 'node:crypto';
import type { FormSummary } from '@peixun/forms';
import { anonymousGroupSize } from '@peixun/plugin-api';
import { selectGroupedTexts } from '../../database/open-texts.ts';
import type { Mentions } from '../../domain/evidence/questionnaire-evidence.ts';
import { groupTexts, type DistinctText } from '../../domain/questionnaires/text-groups.ts';
import type { NeedsContext } from '../../parts.ts';

interface Published {
  readonly questionnaire: { readonly id: string };
  readonly summary: FormSummary;
}

/** The published texts of each question, alike ones taken together: neither order nor number leads to a sheet. */
export function publishedTexts({ questions }: FormSummary): { question: string; texts: DistinctText[] }[] {
  return questions.flatMap(({ name, texts }) => {
    if (!texts || texts.length < anonymousGroupSize) return [];
    const distinct = [...Map.groupBy(texts, text => text.trim())].map(([text, alike]) => ({
      hash: hash('sha256', text, 'hex'),
      text,
      times: alike.length,
    }));
    return [{ question: name, texts: distinct }];
  });
}

/** Confirmed themes of texts, by questionnaire, question and hash. */
export async function confirmedThemes(context: NeedsContext, questionnaireIds: readonly string[]) {
  const rows =
    questionnaireIds.length === 0
      ? []
      : await context.read(db => selectGroupedTexts(db, [...new Set(questionnaireIds)]));
  const themes = new Map(
    rows.map(({ questionnaireId, question, hash, themeId }) => [
      `${questionnaireId}/${question}/${hash}`,
      themeId,
    ]),
  );
  return (questionnaireId: string, question: string) => (hash: string) =>
    themes.get(`${questionnaireId}/${question}/${hash}`);
}

/** What the confirmed groups of texts mention. */
export async function mentionsIn(
  context: NeedsContext,
  results: readonly Published[],
): Promise<(result: Published) => Mentions[]> {
  const themesOf = await confirmedThemes(
    context,
    results.map(({ questionnaire }) => questionnaire.id),
  );
  return ({ questionnaire, summary }) =>
    publishedTexts(summary).flatMap(({ question, texts }) => {
      const writers = texts.reduce((sum, { times }) => sum + times, 0);
      const groups = groupTexts(texts, themesOf(questionnaire.id, question), anonymousGroupSize);
      return groups.map(group => ({ ...group, writers }));
    });
}
