import { AnswerForm } from '@peixun/forms/answer';
import type { Answers, Form } from '@peixun/forms';
import { Alert } from '@peixun/ui-kit/alert';
import type { ProblemError } from '@peixun/ui-kit/api';
import { useLanguage, useText } from '@peixun/ui-kit/i18n';
import { ProblemView } from '@peixun/ui-kit/problem-view';
import { useMemo } from 'react';

export interface AnswerSheetProps {
  /** Under this name an unfinished sheet stays on the device. */
  readonly id: string;
  readonly form: Form;
  readonly anonymity: 'named' | 'anonymous';
  readonly isSending: boolean;
  readonly error: ProblemError | null;
  readonly onSubmit: (answers: Answers) => void;
}

/** A questionnaire to fill in. What is written stays on the device until it is sent. */
export function AnswerSheet({ id, form, anonymity, isSending, error, onSubmit }: AnswerSheetProps) {
  const t = useText();
  const { language } = useLanguage();
  const kept = useMemo(() => readKept(id), [id]);
  const atQuestions = error?.issues.filter(({ path }) => path[0] === 'answers') ?? [];
  return (
    <>
      <Alert type="info" showIcon title={t(`anonymity.${anonymity}Promise`)} />
      {error && atQuestions.length === 0 && <ProblemView error={error} />}
      <AnswerForm
        form={form}
        language={language}
        initialAnswers={kept}
        onChange={answers => keep(id, answers)}
        onSubmit={onSubmit}
        isSending={isSending}
        problems={Object.fromEntries(atQuestions.map(({ path, message }) => [String(path[1]), message]))}
      />
    </>
  );
}

/** Forgets an unfinished sheet once it was sent. */
export function forgetSheet(id: string): void {
  localStorage.removeItem(keyOf(id));
}

function readKept(id: string): Answers {
  try {
    return JSON.parse(localStorage.getItem(keyOf(id)) ?? '{}') as Answers;
  } catch {
    return {};
  }
}

function keep(id: string, answers: Answers): void {
  localStorage.setItem(keyOf(id), JSON.stringify(answers));
}

function keyOf(id: string): string {
  return `needs-analysis.answers.${id}`;
}
