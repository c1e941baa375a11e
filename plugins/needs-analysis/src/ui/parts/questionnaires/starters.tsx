import type { Form } from '@peixun/forms';
import { Button } from '@peixun/ui-kit/button';
import { useLanguage, useText } from '@peixun/ui-kit/i18n';
import { Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { needs } from '../../api.ts';

/** Questionnaires to begin with: their questions are taken over and edited. */
export function Starters({ onChoose }: { readonly onChoose: (form: Form, title: string) => void }) {
  const t = useText();
  const { language } = useLanguage();
  const starters = needs.useOperation('GET /questionnaire-starters');
  return (
    <Section title={t('starter.title')}>
      <Query of={starters}>
        {({ items }) => (
          <ul className="needs-starters">
            {items.map(({ key, title, about, form }) => (
              <li key={key}>
                <strong>{title[language]}</strong>
                <p className="px-quiet">{about[language]}</p>
                <Button onClick={() => onChoose(form, title[language])}>{t('starter.choose')}</Button>
              </li>
            ))}
          </ul>
        )}
      </Query>
    </Section>
  );
}
