import { useText } from '@peixun/ui-kit/i18n';
import { Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { needs } from '../../api.ts';

/** What was said in an interview, for who may read it. */
export function InterviewNotesView({ id }: { readonly id: string }) {
  const t = useText();
  const answer = needs.useOperation('GET /interviews/:id/notes', { params: { id } });
  const themes = needs.useOperation('GET /themes');
  const nameOf = (themeId: string) => themes.data?.items.find(theme => theme.id === themeId)?.name ?? '';
  return (
    <Query of={answer}>
      {({ notes }) => (
        <Section title={t('interview.notes')}>
          {notes.themes.map(({ themeId, strength, words, examples }) => (
            <section key={themeId} className="needs-notes">
              <h3>
                {nameOf(themeId)}{' '}
                <span className="px-quiet">
                  {strength} · {t(`interview.strength.${strength}`)}
                </span>
              </h3>
              {words && (
                <p>
                  <span className="px-quiet">{t('interview.words')}</span> {words}
                </p>
              )}
              {examples && (
                <p>
                  <span className="px-quiet">{t('interview.examples')}</span> {examples}
                </p>
              )}
            </section>
          ))}
          {notes.remarks && <p>{notes.remarks}</p>}
        </Section>
      )}
    </Query>
  );
}
