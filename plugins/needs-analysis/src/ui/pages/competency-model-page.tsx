import { Alert } from '@peixun/ui-kit/alert';
import { DetailPage, Facts } from '@peixun/ui-kit/detail-page';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Query } from '@peixun/ui-kit/problem-view';
import { Link, useSearch } from '@peixun/ui-kit/router';
import { Select } from '@peixun/ui-kit/select';
import type { CompetencyModel, ModelVersion } from '../../contract/index.ts';
import { ModelActions } from '../parts/competencies/model-actions.tsx';
import { ModelCompetencies } from '../parts/competencies/model-competencies.tsx';
import { ModelRequirements } from '../parts/competencies/model-requirements.tsx';
import { useModel } from '../parts/competencies/model-versions.ts';
import { StateTag } from '../parts/state-tag.tsx';

export function CompetencyModelPage() {
  const { model, version } = useModel();
  return <Query of={version}>{data => <ModelDetail model={model} version={data} />}</Query>;
}

interface ModelDetailProps {
  readonly model: CompetencyModel | undefined;
  readonly version: ModelVersion;
}

function ModelDetail({ model, version }: ModelDetailProps) {
  const t = useText();
  const format = useFormat();
  const { title, state, content, openRounds, publishedAt, number } = version;
  return (
    <DetailPage
      title={title}
      back={{ to: '/needs-analysis/competencies?tab=models', title: t('model.title') }}
      status={<StateTag of="model" state={state} />}
      description={t('model.versionNumber', { number })}
      actions={<ModelActions version={version} />}
      tabs={[
        {
          key: 'competencies',
          title: t('model.competencies', { count: content.competencies.length }),
          content: <ModelCompetencies content={content} />,
        },
        { key: 'posts', title: t('model.requirements'), content: <ModelRequirements content={content} /> },
      ]}
    >
      {state === 'draft' && <Alert type="info" showIcon title={t('model.draftHint')} />}
      {state === 'withdrawn' && <Alert type="warning" showIcon title={t('model.withdrawnHint')} />}
      <Facts
        facts={[
          {
            label: t('model.version'),
            value: model && <VersionChoice model={model} chosen={version.id} />,
          },
          { label: t('model.publishedAt'), value: publishedAt && format.date(publishedAt) },
          {
            label: t('model.openRounds'),
            value:
              openRounds.length > 0 &&
              openRounds.map(({ id, title: name, people }) => (
                <div key={id}>
                  <Link to={`/needs-analysis/measuring-rounds/${id}`}>{name}</Link>{' '}
                  <span className="px-quiet">{t('round.measuredPeople', { people })}</span>
                </div>
              )),
          },
        ]}
      />
      {content.sources && (
        <p className="px-quiet">
          {t('model.sources')}
          {t('colon')}
          {content.sources}
        </p>
      )}
    </DetailPage>
  );
}

function VersionChoice({ model, chosen }: { readonly model: CompetencyModel; readonly chosen: string }) {
  const t = useText();
  const { set } = useSearch();
  const [newest] = model.versions;
  const other = model.versions.find(({ id }) => id !== chosen);
  return (
    <span className="px-row">
      <Select
        aria-label={t('model.version')}
        popupMatchSelectWidth={false}
        value={chosen}
        onChange={version => set({ version: version === newest?.id ? undefined : version })}
        options={model.versions.map(({ id, number, state }) => ({
          value: id,
          label: `${t('model.versionNumber', { number })} · ${t(`model.state.${state}`)}`,
        }))}
      />
      {other && (
        <Link to={`/needs-analysis/competency-models/${model.id}/comparison?from=${other.id}&to=${chosen}`}>
          {t('model.compare')}
        </Link>
      )}
    </span>
  );
}
