import type { Language } from '@peixun/plugin-api';
import { useId } from 'react';
import type { Question } from '../form.ts';
import { formTextIn, textsIn } from '../i18n/texts.ts';
import { choicesOf, takesOther, textOf, valueOf, type ChoiceItem } from '../questions.ts';

type Value = string | number | boolean;

export interface QuestionInputProps {
  readonly question: Question;
  readonly language: Language;
  /** Id of the element that holds the question's title. */
  readonly labelledBy: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** The respondent's own words, where they chose to write some. */
  readonly ownWords: string;
  readonly onOwnWords: (words: string) => void;
  readonly isWrong: boolean;
}

/** The input for one kind of question, and room for own words where they are chosen. */
export function QuestionInput(props: QuestionInputProps) {
  const { question, language, value, ownWords, onOwnWords, isWrong } = props;
  return (
    <>
      <KindInput {...props} />
      {takesOther(question, value) && (
        <input
          type="text"
          aria-label={textsIn(language)('otherWords')}
          aria-invalid={isWrong || undefined}
          placeholder={textsIn(language)('otherWords')}
          maxLength={1000}
          value={ownWords}
          onChange={event => onOwnWords(event.target.value)}
        />
      )}
    </>
  );
}

/** Made of the browser's own controls. */
function KindInput(props: QuestionInputProps) {
  const { question, language, labelledBy, value, onChange, isWrong } = props;
  const t = textsIn(language);
  const common = { 'aria-labelledby': labelledBy, 'aria-invalid': isWrong || undefined };
  const named = (items: readonly ChoiceItem[]) =>
    items.map(item => ({ value: valueOf(item), label: formTextIn(language, textOf(item)) }));
  switch (question.type) {
    case 'radiogroup':
      return <Options options={named(choicesOf(question))} chosen={value} onChange={onChange} />;
    case 'dropdown': {
      const options = named(choicesOf(question));
      const place = options.findIndex(option => option.value === value);
      return (
        <select
          {...common}
          value={place}
          onChange={event => onChange(options[Number(event.target.value)]?.value)}
        >
          <option value={-1}>{t('choose')}</option>
          {options.map((option, index) => (
            <option key={option.value} value={index}>
              {option.label}
            </option>
          ))}
        </select>
      );
    }
    case 'checkbox':
      return (
        <Several
          options={named(choicesOf(question))}
          chosen={(value as Value[] | undefined) ?? []}
          most={question.maxSelectedChoices ?? choicesOf(question).length}
          onChange={onChange}
        />
      );
    case 'ranking':
      return (
        <Ranking
          options={named(question.choices)}
          order={(value as Value[] | undefined) ?? []}
          onChange={onChange}
        />
      );
    case 'matrix': {
      const chosen = (value as Record<string, Value> | undefined) ?? {};
      return named(question.rows).map(row => (
        <fieldset key={row.value} className="pxf-row">
          <legend>{row.label}</legend>
          <Options
            options={named(question.columns)}
            chosen={chosen[row.value]}
            onChange={column => onChange({ ...chosen, [row.value]: column })}
            isLine
          />
        </fieldset>
      ));
    }
    case 'rating': {
      const levels = Array.from({ length: question.rateMax - question.rateMin + 1 }, (_, index) => ({
        value: question.rateMin + index,
        label: String(question.rateMin + index),
      }));
      return (
        <>
          <Options options={levels} chosen={value} onChange={onChange} isLine />
          {(question.minRateDescription ?? question.maxRateDescription) && (
            <p className="pxf-ends pxf-quiet">
              <span>{formTextIn(language, question.minRateDescription)}</span>
              <span>{formTextIn(language, question.maxRateDescription)}</span>
            </p>
          )}
        </>
      );
    }
    case 'boolean': {
      const options = [
        { value: true, label: formTextIn(language, question.labelTrue) || t('yes') },
        { value: false, label: formTextIn(language, question.labelFalse) || t('no') },
      ];
      return <Options options={options} chosen={value} onChange={onChange} isLine />;
    }
    case 'text':
      if (question.inputType === 'number') {
        return (
          <input
            {...common}
            type="number"
            inputMode="decimal"
            step="any"
            min={question.min}
            max={question.max}
            value={(value as number | undefined) ?? ''}
            onChange={event => onChange(event.target.value === '' ? undefined : event.target.valueAsNumber)}
          />
        );
      }
      return (
        <input
          {...common}
          type="text"
          maxLength={question.maxLength ?? 1000}
          value={(value as string | undefined) ?? ''}
          onChange={event => onChange(event.target.value)}
        />
      );
    case 'comment':
      return (
        <textarea
          {...common}
          rows={4}
          maxLength={question.maxLength ?? 10_000}
          value={(value as string | undefined) ?? ''}
          onChange={event => onChange(event.target.value)}
        />
      );
  }
}

interface Option {
  readonly value: Value;
  readonly label: string;
}

function Options(props: {
  options: readonly Option[];
  chosen: unknown;
  onChange: (value: Value) => void;
  isLine?: boolean;
}) {
  const name = useId();
  return (
    <div className={props.isLine ? 'pxf-options pxf-line' : 'pxf-options'}>
      {props.options.map(option => (
        <label key={String(option.value)}>
          <input
            type="radio"
            name={name}
            checked={props.chosen === option.value}
            onChange={() => props.onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}

function Several(props: {
  options: readonly Option[];
  chosen: readonly Value[];
  most: number;
  onChange: (value: readonly Value[]) => void;
}) {
  const { options, chosen, most, onChange } = props;
  return (
    <div className="pxf-options">
      {options.map(({ value, label }) => {
        const isChosen = chosen.includes(value);
        return (
          <label key={String(value)}>
            <input
              type="checkbox"
              checked={isChosen}
              disabled={!isChosen && chosen.length >= most}
              onChange={() =>
                onChange(isChosen ? chosen.filter(other => other !== value) : [...chosen, value])
              }
            />
            <span>{label}</span>
          </label>
        );
      })}
    </div>
  );
}

/** Tapped in order: works with a thumb and with the keyboard, and shows what has no place yet. */
function Ranking(props: {
  options: readonly Option[];
  order: readonly Value[];
  onChange: (order: readonly Value[]) => void;
}) {
  const { options, order, onChange } = props;
  return (
    <div className="pxf-options">
      {options.map(({ value, label }) => {
        const place = order.indexOf(value);
        return (
          <button
            key={String(value)}
            type="button"
            className="pxf-rank"
            aria-pressed={place >= 0}
            onClick={() => onChange(place >= 0 ? order.filter(other => other !== value) : [...order, value])}
          >
            <b>{place >= 0 ? place + 1 : '–'}</b> {label}
          </button>
        );
      })}
    </div>
  );
}
