import type { Language } from '@peixun/plugin-api';
import { useId, type ReactNode } from 'react';
import type { Question } from '../form.ts';
import { formTextIn, textsIn } from '../i18n/texts.ts';
import { QuestionInput } from './question-input.tsx';

export interface QuestionFieldProps {
  readonly question: Question;
  readonly number: number;
  readonly language: Language;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly ownWords: string;
  readonly onOwnWords: (words: string) => void;
  readonly problem?: string;
}

/** A question with its title, description, input and problem, tied together for those who cannot see them. */
export function QuestionField(props: QuestionFieldProps) {
  const { question, number, language, value, problem } = props;
  const id = useId();
  const t = textsIn(language);
  const description = formTextIn(language, question.description);
  const hint = hintOf();
  const described = [description && `${id}-about`, hint && `${id}-hint`, problem && `${id}-problem`];
  const title: ReactNode = (
    <>
      {number}. {formTextIn(language, question.title) || question.name}
      {question.isRequired && <span className="pxf-required"> ({t('required')})</span>}
    </>
  );
  return (
    <div
      className={problem ? 'pxf-question pxf-wrong' : 'pxf-question'}
      role="group"
      aria-labelledby={`${id}-title`}
      aria-describedby={described.filter(Boolean).join(' ') || undefined}
      data-question={question.name}
    >
      <p className="pxf-title" id={`${id}-title`}>
        {title}
      </p>
      {description && (
        <p className="pxf-quiet" id={`${id}-about`}>
          {description}
        </p>
      )}
      {hint && (
        <p className="pxf-quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <QuestionInput
        question={question}
        language={language}
        labelledBy={`${id}-title`}
        value={value}
        onChange={props.onChange}
        ownWords={props.ownWords}
        onOwnWords={props.onOwnWords}
        isWrong={problem !== undefined}
      />
      {problem && (
        <p className="pxf-problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  );

  function hintOf(): string {
    if (question.type === 'ranking') return t('rankHint');
    if (question.type === 'checkbox' && question.maxSelectedChoices !== undefined) {
      return t('atMost', { max: question.maxSelectedChoices });
    }
    return '';
  }
}
