import type { Language } from '@peixun/plugin-api';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { adoptStyles } from '../adopt-styles.ts';
import type { Answers, Form } from '../form.ts';
import { formTextIn, textsIn } from '../i18n/texts.ts';
import { otherNameOf } from '../questions.ts';
import { visibleAnswers, visiblePages } from '../visible-questions.ts';
import { answerProblems } from './answer-problems.ts';
import { QuestionField } from './question-field.tsx';
import { answerStyles } from './styles.ts';

adoptStyles(answerStyles);

export interface AnswerFormProps {
  /** A form that `checkForm` has accepted. */
  readonly form: Form;
  readonly language: Language;
  /** An unfinished sheet to go on with. */
  readonly initialAnswers?: Answers;
  /** Hears every change, to keep an unfinished sheet on the device. */
  readonly onChange?: (answers: Answers) => void;
  /** Gets the answers to the questions that were shown. */
  readonly onSubmit: (answers: Answers) => void;
  readonly isSending?: boolean;
  /** What the server found, by question name. */
  readonly problems?: Readonly<Record<string, string>>;
}

/** A form to be answered, page by page, also with the browser's back: light enough for a phone on a weak network. */
export function AnswerForm(props: AnswerFormProps) {
  const { form, language, onChange, onSubmit, isSending = false, problems = {} } = props;
  const t = textsIn(language);
  const root = useRef<HTMLFormElement>(null);
  const [answers, setAnswers] = useState<Answers>(props.initialAnswers ?? {});
  const [pageName, setPageName] = useState<string>();
  const [hasTried, setHasTried] = useState(false);
  useEffect(() => {
    const onPop = ({ state }: PopStateEvent) =>
      setPageName((state as { formPage?: string } | null)?.formPage);
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, []);

  const pages = visiblePages(form, answers);
  const index = Math.max(
    0,
    pages.findIndex(({ name }) => name === pageName),
  );
  const page = pages[index];
  if (!page) return null;
  const isLast = index === pages.length - 1;
  const before = pages.slice(0, index).reduce((sum, { elements }) => sum + elements.length, 0);
  const found = new Map(answerProblems(page, answers).map(({ name, key, values }) => [name, t(key, values)]));

  function change(name: string, value: unknown) {
    const next = { ...answers, [name]: value };
    setAnswers(next);
    onChange?.(next);
  }

  function show(pageIndex: number) {
    const formPage = pages[pageIndex]!.name;
    setHasTried(false);
    setPageName(formPage);
    history.pushState({ ...history.state, formPage }, '');
    root.current?.scrollIntoView({ block: 'start' });
  }

  function go(event: FormEvent) {
    event.preventDefault();
    const [first] = found.keys();
    if (first !== undefined) {
      setHasTried(true);
      const field = root.current?.querySelector(`[data-question="${first}"]`);
      field?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
    } else if (isLast) {
      const given = Object.entries(visibleAnswers(form, answers)).filter(([, value]) => value !== undefined);
      onSubmit(Object.fromEntries(given));
    } else show(index + 1);
  }

  return (
    <form className="pxf" ref={root} onSubmit={go} noValidate>
      {form.pages.length > 1 && (
        <label className="pxf-progress">
          <span className="pxf-quiet">{t('page', { page: index + 1, pages: pages.length })}</span>
          <progress value={index + 1} max={pages.length} />
        </label>
      )}
      {page.title && <h2>{formTextIn(language, page.title)}</h2>}
      {page.description && <p>{formTextIn(language, page.description)}</p>}
      {page.elements.map((question, position) => (
        <QuestionField
          key={question.name}
          question={question}
          number={before + position + 1}
          language={language}
          value={answers[question.name]}
          onChange={value => change(question.name, value)}
          ownWords={String(answers[otherNameOf(question)] ?? '')}
          onOwnWords={words => change(otherNameOf(question), words)}
          problem={(hasTried ? found.get(question.name) : undefined) ?? problems[question.name]}
        />
      ))}
      <div className="pxf-actions">
        {index > 0 && (
          <button type="button" onClick={() => show(index - 1)}>
            {t('previous')}
          </button>
        )}
        <button type="submit" className="pxf-main" disabled={isSending}>
          {t(isLast ? 'submit' : 'next')}
        </button>
      </div>
    </form>
  );
}
