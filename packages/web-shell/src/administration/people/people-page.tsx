import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { useText } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { ListPage, type BulkAction } from '@peixun/ui-kit/list-page';
import { useNavigate } from '@peixun/ui-kit/router';
import { Tag } from '@peixun/ui-kit/tag';
import type { OutputOf } from '@peixun/ui-kit/api';
import type { KernelApi } from '@peixun/kernel/contract';
import { kernel } from '../../kernel-client.ts';
import { useNames } from '../use-names.ts';

type Person = OutputOf<KernelApi['GET /people']>['items'][number];

/** The roster. */
export function PeoplePage() {
  const t = useText();
  const navigate = useNavigate();
  const names = useNames();
  const mayWrite = useAllowed('kernel.person.write');
  const mayImport = useAllowed('kernel.person.import');
  const change = kernel.useCommand('PATCH /people');
  const setActive = async (people: readonly Person[], active: boolean) => {
    const ids = people.filter(person => person.active !== active).map(({ id }) => id);
    if (ids.length === 0) return undefined;
    await change.mutateAsync({ body: { ids, active } });
    return async () => void (await change.mutateAsync({ body: { ids, active: !active } }));
  };
  const bulkActions: BulkAction<Person>[] = [
    {
      id: 'deactivate',
      label: t('people.deactivate'),
      icon: 'lock',
      run: people => setActive(people, false),
    },
    { id: 'activate', label: t('people.activate'), icon: 'unlock', run: people => setActive(people, true) },
  ];
  return (
    <ListPage
      title={t('administration.people')}
      description={t('people.description')}
      source={kernel.list('GET /people')}
      rowKey={person => person.id}
      rowHref={person => `/administration/people/${person.id}`}
      bulkActions={mayWrite ? bulkActions : []}
      actions={
        <>
          {mayImport && (
            <Button
              icon={<Icon name="upload" />}
              onClick={() => void navigate('/administration/people/import')}
            >
              {t('people.import')}
            </Button>
          )}
          {mayWrite && (
            <Button
              type="primary"
              icon={<Icon name="add" />}
              onClick={() => void navigate('/administration/people/new')}
            >
              {t('people.add')}
            </Button>
          )}
        </>
      }
      filters={[
        { name: 'name', kind: 'words', label: t('people.searchName') },
        { name: 'unitId', kind: 'unit', label: t('people.unit') },
        {
          name: 'audienceId',
          kind: 'choice',
          label: t('people.audience'),
          options: names.audiences.map(({ id, name }) => ({ value: id, label: name })),
        },
        {
          name: 'active',
          kind: 'choice',
          label: t('people.state'),
          options: [
            { value: 'false', label: t('people.inactive') },
            { value: 'all', label: t('people.all') },
          ],
        },
      ]}
      columns={[
        { key: 'name', title: t('people.name'), primary: true },
        { key: 'unitId', title: t('people.unit'), render: person => names.unit(person.unitId) },
        {
          key: 'audienceId',
          title: t('people.audience'),
          render: person => names.audience(person.audienceId),
        },
        {
          key: 'postIds',
          title: t('people.posts'),
          secondary: true,
          render: person => person.postIds.map(names.post).filter(Boolean).join('、'),
        },
        { key: 'phone', title: t('people.phone') },
        {
          key: 'active',
          title: t('people.state'),
          render: person => (
            <>
              <Tag>{t(person.active ? 'people.active' : 'people.inactive')}</Tag>
              {person.hasAccount && <Tag>{t('people.hasAccount')}</Tag>}
            </>
          ),
        },
      ]}
      empty={{
        icon: 'people',
        title: t('people.none'),
        hint: t(mayWrite ? 'people.noneHint' : 'people.noneHintReader'),
      }}
    />
  );
}
