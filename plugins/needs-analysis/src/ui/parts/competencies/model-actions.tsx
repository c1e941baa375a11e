import { Button } from '@peixun/ui-kit/button';
import { useAllowed } from '@peixun/ui-kit/county';
import { useText } from '@peixun/ui-kit/i18n';
import { useConfirm, useNotice } from '@peixun/ui-kit/notice';
import { useNavigate } from '@peixun/ui-kit/router';
import type { ModelVersion } from '../../../contract/index.ts';
import { needs } from '../../api.ts';

/** What can be done with a version: a draft is changed and published, a published one withdrawn, each exported. */
export function ModelActions({ version }: { readonly version: ModelVersion }) {
  const t = useText();
  const canWrite = useAllowed('needs-analysis.competency.write');
  const params = { id: version.id };
  return (
    <>
      <Button href={needs.href('GET /model-versions/:id/workbook', { params })}>{t('exportSheet')}</Button>
      <Button href={needs.href('GET /model-versions/:id/file', { params })}>{t('model.exportFile')}</Button>
      {canWrite && version.state === 'draft' && <DraftActions version={version} />}
      {canWrite && version.state !== 'draft' && <PublishedActions version={version} />}
    </>
  );
}

function DraftActions({ version }: { readonly version: ModelVersion }) {
  const t = useText();
  const navigate = useNavigate();
  const notice = useNotice();
  const confirm = useConfirm();
  const publish = needs.useCommand('POST /model-versions/:id/publication');
  const discard = needs.useCommand('DELETE /model-versions/:id');
  const params = { id: version.id };
  const askAndPublish = async () => {
    if (!(await confirm({ title: t('model.publishConfirm', { title: version.title }) }))) return;
    publish.mutate(
      { params },
      { onSuccess: () => notice.done(t('model.published')), onError: notice.failed },
    );
  };
  const askAndDiscard = async () => {
    if (!(await confirm({ title: t('model.discardConfirm'), isDangerous: true }))) return;
    discard.mutate(
      { params },
      {
        onSuccess: () => void navigate('/needs-analysis/competencies?tab=models'),
        onError: notice.failed,
      },
    );
  };
  return (
    <>
      <Button danger loading={discard.isPending} onClick={() => void askAndDiscard()}>
        {t('model.discard')}
      </Button>
      <Button onClick={() => void navigate(`/needs-analysis/competency-models/${version.modelId}/edit`)}>
        {t('change')}
      </Button>
      <Button type="primary" loading={publish.isPending} onClick={() => void askAndPublish()}>
        {t('model.publish')}
      </Button>
    </>
  );
}

function PublishedActions({ version }: { readonly version: ModelVersion }) {
  const t = useText();
  const navigate = useNavigate();
  const notice = useNotice();
  const confirm = useConfirm();
  const draft = needs.useCommand('POST /competency-models/:id/drafts');
  const withdraw = needs.useCommand('POST /model-versions/:id/withdrawal');
  const { openRounds, modelId } = version;
  const askAndWithdraw = async () => {
    const details =
      openRounds.length === 0
        ? t('model.withdrawKeeps')
        : t('model.withdrawMeasured', {
            count: openRounds.length,
            rounds: openRounds.map(round => round.title).join(t('listComma')),
          });
    if (!(await confirm({ title: t('model.withdrawConfirm'), details, isDangerous: true }))) return;
    withdraw.mutate(
      { params: { id: version.id }, body: { closeRounds: openRounds.length > 0 } },
      { onSuccess: () => notice.done(t('model.withdrawn')), onError: notice.failed },
    );
  };
  return (
    <>
      {version.state === 'published' && (
        <>
          <Button danger loading={withdraw.isPending} onClick={() => void askAndWithdraw()}>
            {t('model.withdraw')}
          </Button>
          <Button
            onClick={() => void navigate(`/needs-analysis/measuring-rounds/new?versionId=${version.id}`)}
          >
            {t('round.add')}
          </Button>
        </>
      )}
      <Button
        loading={draft.isPending}
        onClick={() =>
          draft.mutate(
            { params: { id: modelId } },
            {
              onSuccess: () => void navigate(`/needs-analysis/competency-models/${modelId}/edit`),
              onError: notice.failed,
            },
          )
        }
      >
        {t('model.draftNext')}
      </Button>
    </>
  );
}
