import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useText } from '@peixun/ui-kit/i18n';
import { Section } from '@peixun/ui-kit/page';
import { Tag } from '@peixun/ui-kit/tag';
import type { ModelContent } from '../../../contract/index.ts';
import { needs } from '../../api.ts';
import { LevelList } from './level-list.tsx';

/** The competencies of a model by group, each with what can be observed at its levels. */
export function ModelCompetencies({ content }: { readonly content: ModelContent }) {
  const t = useText();
  const themes = needs.useOperation('GET /themes');
  const { competencies } = content;
  if (competencies.length === 0) {
    return <EmptyState icon="post" title={t('model.empty')} hint={t('model.emptyHint')} />;
  }
  const groups = Map.groupBy(competencies, ({ group }) => group);
  return (
    <div className="px-stack">
      {[...groups].map(([group, ofGroup]) => (
        <Section key={group} title={group || t('model.ungrouped')}>
          <div className="px-stack">
            {ofGroup.map(({ id, name, description, levels, themeIds }) => (
              <article key={id}>
                <h3 className="needs-competency">{name}</h3>
                {description && <p className="px-quiet">{description}</p>}
                <LevelList levels={levels} />
                {themes.data?.items
                  .filter(theme => themeIds.includes(theme.id))
                  .map(theme => (
                    <Tag key={theme.id}>{theme.name}</Tag>
                  ))}
              </article>
            ))}
          </div>
        </Section>
      ))}
    </div>
  );
}
