import type { KernelApi } from '@peixun/kernel/contract';
import type { OutputOf } from '@peixun/ui-kit/api';
import { Button } from '@peixun/ui-kit/button';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { Icon } from '@peixun/ui-kit/icon';
import { DataTable } from '@peixun/ui-kit/list-page';
import { useConfirm, useNotice } from '@peixun/ui-kit/notice';
import { Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { useNavigate, useSearch } from '@peixun/ui-kit/router';
import { kernel } from '../../kernel-client.ts';
import { isWaiting, uploadHref, type ImportKind } from './upload-href.ts';

type Upload = OutputOf<KernelApi['GET /imports/:kind']>['items'][number];

/** Milliseconds: a check or an import goes on without the browser. */
const refetchInterval = 3000;

/** The uploads of the last day: to go on with, to fetch the bad rows of, to remove. */
export function UploadList({ kind }: { readonly kind: ImportKind }) {
  const t = useText();
  const format = useFormat();
  const uploads = kernel.useOperation('GET /imports/:kind', { params: { kind } }, { refetchInterval });
  if (uploads.data?.items.length === 0) return null;
  return (
    <Section title={t('imports.recent')}>
      <p className="px-quiet">{t('imports.kept')}</p>
      <Query of={uploads}>
        {({ items }) => (
          <DataTable
            label={t('imports.recent')}
            rows={items}
            rowKey={({ id }) => id}
            rowHref={upload => (isWaiting(upload) ? uploadHref(kind, upload) : undefined)}
            columns={[
              { key: 'fileName', title: t('imports.file'), primary: true },
              {
                key: 'uploadedAt',
                title: t('imports.uploadedAt'),
                render: ({ uploadedAt }) => format.dateTime(uploadedAt),
              },
              {
                key: 'state',
                title: t('imports.state'),
                render: ({ state, error }) => (
                  <>
                    {t(`imports.states.${state}`)}
                    {error && <div className="px-quiet">{error.title}</div>}
                  </>
                ),
              },
              {
                key: 'goodRows',
                title: t('imports.goodRows'),
                align: 'end',
                render: ({ goodRows }) => goodRows !== undefined && format.number(goodRows),
              },
              {
                key: 'badRows',
                title: t('imports.badRows'),
                align: 'end',
                render: ({ badRows }) => badRows !== undefined && format.number(badRows),
              },
              {
                key: 'actions',
                action: true,
                title: t('actions'),
                render: upload => <UploadActions kind={kind} upload={upload} />,
              },
            ]}
          />
        )}
      </Query>
    </Section>
  );
}

function UploadActions({ kind, upload }: { readonly kind: ImportKind; readonly upload: Upload }) {
  const t = useText();
  const notice = useNotice();
  const confirm = useConfirm();
  const navigate = useNavigate();
  const search = useSearch();
  const { mutateAsync } = kernel.useCommand('DELETE /imports/:kind/:id');
  const { id, fileName: name, state } = upload;
  const params = { kind, id };
  const remove = async () => {
    const isSure = await confirm({
      title: t('removeQuestion', { name }),
      details: t('imports.removeHint'),
      yes: t('remove'),
      isDangerous: true,
    });
    if (!isSure) return;
    if (search.values['upload'] === id) search.set({ upload: undefined });
    await mutateAsync({ params }).catch(notice.failed);
  };
  if (state === 'checking' || state === 'importing') return null;
  return (
    <div className="px-actions">
      {isWaiting(upload) && (
        <Button size="small" onClick={() => void navigate(uploadHref(kind, upload))}>
          {t('imports.continue')}
        </Button>
      )}
      {upload.badRows !== undefined && upload.badRows > 0 && (
        <Button
          size="small"
          icon={<Icon name="download" />}
          href={kernel.href('GET /imports/:kind/:id/bad-rows', { params })}
        >
          {t('imports.downloadBad')}
        </Button>
      )}
      <Button size="small" type="text" aria-label={t('removeName', { name })} onClick={() => void remove()}>
        {t('remove')}
      </Button>
    </div>
  );
}
