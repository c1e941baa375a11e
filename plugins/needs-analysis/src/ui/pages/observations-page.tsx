import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { useFormat, useLanguage, useText } from '@peixun/ui-kit/i18n';
import { ListPage } from '@peixun/ui-kit/list-page';
import { useNavigate } from '@peixun/ui-kit/router';
import type { Observation } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { PersonalNeedsLinks } from '../parts/personal-needs-links.tsx';

const kinds = ['appraisal', 'public-evaluation', 'inspection', 'supervisor'] as const;

export function ObservationsPage() {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const canWrite = useAllowed('needs-analysis.observation.write');
  const grades = needs.useOperation('GET /observed-grades');
  const themes = needs.useOperation('GET /themes');
  const gradeOf = ({ kind, grade }: Observation) =>
    grades.data?.items.find(known => known.kind === kind)?.grades.find(({ id }) => id === grade)?.title[
      language
    ] ?? grade;
  const add = canWrite && (
    <Button type="primary" onClick={() => void navigate('/needs-analysis/observations/import')}>
      {t('observation.import')}
    </Button>
  );
  return (
    <ListPage
      title={t('observation.title')}
      description={
        <>
          <PersonalNeedsLinks current="observation" /> {t('observation.about')}
        </>
      }
      source={needs.list('GET /observations')}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'subject',
          title: t('observation.subject'),
          primary: true,
          render: ({ personName, unitName }) =>
            personName === null ? unitName : `${personName} · ${unitName}`,
        },
        { key: 'kind', title: t('observation.kind'), render: ({ kind }) => t(`observation.kind.${kind}`) },
        { key: 'themeName', title: t('theme') },
        { key: 'grade', title: t('observation.grade'), render: gradeOf },
        { key: 'note', title: t('observation.note'), secondary: true },
        {
          key: 'observedOn',
          title: t('observation.day'),
          render: ({ observedOn }) => format.date(observedOn),
        },
      ]}
      filters={[
        {
          name: 'kind',
          kind: 'choice',
          label: t('observation.kind'),
          options: kinds.map(value => ({ value, label: t(`observation.kind.${value}`) })),
        },
        { name: 'unitId', kind: 'unit', label: t('unit') },
        {
          name: 'themeId',
          kind: 'choice',
          label: t('theme'),
          options: themes.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [],
        },
      ]}
      bulkActions={
        canWrite
          ? [
              {
                id: 'remove',
                label: t('remove'),
                icon: 'remove',
                isDangerous: true,
                confirm: rows => t('observation.removeConfirm', { count: rows.length }),
                run: removeWithUndo,
              },
            ]
          : []
      }
      actions={
        canWrite && (
          <>
            <Button onClick={() => void navigate('/needs-analysis/observations/new')}>
              {t('observation.add')}
            </Button>
            {add}
          </>
        )
      }
      empty={{ title: t('observation.none'), hint: t('observation.noneHint'), icon: 'eye', action: add }}
    />
  );
}

async function removeWithUndo(rows: readonly Observation[]): Promise<() => Promise<void>> {
  await needs.call('POST /observations/removals', { body: { ids: rows.map(({ id }) => id) } });
  return async () => {
    for (const { kind, unitId, personId, themeId, grade, observedOn, note } of rows) {
      const body = { kind, unitId, personId, themeId, grade, observedOn, note };
      await needs.call('POST /observations', { body });
    }
  };
}
