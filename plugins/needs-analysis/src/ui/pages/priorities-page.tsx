import { useAudiences } from '@peixun/ui-kit/audience-picker';
import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { useText } from '@peixun/ui-kit/i18n';
import { ListPage } from '@peixun/ui-kit/list-page';
import { useNavigate, useSearch } from '@peixun/ui-kit/router';
import { useUnits } from '@peixun/ui-kit/unit-picker';
import type { Priority } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { inputOf } from '../parts/priorities/priority-input.ts';
import { yearFilter } from '../parts/quarter.ts';

export function PrioritiesPage() {
  const t = useText();
  const navigate = useNavigate();
  const { values } = useSearch();
  const canWrite = useAllowed('needs-analysis.priority.write');
  const canWriteThemes = useAllowed('needs-analysis.theme.write');
  const units = useUnits();
  const audiences = useAudiences();
  const themes = needs.useOperation('GET /themes');
  const add = canWrite && (
    <Button type="primary" onClick={() => navigate('/needs-analysis/priorities/new')}>
      {t('priority.add')}
    </Button>
  );
  return (
    <ListPage
      title={t('priority.title')}
      description={t('priority.about')}
      source={needs.list('GET /priorities')}
      rowKey={priority => priority.id}
      rowHref={priority => `/needs-analysis/priorities/${priority.id}`}
      columns={[
        { key: 'title', title: t('priority.name'), primary: true },
        { key: 'themeName', title: t('theme') },
        {
          key: 'unit',
          title: t('unit'),
          render: ({ unitId }) => units.data?.items.find(({ id }) => id === unitId)?.name,
        },
        {
          key: 'audience',
          title: t('audience'),
          render: ({ audienceId }) =>
            audienceId === null
              ? t('audience.everybody')
              : audiences.data?.items.find(({ id }) => id === audienceId)?.name,
        },
        { key: 'sourceDocument', title: t('priority.document'), secondary: true },
        { key: 'year', title: t('quarter.year'), align: 'end' },
        { key: 'weight', title: t('priority.weight'), align: 'end' },
      ]}
      filters={[
        yearFilter(t('quarter.year')),
        { name: 'unitId', kind: 'unit', label: t('unit') },
        {
          name: 'themeId',
          kind: 'choice',
          label: t('theme'),
          options: themes.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [],
        },
        {
          name: 'audienceId',
          kind: 'choice',
          label: t('audience'),
          options: audiences.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [],
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
                confirm: rows => t('priority.removeConfirm', { count: rows.length }),
                run: removeWithUndo,
              },
            ]
          : []
      }
      actions={
        <>
          <Button onClick={() => navigate('/needs-analysis/organisation-needs')}>
            {t('organisation.byTheme')}
          </Button>
          <Button onClick={() => navigate('/needs-analysis/documents')}>{t('document.title')}</Button>
          <Button onClick={() => navigate('/needs-analysis/confirmations')}>{t('confirmation.title')}</Button>
          {canWriteThemes && (
            <Button onClick={() => navigate('/needs-analysis/themes')}>{t('theme.title')}</Button>
          )}
          <Button href={needs.href('GET /priorities/workbook', { query: values })}>{t('exportSheet')}</Button>
          {canWrite && (
            <Button onClick={() => navigate('/needs-analysis/priorities/import')}>{t('import')}</Button>
          )}
          {add}
        </>
      }
      empty={{ title: t('priority.none'), hint: t('priority.noneHint'), icon: 'priority', action: add }}
    />
  );
}

async function removeWithUndo(rows: readonly Priority[]): Promise<() => Promise<void>> {
  await needs.call('POST /priorities/removals', { body: { ids: rows.map(({ id }) => id) } });
  return async () => {
    for (const row of rows) await needs.call('POST /priorities', { body: inputOf(row) });
  };
}
