import type { Question } from '../form.ts';
import { formTextIn, type Translate } from '../i18n/texts.ts';
import type { Language } from '@peixun/plugin-api';
import type { ChoiceItem } from '../questions.ts';
import { bothOf, ChoiceList } from './choice-list.tsx';
import { kindOf, type NewTexts } from './form-editing.ts';
import { conditionValues, readCondition, writeCondition } from './simple-condition.ts';

export interface QuestionEditorProps {
  readonly question: Question;
  /** The questions that come before: what this one may depend on. */
  readonly earlier: readonly Question[];
  readonly language: Language;
  readonly newTexts: NewTexts;
  readonly onChange: (question: Question) => void;
  readonly t: Translate;
}

/** Everything about one question that people usually set. */
export function QuestionEditor({ question, earlier, language, newTexts, onChange, t }: QuestionEditorProps) {
  const title = bothOf(question.title);
  const set = (change: Partial<Question>) => onChange({ ...question, ...change } as Question);
  const list = (key: 'choices' | 'rows' | 'columns', legend: string, items: readonly ChoiceItem[]) => (
    <ChoiceList
      legend={t(legend)}
      items={items}
      prefix={key === 'rows' ? 'r' : 'c'}
      least={key === 'rows' ? 1 : 2}
      newText={newTexts.option}
      onChange={changed => set({ [key]: changed } as Partial<Question>)}
      t={t}
    />
  );
  return (
    <>
      <p className="pxf-quiet">{t(`kinds.${kindOf(question)}`)}</p>
      <label className="pxf-field">
        {t('builder.titleZh')}
        <input
          type="text"
          value={title['zh-cn']}
          onChange={event => set({ title: { ...title, 'zh-cn': event.target.value } })}
        />
      </label>
      <label className="pxf-field">
        {t('builder.titleEn')}
        <input
          type="text"
          value={title.en}
          onChange={event => set({ title: { ...title, en: event.target.value } })}
        />
      </label>
      {'choices' in question && list('choices', 'builder.options', question.choices)}
      {'choices' in question && question.type !== 'ranking' && (
        <div className="pxf-options">
          <label>
            <input
              type="checkbox"
              checked={question.showOtherItem ?? false}
              onChange={event => set({ showOtherItem: event.target.checked || undefined })}
            />
            <span>{t('builder.other')}</span>
          </label>
        </div>
      )}
      {question.type === 'matrix' && list('rows', 'builder.rows', question.rows)}
      {question.type === 'matrix' && list('columns', 'builder.columns', question.columns)}
      {bounds()}
      <div className="pxf-options">
        <label>
          <input
            type="checkbox"
            checked={question.isRequired ?? false}
            onChange={event => set({ isRequired: event.target.checked || undefined })}
          />
          <span>{t('builder.required')}</span>
        </label>
      </div>
      {condition()}
    </>
  );

  function bounds() {
    if (question.type === 'rating') return pair('rateMin', 'rateMax', question.rateMin, question.rateMax);
    if (question.type === 'text' && question.inputType === 'number') {
      return pair('min', 'max', question.min, question.max);
    }
    if (question.type === 'checkbox') {
      return pair(
        'minSelectedChoices',
        'maxSelectedChoices',
        question.minSelectedChoices,
        question.maxSelectedChoices,
      );
    }
    return null;
  }

  function pair(lowKey: string, highKey: string, low: number | undefined, high: number | undefined) {
    const field = (label: string, key: string, value: number | undefined) => (
      <label className="pxf-field">
        {t(label)}
        <input
          type="number"
          value={value ?? ''}
          onChange={event => {
            const isCleared = event.target.value === '';
            // A rating always has both ends.
            if (isCleared && question.type === 'rating') return;
            set({ [key]: isCleared ? undefined : event.target.valueAsNumber } as Partial<Question>);
          }}
        />
      </label>
    );
    return (
      <div className="pxf-pair">
        {field('builder.min', lowKey, low)}
        {field('builder.max', highKey, high)}
      </div>
    );
  }

  function condition() {
    const sources = earlier.filter(other => conditionValues(other).length > 0);
    const simple = question.visibleIf === undefined ? undefined : readCondition(question.visibleIf);
    const isAdvanced = question.visibleIf !== undefined && !simple;
    if (sources.length === 0 && question.visibleIf === undefined) return null;
    const source = sources.find(({ name }) => name === simple?.name);
    const values = source ? conditionValues(source) : [];
    return (
      <div className="pxf-pair">
        <label className="pxf-field">
          {t('builder.showIf')}
          <select
            value={isAdvanced ? '*' : (source?.name ?? '')}
            onChange={event => {
              const chosen = sources.find(({ name }) => name === event.target.value);
              set({ visibleIf: chosen && writeCondition(chosen, conditionValues(chosen)[0]!.value) });
            }}
          >
            <option value="">{t('builder.always')}</option>
            {isAdvanced && (
              <option value="*">{t('builder.advanced', { condition: question.visibleIf! })}</option>
            )}
            {sources.map(other => (
              <option key={other.name} value={other.name}>
                {earlier.indexOf(other) + 1}. {formTextIn(language, other.title) || other.name}{' '}
                {t(other.type === 'checkbox' ? 'builder.contains' : 'builder.is')}
              </option>
            ))}
          </select>
        </label>
        {source && (
          <label className="pxf-field">
            {t('builder.value')}
            <select
              value={values.findIndex(({ value }) => value === simple?.value)}
              onChange={event =>
                set({ visibleIf: writeCondition(source, values[Number(event.target.value)]!.value) })
              }
            >
              {values.map(({ value, text }, index) => (
                <option key={String(value)} value={index}>
                  {formTextIn(language, text) ||
                    (typeof value === 'boolean' ? t(value ? 'yes' : 'no') : value)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    );
  }
}
