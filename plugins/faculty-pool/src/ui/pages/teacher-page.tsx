import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { DetailPage, Facts } from '@peixun/ui-kit/detail-page';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { DataTable, ListPart } from '@peixun/ui-kit/list-page';
import { useConfirm, useNotice } from '@peixun/ui-kit/notice';
import { Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { useNavigate, useParams } from '@peixun/ui-kit/router';
import { useUnits } from '@peixun/ui-kit/unit-picker';
import type { Teacher } from '../../contract/index.ts';
import { faculty } from '../api.ts';
import { StateTag } from '../parts/state-tag.tsx';

export function TeacherPage() {
  const { id = '' } = useParams();
  const teacher = faculty.useOperation('GET /teachers/:id', { params: { id } });
  return <Query of={teacher}>{data => <TeacherDetail teacher={data} />}</Query>;
}

function TeacherDetail({ teacher }: { readonly teacher: Teacher }) {
  const t = useText();
  const navigate = useNavigate();
  const units = useUnits();
  const canWrite = useAllowed('faculty-pool.teacher.write');
  const canNominate = useAllowed('faculty-pool.nomination.create');
  const canSeeNominations = useAllowed('faculty-pool.nomination.read');
  const { id, name, kind, title, homeUnitId, specialities, introduction } = teacher;
  return (
    <DetailPage
      title={name}
      back={{ to: '/faculty-pool', title: t('teacher.title') }}
      actions={
        <>
          {canWrite && (
            <Button onClick={() => navigate(`/faculty-pool/teachers/${id}/edit`)}>{t('change')}</Button>
          )}
          {canNominate && (
            <Button type="primary" onClick={() => navigate(`/faculty-pool/nominations/new?teacherId=${id}`)}>
              {t('nomination.add')}
            </Button>
          )}
        </>
      }
    >
      <Facts
        facts={[
          { label: t('kind'), value: t(`kind.${kind}`) },
          { label: t('teacher.post'), value: title },
          { label: t('unit'), value: units.data?.items.find(unit => unit.id === homeUnitId)?.name },
          { label: t('teacher.specialities'), value: specialities.join('、') },
          { label: t('teacher.introduction'), value: introduction, isLong: true },
        ]}
      />
      <Section title={t('teacher.pools')}>
        <Memberships teacher={teacher} />
      </Section>
      {canSeeNominations && (
        <Section title={t('nomination.title')}>
          <ListPart
            label={t('nomination.title')}
            source={faculty.list('GET /nominations', { query: { teacherId: id } })}
            rowKey={nomination => nomination.id}
            rowHref={nomination => `/faculty-pool/nominations/${nomination.id}`}
            columns={[
              { key: 'pool', title: t('pool'), primary: true, render: ({ pool }) => pool.name },
              { key: 'state', title: t('state'), render: ({ state }) => <StateTag state={state} /> },
              { key: 'reason', title: t('nomination.reason') },
            ]}
            empty={{ title: t('nomination.none'), hint: t('nomination.noneHint'), icon: 'review' }}
          />
        </Section>
      )}
    </DetailPage>
  );
}

function Memberships({ teacher }: { readonly teacher: Teacher }) {
  const t = useText();
  const format = useFormat();
  const notice = useNotice();
  const confirm = useConfirm();
  const canRelease = useAllowed('faculty-pool.pool.write');
  const release = faculty.useCommand('DELETE /pools/:poolId/teachers/:teacherId');
  const undoRelease = faculty.useCommand('PUT /pools/:poolId/teachers/:teacherId');
  if (teacher.pools.length === 0) return <p className="px-quiet">{t('teacher.inNoPool')}</p>;
  const askAndRelease = async (pool: Teacher['pools'][number]) => {
    const title = t('pool.releaseConfirm', { teacher: teacher.name, pool: pool.name });
    if (!(await confirm({ title, yes: t('pool.release'), isDangerous: true }))) return;
    const params = { poolId: pool.id, teacherId: teacher.id };
    await release.mutateAsync({ params }).then(
      () =>
        notice.done(t('pool.released', { teacher: teacher.name, pool: pool.name }), {
          undo: async () => void (await undoRelease.mutateAsync({ params })),
        }),
      notice.failed,
    );
  };
  return (
    <DataTable
      label={t('teacher.pools')}
      rows={teacher.pools}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/faculty-pool?poolId=${id}`}
      columns={[
        { key: 'name', title: t('pool'), primary: true },
        {
          key: 'admittedAt',
          title: t('pool.admittedAt'),
          render: ({ admittedAt }) => format.date(admittedAt),
        },
        ...(canRelease
          ? [
              {
                key: 'release',
                action: true,
                title: t('actions'),
                render: (pool: Teacher['pools'][number]) => (
                  <Button type="link" size="small" onClick={() => void askAndRelease(pool)}>
                    {t('pool.release')}
                  </Button>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
