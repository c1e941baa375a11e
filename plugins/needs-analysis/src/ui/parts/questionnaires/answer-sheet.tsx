import { AnswerForm } from '@peixun/forms/answer';
import type { Answers, Form } from '@peixun/forms';
import { Alert } from '@peixun/ui-kit/alert';
import type { ProblemError } from '@peixun/ui-kit/api';
import { useMe } from '@peixun/ui-kit/county';
import { useLanguage, useText } from '@peixun/ui-kit/i18n';
import { ProblemView } from '@peixun/ui-kit/problem-view';
import { useMemo, useState } from 'react';
import { KeptSheet } from './kept-sheet.ts';

export interface AnswerSheetProps {
  readonly id: string;
  readonly form: Form;
  readonly anonymity: 'named' | 'anonymous';
  /** What the person has sent already and may change. */
  readonly given: Answers | null;
  readonly isSending: boolean;
  readonly error: ProblemError | null;
  /** `onSent` forgets what the device has kept. */
  readonly onSubmit: (answers: Answers, onSent: () => void) => void;
}

/** A questionnaire to fill in. What is written stays on the device until it is sent or cleared, for a while. */
export function AnswerSheet({ id, form, anonymity, given, isSending, error, onSubmit }: AnswerSheetProps) {
  const t = useText();
  const { language } = useLanguage();
  const kept = useKeptSheet(id, anonymity);
  const [start, setStart] = useState(() => {
    const unfinished = kept.read(new Date());
    return { round: 0, answers: Object.keys(unfinished).length > 0 ? unfinished : (given ?? {}) };
  });
  const atQuestions = error?.issues.filter(({ path }) => path[0] === 'answers') ?? [];
  const clear = () => {
    kept.forget();
    setStart({ round: start.round + 1, answers: given ?? {} });
  };
  return (
    <>
      <Alert
        type="info"
        showIcon
        title={t(`anonymity.${anonymity}Promise`)}
        description={anonymity === 'anonymous' && asksForWords(form) && t('answer.wordsAsWritten')}
      />
      {given && <Alert type="info" showIcon title={t('answer.changeHint')} />}
      {error && atQuestions.length === 0 && <ProblemView error={error} />}
      <AnswerForm
        key={start.round}
        form={form}
        language={language}
        initialAnswers={start.answers}
        onChange={answers => kept.write(answers, new Date())}
        onSubmit={answers => onSubmit(answers, () => kept.forget())}
        isSending={isSending}
        problems={Object.fromEntries(atQuestions.map(({ path, message }) => [String(path[1]), message]))}
      />
      <p className="px-quiet">
        {t(`answer.kept.${anonymity}`)}{' '}
        <button type="button" className="px-link-button" onClick={clear}>
          {t('answer.clear')}
        </button>
      </p>
    </>
  );
}

function useKeptSheet(questionnaireId: string, anonymity: 'named' | 'anonymous'): KeptSheet {
  const owner = useMe()?.accountId ?? 'link';
  return useMemo(
    () => new KeptSheet(localStorage, { owner, id: questionnaireId, anonymity }),
    [owner, questionnaireId, anonymity],
  );
}

function asksForWords(form: Form): boolean {
  return form.pages.flatMap(page => page.elements).some(({ type }) => type === 'text' || type === 'comment');
}
