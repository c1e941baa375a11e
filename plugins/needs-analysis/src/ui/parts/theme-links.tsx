import type { Form, FormText, Question } from '@peixun/forms';
import { useLanguage, useText } from '@peixun/ui-kit/i18n';
import { Segmented } from '@peixun/ui-kit/segmented';
import type { ThemeLink } from '../../contract/index.ts';
import { ThemePicker } from './theme-picker.tsx';

export interface ThemeLinksProps {
  readonly form: Form;
  readonly links: readonly ThemeLink[];
  readonly onChange: (links: ThemeLink[]) => void;
}

interface Place {
  readonly question: string;
  readonly item?: string;
  readonly title: string;
}

/** Ties each thing that a questionnaire measures to the theme that it speaks of. */
export function ThemeLinks({ form, links, onChange }: ThemeLinksProps) {
  const t = useText();
  const { language } = useLanguage();
  const places = form.pages.flatMap(page => page.elements).flatMap(question => placesOf(question, language));
  const linkAt = (place: Place) =>
    links.find(({ question, item }) => question === place.question && item === place.item);
  const replace = (place: Place, link: ThemeLink | undefined) => {
    const others = links.filter(({ question, item }) => question !== place.question || item !== place.item);
    onChange(link ? [...others, link] : others);
  };
  if (places.length === 0) return <p className="px-quiet">{t('themeLink.none')}</p>;
  return (
    <ul className="needs-theme-links">
      {places.map(place => {
        const link = linkAt(place);
        const key = `${place.question}.${place.item ?? ''}`;
        return (
          <li key={key}>
            <span>{place.title}</span>
            <ThemePicker
              label={t('themeLink.theme', { place: place.title })}
              value={link?.themeId ?? null}
              onChange={themeId =>
                replace(
                  place,
                  themeId === undefined
                    ? undefined
                    : {
                        question: place.question,
                        item: place.item,
                        themeId,
                        meaning: link?.meaning ?? 'need',
                      },
                )
              }
            />
            {link && (
              <Segmented
                aria-label={t('themeLink.meaning', { place: place.title })}
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
  );
}

function placesOf(question: Question, language: 'zh-CN' | 'en'): Place[] {
  const title = textOf(question.title ?? question.name, language);
  const itemsOf = (items: readonly (string | number | { value: string | number; text: FormText })[]) =>
    items.map(item => {
      const isPlain = typeof item !== 'object';
      const text = isPlain ? String(item) : textOf(item.text, language);
      return {
        question: question.name,
        item: String(isPlain ? item : item.value),
        title: `${title} › ${text}`,
      };
    });
  switch (question.type) {
    case 'rating':
    case 'boolean':
      return [{ question: question.name, title }];
    case 'radiogroup':
    case 'dropdown':
      return [{ question: question.name, title }, ...itemsOf(question.choices)];
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
