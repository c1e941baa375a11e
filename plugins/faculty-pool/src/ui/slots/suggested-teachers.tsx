import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useText, useTextIn } from '@peixun/ui-kit/i18n';
import { Section } from '@peixun/ui-kit/page';
import { Link } from '@peixun/ui-kit/router';
import type { TeacherSuggestion } from '../../contract/index.ts';

export interface SuggestedTeachersProps {
  /** What the service `faculty-pool/teachers` suggested to the page's owner. */
  readonly suggestedTeachers?: readonly Pick<TeacherSuggestion, 'id' | 'name' | 'kind' | 'reasons'>[];
}

/** Beside a class proposal: who could teach it, and why. */
export function SuggestedTeachers({ suggestedTeachers = [] }: SuggestedTeachersProps) {
  const t = useText();
  const textIn = useTextIn();
  return (
    <Section title={t('suggestion.title')}>
      {suggestedTeachers.length === 0 ? (
        <EmptyState title={t('suggestion.none')} hint={t('suggestion.noneHint')} icon="teacher" />
      ) : (
        <ol>
          {suggestedTeachers.map(({ id, name, kind, reasons }) => (
            <li key={id}>
              <Link to={`/faculty-pool/teachers/${id}`}>{name}</Link>{' '}
              <span className="px-quiet">{t(`kind.${kind}`)}</span>
              <ul className="px-quiet">
                {reasons.map(reason => (
                  <li key={reason['zh-CN']}>{textIn(reason)}</li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
