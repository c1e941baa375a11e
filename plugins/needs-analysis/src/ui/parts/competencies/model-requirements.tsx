import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useText } from '@peixun/ui-kit/i18n';
import { usePosts } from '@peixun/ui-kit/post-picker';
import type { ModelContent } from '../../../contract/index.ts';
import { WideTable } from './wide-table.tsx';

/** What each post needs: competencies by posts. */
export function ModelRequirements({ content }: { readonly content: ModelContent }) {
  const t = useText();
  const posts = usePosts();
  const { competencies, requirements } = content;
  const asked = new Map(
    requirements.map(requirement => [`${requirement.competencyId}/${requirement.postId}`, requirement]),
  );
  const modelled =
    posts.data?.items.filter(({ id }) => requirements.some(({ postId }) => postId === id)) ?? [];
  if (requirements.length === 0) {
    return <EmptyState icon="post" title={t('model.noRequirements')} hint={t('model.noRequirementsHint')} />;
  }
  return (
    <WideTable label={t('model.requirements')} head={t('competency.single')} columns={modelled}>
      {competencies.map(({ id, name }) => (
        <tr key={id}>
          <th scope="row">{name}</th>
          {modelled.map(post => {
            const requirement = asked.get(`${id}/${post.id}`);
            return (
              <td key={post.id}>
                {requirement ? (
                  <>
                    {t('level.number', { level: requirement.level })}
                    <small>{t(`criticality.${requirement.criticality}`)}</small>
                  </>
                ) : (
                  <span className="px-quiet">—</span>
                )}
              </td>
            );
          })}
        </tr>
      ))}
    </WideTable>
  );
}
