import { Alert } from '@peixun/ui-kit/alert';
import { useRefresh } from '@peixun/ui-kit/api';
import { useText } from '@peixun/ui-kit/i18n';
import { ImportWizard, type ImportSource } from '@peixun/ui-kit/import-wizard';
import { Page } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { useNavigate, useParams } from '@peixun/ui-kit/router';
import { useMemo } from 'react';
import { needs } from '../api.ts';

export function PaperAnswersPage() {
  const t = useText();
  const navigate = useNavigate();
  const refresh = useRefresh('needs-analysis');
  const { id = '' } = useParams();
  const questionnaire = needs.useOperation('GET /questionnaires/:id', { params: { id } });
  const source = useMemo(() => importSource(id), [id]);
  const back = `/needs-analysis/questionnaires/${id}`;
  const finish = async () => {
    await refresh();
    await navigate(back);
  };
  return (
    <Query of={questionnaire}>
      {({ title, anonymity }) => (
        <Page title={t('paper.title')} back={{ to: back, title }}>
          <Alert type="info" showIcon title={t(`paper.${anonymity}`)} />
          <ImportWizard source={source} hint={t('paper.hint')} onFinish={() => void finish()} />
        </Page>
      )}
    </Query>
  );
}

function importSource(id: string): ImportSource {
  // What is left to mend is another file than the one that was sent, which is not kept.
  const left = new Map<string, string>();
  return {
    templateHref: needs.href('GET /questionnaires/:id/paper-answers/template', { params: { id } }),
    check: file =>
      needs.call('POST /questionnaires/:id/paper-answers/checks', { params: { id }, body: file }),
    commit: async check => {
      const { imported, badRowsId } = await needs.call('POST /questionnaires/:id/paper-answers', {
        params: { id },
        body: { checkId: check.id },
      });
      if (badRowsId) left.set(check.id, badRowsId);
      return imported;
    },
    badRowsHref: check =>
      needs.href('GET /questionnaires/:id/paper-answers/checks/:checkId/bad-rows', {
        params: { id, checkId: left.get(check.id) ?? check.id },
      }),
  };
}
