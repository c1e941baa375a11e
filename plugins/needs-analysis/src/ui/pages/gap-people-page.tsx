import { useText } from '@peixun/ui-kit/i18n';
import { ListPage } from '@peixun/ui-kit/list-page';
import { usePosts } from '@peixun/ui-kit/post-picker';
import { useParams, useSearch } from '@peixun/ui-kit/router';
import { useAudiences } from '@peixun/ui-kit/audience-picker';
import { needs } from '../api.ts';
import { useGapWords } from '../parts/competencies/gap-words.ts';

/** The people behind a cell of the map. */
export function GapPeoplePage() {
  const t = useText();
  const words = useGapWords();
  const posts = usePosts();
  const audiences = useAudiences();
  const { id: competencyId = '' } = useParams();
  const { alone } = useSearch().values;
  const [first] =
    needs.useOperation('GET /gap-people', { query: { competencyId, limit: 1 } }).data?.items ?? [];
  const choices = (items: readonly { id: string; name: string }[] | undefined) =>
    items?.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  return (
    <ListPage
      title={t('gap.peopleOf', { name: first?.competencyName ?? '' })}
      description={t('gap.peopleAbout')}
      back={{ to: '/needs-analysis/competencies', title: t('competency.title') }}
      source={needs.list('GET /gap-people', { query: { competencyId, ...(alone && { alone }) } })}
      rowKey={({ personId }) => personId}
      rowHref={({ personId }) => `/needs-analysis/people/${personId}/gaps`}
      columns={[
        { key: 'name', title: t('person'), primary: true },
        { key: 'unitName', title: t('unit') },
        { key: 'postNames', title: t('post'), render: ({ postNames }) => postNames.join(t('listComma')) },
        { key: 'required', title: t('gap.required'), align: 'end', render: row => words.level(row.required) },
        { key: 'measured', title: t('gap.measured'), align: 'end', render: row => words.level(row.measured) },
        {
          key: 'gap',
          title: t('gap.single'),
          align: 'end',
          render: ({ gap }) => gap !== null && words.number(gap),
        },
      ]}
      filters={[
        { name: 'unitId', kind: 'unit', label: t('unit') },
        { name: 'postId', kind: 'choice', label: t('post'), options: choices(posts.data?.items) },
        { name: 'audienceId', kind: 'choice', label: t('audience'), options: choices(audiences.data?.items) },
      ]}
      empty={{ title: t('gap.none'), hint: t('gap.noneHint'), icon: 'people' }}
    />
  );
}
