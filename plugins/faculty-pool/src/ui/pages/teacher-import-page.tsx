import { useRefresh } from '@peixun/ui-kit/api';
import { useText } from '@peixun/ui-kit/i18n';
import { ImportWizard, type ImportSource } from '@peixun/ui-kit/import-wizard';
import { Page } from '@peixun/ui-kit/page';
import { useNavigate } from '@peixun/ui-kit/router';
import { faculty } from '../api.ts';

const importSource = (): ImportSource => ({
  templateHref: faculty.href('GET /teacher-imports/template'),
  check: file => faculty.call('POST /teacher-imports/checks', { body: file }),
  commit: async check =>
    (await faculty.call('POST /teacher-imports', { body: { checkId: check.id } })).imported,
  badRowsHref: check =>
    faculty.href('GET /teacher-imports/checks/:id/bad-rows', { params: { id: check.id } }),
});

export function TeacherImportPage() {
  const t = useText();
  const navigate = useNavigate();
  const refresh = useRefresh('faculty-pool');
  const finish = async () => {
    await refresh();
    await navigate('/faculty-pool');
  };
  return (
    <Page title={t('teacher.import')} back={{ to: '/faculty-pool', title: t('teacher.title') }}>
      <ImportWizard source={importSource()} hint={t('teacher.importHint')} onFinish={() => void finish()} />
    </Page>
  );
}
