import { EmptyState } from '@peixun/ui-kit/empty-state';
import { useText } from '@peixun/ui-kit/i18n';
import { DataTable } from '@peixun/ui-kit/list-page';
import { Page, Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { useSearch } from '@peixun/ui-kit/router';
import { Select } from '@peixun/ui-kit/select';
import type { ModelComparison } from '../../contract/index.ts';
import { needs } from '../api.ts';
import { useModel } from '../parts/competencies/model-versions.ts';

/** Two versions of a model side by side: what changed, and what is measured anew. */
export function ModelComparisonPage() {
  const t = useText();
  const { model } = useModel();
  const { values, set } = useSearch();
  const [to = '', from = to] = model?.versions.map(({ id }) => id) ?? [];
  const chosen = { from: values['from'] ?? from, to: values['to'] ?? to };
  const comparison = needs.useOperation(
    'GET /model-comparisons',
    { query: chosen },
    { enabled: model !== undefined },
  );
  const choice = (end: 'from' | 'to') => (
    <Select
      aria-label={t(`modelComparison.${end}`)}
      popupMatchSelectWidth={false}
      value={chosen[end]}
      onChange={version => set({ [end]: version })}
      options={
        model?.versions.map(({ id, number }) => ({
          value: id,
          label: t('model.versionNumber', { number }),
        })) ?? []
      }
    />
  );
  return (
    <Page
      title={t('modelComparison.title')}
      description={model?.title}
      back={{ to: `/needs-analysis/competency-models/${model?.id ?? ''}`, title: model?.title ?? '' }}
      actions={
        <span className="px-row">
          {choice('from')} → {choice('to')}
        </span>
      }
    >
      <Query of={comparison}>{data => <Changes comparison={data} />}</Query>
    </Page>
  );
}

function Changes({ comparison }: { readonly comparison: ModelComparison }) {
  const t = useText();
  const { competencies, requirements } = comparison;
  const words = (asked: ModelComparison['requirements'][number]['from']) =>
    asked && `${t('level.number', { level: asked.level })} · ${t(`criticality.${asked.criticality}`)}`;
  if (competencies.length + requirements.length === 0) {
    return <EmptyState icon="done" title={t('modelComparison.none')} hint={t('modelComparison.noneHint')} />;
  }
  return (
    <>
      {competencies.length > 0 && (
        <Section title={t('modelComparison.competencies')}>
          <DataTable
            label={t('modelComparison.competencies')}
            rows={competencies}
            rowKey={({ id }) => id}
            columns={[
              { key: 'name', title: t('competency.single'), primary: true },
              {
                key: 'change',
                title: t('modelComparison.change'),
                render: row => t(`modelComparison.${row.change}`),
              },
              {
                key: 'measured',
                title: t('modelComparison.measured'),
                render: ({ levelsChanged }) => levelsChanged && t('modelComparison.anew'),
              },
            ]}
          />
        </Section>
      )}
      {requirements.length > 0 && (
        <Section title={t('model.requirements')}>
          <DataTable
            label={t('model.requirements')}
            rows={requirements}
            rowKey={row => `${row.postName}/${row.competencyName}`}
            columns={[
              { key: 'postName', title: t('post'), primary: true },
              { key: 'competencyName', title: t('competency.single') },
              { key: 'from', title: t('modelComparison.from'), render: ({ from }) => words(from) },
              { key: 'to', title: t('modelComparison.to'), render: ({ to }) => words(to) },
            ]}
          />
        </Section>
      )}
    </>
  );
}
