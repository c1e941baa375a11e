import type { Language } from '@peixun/plugin-api';
import { useEffect, useRef, useState } from 'react';
import { adoptStyles } from '../adopt-styles.ts';
import { AnswerForm } from '../answer/answer-form.tsx';
import { answerStyles } from '../answer/styles.ts';
import type { Form } from '../form.ts';
import { textsIn } from '../i18n/texts.ts';
import { questionsOf } from '../questions.ts';
import {
  addPage,
  addQuestion,
  changePageTitle,
  changeQuestion,
  moveOnto,
  moveQuestion,
  questionKinds,
  removePage,
  removeQuestion,
  stepFrom,
  type NewTexts,
  type Place,
} from './form-editing.ts';
import { bothOf } from './choice-list.tsx';
import { QuestionCard } from './question-card.tsx';
import { QuestionEditor } from './question-editor.tsx';
import { builderStyles } from './styles.ts';

adoptStyles(answerStyles + builderStyles);

const zh = textsIn('zh-CN');
const en = textsIn('en');
const newTexts: NewTexts = {
  title: { 'zh-cn': zh('builder.newTitleZh'), en: en('builder.newTitleEn') },
  option: number => ({
    'zh-cn': zh('builder.newOptionZh', { number }),
    en: en('builder.newOptionEn', { number }),
  }),
};

export interface FormBuilderProps {
  /** `emptyForm` to begin with. A draft may be incomplete: `checkForm` on the server has the last word. */
  readonly form: Form;
  readonly language: Language;
  readonly onChange: (form: Form) => void;
  /** What the server found, by path: `pages.0.elements.2.visibleIf`. */
  readonly problems?: Readonly<Record<string, string>>;
}

/** Makes a form of the usual kinds of question: add, reorder by drag or keyboard, edit, branch, preview. */
export function FormBuilder({ form, language, onChange, problems = {} }: FormBuilderProps) {
  const t = textsIn(language);
  const root = useRef<HTMLDivElement>(null);
  const [isPreview, setIsPreview] = useState(false);
  const [dragged, setDragged] = useState<Place>();
  const [moved, setMoved] = useState<{ name: string; action: string }>();
  const all = questionsOf(form);

  // The moved question is another element of the list now: whoever moves it by keyboard stays with it.
  useEffect(() => {
    if (!moved) return;
    const field = root.current?.querySelector(`[data-question="${moved.name}"]`);
    const button = field?.querySelector<HTMLButtonElement>(`[data-action="${moved.action}"]:not(:disabled)`);
    (button ?? field?.querySelector<HTMLButtonElement>('[data-action]:not(:disabled)'))?.focus();
  }, [moved]);

  const toggle = (
    <div className="pxf-actions">
      <button type="button" onClick={() => setIsPreview(!isPreview)}>
        {t(isPreview ? 'builder.edit' : 'builder.preview')}
      </button>
    </div>
  );
  if (isPreview) {
    return (
      <div className="pxf pxf-builder">
        {toggle}
        <AnswerForm form={form} language={language} onSubmit={() => setIsPreview(false)} />
      </div>
    );
  }

  function drop(move: typeof moveQuestion, to: Place) {
    if (dragged) onChange(move(form, dragged, to));
    setDragged(undefined);
  }

  return (
    <div className="pxf pxf-builder" ref={root} onDragEnd={() => setDragged(undefined)}>
      {toggle}
      {all.length === 0 && <p className="pxf-quiet">{t('builder.empty')}</p>}
      {form.pages.map((page, pageIndex) => (
        <section
          key={page.name}
          className="pxf"
          aria-label={t('builder.pageTitle', { number: pageIndex + 1 })}
        >
          {form.pages.length > 1 && (
            <div className="pxf-bar">
              <strong>{t('builder.pageTitle', { number: pageIndex + 1 })}</strong>
              <button type="button" onClick={() => onChange(removePage(form, pageIndex))}>
                {t('builder.removePage', { number: pageIndex + 1 })}
              </button>
            </div>
          )}
          {form.pages.length > 1 && (
            <div className="pxf-pair">
              {(['zh-cn', 'en'] as const).map(key => (
                <label key={key} className="pxf-field">
                  {t(key === 'en' ? 'builder.pageTitleEn' : 'builder.pageTitleZh')}
                  <input
                    type="text"
                    maxLength={200}
                    value={bothOf(page.title)[key]}
                    onChange={event => onChange(changePageTitle(form, pageIndex, key, event.target.value))}
                  />
                </label>
              ))}
            </div>
          )}
          {page.elements.map((question, index) => {
            const place = { page: pageIndex, index };
            const position = all.indexOf(question);
            const path = `pages.${pageIndex}.elements.${index}`;
            const move = (action: 'up' | 'down') => {
              const to = stepFrom(form, place, action === 'up' ? -1 : 1);
              if (!to) return undefined;
              return () => {
                onChange(moveQuestion(form, place, to));
                setMoved({ name: question.name, action });
              };
            };
            return (
              <QuestionCard
                key={question.name}
                name={question.name}
                number={position + 1}
                problems={Object.entries(problems)
                  .filter(([at]) => at === path || at.startsWith(`${path}.`))
                  .map(([, message]) => message)}
                onUp={move('up')}
                onDown={move('down')}
                onRemove={() => onChange(removeQuestion(form, place))}
                onDragStart={() => setDragged(place)}
                isTarget={dragged !== undefined}
                onDrop={() => drop(moveOnto, place)}
                t={t}
              >
                <QuestionEditor
                  question={question}
                  earlier={all.slice(0, position)}
                  language={language}
                  newTexts={newTexts}
                  onChange={changed => onChange(changeQuestion(form, place, changed))}
                  t={t}
                />
              </QuestionCard>
            );
          })}
          <label
            className="pxf-field"
            onDragOver={event => dragged && event.preventDefault()}
            onDrop={event => {
              event.preventDefault();
              drop(moveQuestion, { page: pageIndex, index: page.elements.length });
            }}
          >
            {t('builder.add')}
            <select
              value=""
              onChange={event => {
                const kind = questionKinds.find(known => known === event.target.value);
                if (kind) onChange(addQuestion(form, pageIndex, kind, newTexts));
              }}
            >
              <option value="">{t('choose')}</option>
              {questionKinds.map(kind => (
                <option key={kind} value={kind}>
                  {t(`kinds.${kind}`)}
                </option>
              ))}
            </select>
          </label>
        </section>
      ))}
      <div className="pxf-actions">
        <button type="button" onClick={() => onChange(addPage(form))}>
          {t('builder.addPage')}
        </button>
      </div>
    </div>
  );
}
