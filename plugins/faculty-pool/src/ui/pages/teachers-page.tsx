import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { useText } from '@peixun/ui-kit/i18n';
import { ListPage } from '@peixun/ui-kit/list-page';
import { useNavigate } from '@peixun/ui-kit/router';
import { useUnits } from '@peixun/ui-kit/unit-picker';
import { faculty } from '../api.ts';

export function TeachersPage() {
  const t = useText();
  const navigate = useNavigate();
  const units = useUnits();
  const pools = faculty.useOperation('GET /pools');
  const canWrite = useAllowed('faculty-pool.teacher.write');
  const add = canWrite && (
    <Button type="primary" onClick={() => navigate('/faculty-pool/teachers/new')}>
      {t('teacher.add')}
    </Button>
  );
  return (
    <ListPage
      title={t('teacher.title')}
      source={faculty.list('GET /teachers')}
      rowKey={teacher => teacher.id}
      rowHref={teacher => `/faculty-pool/teachers/${teacher.id}`}
      columns={[
        { key: 'name', title: t('teacher.name'), primary: true },
        { key: 'kind', title: t('kind'), render: ({ kind }) => t(`kind.${kind}`) },
        { key: 'title', title: t('teacher.post') },
        {
          key: 'unit',
          title: t('unit'),
          secondary: true,
          render: ({ homeUnitId }) => units.data?.items.find(({ id }) => id === homeUnitId)?.name,
        },
        {
          key: 'specialities',
          title: t('teacher.specialities'),
          render: ({ specialities }) => specialities.join('、'),
        },
        {
          key: 'pools',
          title: t('teacher.pools'),
          render: ({ pools: all }) => all.map(({ name }) => name).join('、'),
        },
      ]}
      filters={[
        { name: 'words', kind: 'words', label: t('teacher.search') },
        {
          name: 'kind',
          kind: 'choice',
          label: t('kind'),
          options: (['full-time', 'part-time'] as const).map(value => ({ value, label: t(`kind.${value}`) })),
        },
        {
          name: 'poolId',
          kind: 'choice',
          label: t('teacher.pools'),
          options: pools.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [],
        },
      ]}
      actions={
        canWrite && (
          <>
            <Button onClick={() => navigate('/faculty-pool/teachers/import')}>{t('import')}</Button>
            {add}
          </>
        )
      }
      empty={{ title: t('teacher.none'), hint: t('teacher.noneHint'), icon: 'teacher', action: add }}
    />
  );
}
