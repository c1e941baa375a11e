import { DetailPage } from '@peixun/ui-kit/detail-page';
import { useText } from '@peixun/ui-kit/i18n';
import { kernel } from '../../kernel-client.ts';
import { NameList } from './name-list.tsx';

/** Posts, and the audiences that decide a person's rules. */
export function PostsPage() {
  const t = useText();
  return (
    <DetailPage
      title={t('administration.posts')}
      description={t('posts.description')}
      tabs={[
        { key: 'posts', title: t('posts.posts'), content: <Posts /> },
        { key: 'audiences', title: t('posts.audiences'), content: <Audiences /> },
      ]}
    />
  );
}

function Posts() {
  const t = useText();
  const add = kernel.useCommand('POST /posts');
  const rename = kernel.useCommand('PATCH /posts/:id');
  const remove = kernel.useCommand('DELETE /posts/:id');
  return (
    <NameList
      label={t('posts.posts')}
      list={kernel.useOperation('GET /posts')}
      empty={{ icon: 'post', title: t('posts.none'), hint: t('posts.noneHint') }}
      onAdd={name => add.mutateAsync({ body: { name } })}
      onRename={(id, name) => rename.mutateAsync({ params: { id }, body: { name } })}
      onRemove={id => remove.mutateAsync({ params: { id } })}
    />
  );
}

function Audiences() {
  const t = useText();
  const add = kernel.useCommand('POST /audiences');
  const rename = kernel.useCommand('PATCH /audiences/:id');
  const remove = kernel.useCommand('DELETE /audiences/:id');
  return (
    <NameList
      label={t('posts.audiences')}
      list={kernel.useOperation('GET /audiences')}
      empty={{ icon: 'audience', title: t('posts.noAudience'), hint: t('posts.noAudienceHint') }}
      onAdd={name => add.mutateAsync({ body: { name } })}
      onRename={(id, name) => rename.mutateAsync({ params: { id }, body: { name } })}
      onRemove={id => remove.mutateAsync({ params: { id } })}
    />
  );
}
