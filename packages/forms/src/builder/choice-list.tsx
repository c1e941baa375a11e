import type { Translate } from '../i18n/texts.ts';
import { textOf, valueOf, type ChoiceItem } from '../questions.ts';
import type { FormText } from '../form.ts';
import { freeValue } from './form-editing.ts';

export interface ChoiceListProps {
  readonly legend: string;
  readonly items: readonly ChoiceItem[];
  /** Of the values of new items. */
  readonly prefix: string;
  readonly least: number;
  readonly newText: (number: number) => FormText;
  readonly onChange: (items: ChoiceItem[]) => void;
  readonly t: Translate;
}

/** Choices, rows or columns: their texts in both languages. Values stay as they are, for answers refer to them. */
export function ChoiceList({ legend, items, prefix, least, newText, onChange, t }: ChoiceListProps) {
  const change = (index: number, text: { 'zh-cn': string; en: string }) =>
    onChange(items.with(index, { value: valueOf(items[index]!), text }));
  const add = () => {
    const value = freeValue(prefix, items.map(valueOf));
    onChange([...items, { value, text: newText(items.length + 1) }]);
  };
  return (
    <fieldset className="pxf-row">
      <legend>{legend}</legend>
      {items.map((item, index) => {
        const text = bothOf(textOf(item));
        const number = `${legend} ${index + 1}`;
        return (
          <div key={valueOf(item)} className="pxf-choice">
            <input
              type="text"
              aria-label={t('builder.optionZh', { number })}
              value={text['zh-cn']}
              onChange={event => change(index, { ...text, 'zh-cn': event.target.value })}
            />
            <input
              type="text"
              aria-label={t('builder.optionEn', { number })}
              value={text.en}
              onChange={event => change(index, { ...text, en: event.target.value })}
            />
            <button
              type="button"
              disabled={items.length <= least}
              aria-label={`${t('builder.remove')} ${number}`}
              onClick={() => onChange(items.toSpliced(index, 1))}
            >
              ×
            </button>
          </div>
        );
      })}
      <button type="button" onClick={add}>
        {t('builder.addOption')}
      </button>
    </fieldset>
  );
}

/** A text as the two that it stands for. */
export function bothOf(text: FormText | undefined): { 'zh-cn': string; en: string } {
  return typeof text === 'object' ? text : { 'zh-cn': text ?? '', en: text ?? '' };
}
