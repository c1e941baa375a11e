import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { ListPart } from '@peixun/ui-kit/list-page';
import { useNavigate } from '@peixun/ui-kit/router';
import { needs } from '../../api.ts';
import { StateTag } from '../state-tag.tsx';

/** The measuring rounds, newest first. */
export function RoundPanel() {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const canWrite = useAllowed('needs-analysis.competency.write');
  const canImport = useAllowed('needs-analysis.measurement.import');
  const add = canWrite && (
    <Button type="primary" onClick={() => void navigate('/needs-analysis/measuring-rounds/new')}>
      {t('round.add')}
    </Button>
  );
  return (
    <div className="px-stack">
      <div className="px-actions">
        {canImport && (
          <Button onClick={() => void navigate('/needs-analysis/measurements/import')}>
            {t('round.import')}
          </Button>
        )}
        {add}
      </div>
      <ListPart
        label={t('round.title')}
        source={needs.list('GET /measuring-rounds')}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/needs-analysis/measuring-rounds/${id}`}
        columns={[
          { key: 'title', title: t('round.name'), primary: true },
          { key: 'state', title: t('state'), render: ({ state }) => <StateTag of="round" state={state} /> },
          { key: 'modelTitle', title: t('model.single'), secondary: true },
          {
            key: 'kinds',
            title: t('round.kinds'),
            render: ({ kinds }) => kinds.map(kind => t(`measurement.${kind}`)).join(t('listComma')),
          },
          {
            key: 'quarter',
            title: t('quarter.title'),
            render: ({ year, quarter }) => t('quarter.of', { year, quarter }),
          },
          { key: 'lastDay', title: t('round.lastDay'), render: ({ lastDay }) => format.date(lastDay) },
        ]}
        filters={[
          {
            name: 'state',
            kind: 'choice',
            label: t('state'),
            options: ['open', 'closed'].map(value => ({ value, label: t(`round.state.${value}`) })),
          },
        ]}
        empty={{ title: t('round.none'), hint: t('round.noneHint'), icon: 'questionnaire', action: add }}
      />
    </div>
  );
}
