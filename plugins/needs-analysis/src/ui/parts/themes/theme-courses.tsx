import { WorkList } from '@peixun/ui-kit/dashboard';
import { useText } from '@peixun/ui-kit/i18n';
import { Section } from '@peixun/ui-kit/page';
import { needs } from '../../api.ts';

/** The courses of a theme, where a plugin of the county offers courses; nothing where none does. */
export function ThemeCourses({ themeId }: { readonly themeId: string }) {
  const t = useText();
  const courses = needs.useOperation('GET /themes/:id/courses', { params: { id: themeId } });
  if (!courses.data?.offered) return null;
  return (
    <Section title={t('theme.courses')}>
      <WorkList
        items={courses.data.items.map(({ id, title, kind, link }) => ({
          key: id,
          title,
          note: kind,
          icon: 'course' as const,
          ...(link !== null && { to: link }),
        }))}
        empty={t('theme.noCourses')}
      />
    </Section>
  );
}
