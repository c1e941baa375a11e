import { useRefresh } from '@peixun/ui-kit/api';
import { useText } from '@peixun/ui-kit/i18n';
import { ImportWizard, type ImportSource } from '@peixun/ui-kit/import-wizard';
import { Page } from '@peixun/ui-kit/page';
import { useNavigate } from '@peixun/ui-kit/router';
import { needs } from '../api.ts';

const importSource = (): ImportSource => ({
  templateHref: needs.href('GET /priority-imports/template'),
  check: file => needs.call('POST /priority-imports/checks', { body: file }),
  commit: async check =>
    (await needs.call('POST /priority-imports', { body: { checkId: check.id } })).imported,
  badRowsHref: check => needs.href('GET /priority-imports/checks/:id/bad-rows', { params: { id: check.id } }),
});

export function PriorityImportPage() {
  const t = useText();
  const navigate = useNavigate();
  const refresh = useRefresh('needs-analysis');
  const finish = async () => {
    await refresh();
    await navigate('/needs-analysis/priorities');
  };
  return (
    <Page
      title={t('priority.import')}
      back={{ to: '/needs-analysis/priorities', title: t('priority.title') }}
    >
      <ImportWizard source={importSource()} hint={t('priority.importHint')} onFinish={() => void finish()} />
    </Page>
  );
}
