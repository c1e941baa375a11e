import type { Form, FormText, Question } from '@peixun/forms';
import { useLanguage, useText } from '@peixun/ui-kit/i18n';
import { Segmented } from '@peixun/ui-kit/segmented';
import type { ThemeLink } from '../../../contract/index.ts';
import { ThemePicker } from './theme-picker.tsx';

export interface ThemeLinksProps {
  readonly form: Form;
  readonly links: readonly ThemeLink[];
  readonly onChange: (links: ThemeLink[]) => void;
}

interface Place {
  readonly question: string;
  readonly item?: string;
  /** The words of the item; absent: the question as a whole. */
  readonly title?: string;
}

/** Ties each thing that a questionnaire measures to the theme that it speaks of. */
export function ThemeLinks({ form, links, onChange }: ThemeLinksProps) {
  const t = useText();
  const { language } = useLanguage();
  const questions = form.pages
    .flatMap(page => page.elements)
    .map(question => ({
      name: question.name,
      title: textOf(question.title ?? question.name, language),
      places: placesOf(question, language),
    }))
    .filter(({ places }) => places.length > 0);
  const linkAt = (place: Place) =>
    links.find(({ question, item }) => question === place.question && item === place.item);
  const replace = (place: Place, link: ThemeLink | undefined) => {
    const others = links.filter(({ question, item }) => question !== place.question || item !== place.item);
    onChange(link ? [...others, link] : others);
  };
  if (questions.length === 0) return <p className="px-quiet">{t('themeLink.none')}</p>;
  return (
    <div className="px-stack">
      {questions.map(({ name, title, places }) => (
        <section key={name}>
          <h3 className="needs-theme-question">{title}</h3>
          <ul className="needs-theme-links">
            {places.map(place => {
              const label = place.title ?? t('themeLink.whole');
              const link = linkAt(place);
              return (
                <li key={place.item ?? ''}>
                  <span>{label}</span>
                  <ThemePicker
                    label={t('themeLink.theme', { place: `${title} › ${label}` })}
                    placeholder={t('themeLink.noTheme')}
                    value={link?.themeId ?? null}
                    onChange={themeId => replace(place, linkTo(place, themeId, link))}
                  />
                  {link && (
                    <Segmented
                      aria-label={t('themeLink.meaning', { place: `${title} › ${label}` })}
                      value={link.meaning}
                      onChange={meaning => replace(place, { ...link, meaning })}
                      options={(['need', 'mastery'] as const).map(value => ({
                        value,
                        label: t(`themeLink.${value}`),
                      }))}
                    />
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}

function linkTo(
  { question, item }: Place,
  themeId: string | undefined,
  before: ThemeLink | undefined,
): ThemeLink | undefined {
  return themeId === undefined ? undefined : { question, item, themeId, meaning: before?.meaning ?? 'need' };
}

function placesOf(question: Question, language: 'zh-CN' | 'en'): Place[] {
  const itemsOf = (items: readonly (string | number | { value: string | number; text: FormText })[]) =>
    items.map(item => {
      const isPlain = typeof item !== 'object';
      const text = isPlain ? String(item) : textOf(item.text, language);
      return {
        question: question.name,
        item: String(isPlain ? item : item.value),
        title: text,
      };
    });
  switch (question.type) {
    case 'rating':
    case 'boolean':
      return [{ question: question.name }];
    case 'radiogroup':
    case 'dropdown':
      return [{ question: question.name }, ...itemsOf(question.choices)];
    case 'checkbox':
    case 'ranking':
      return itemsOf(question.choices);
    case 'matrix':
      return itemsOf(question.rows);
    default:
      return [];
  }
}

function textOf(text: FormText, language: 'zh-CN' | 'en'): string {
  return typeof text === 'string' ? text : text[language === 'en' ? 'en' : 'zh-cn'];
}
