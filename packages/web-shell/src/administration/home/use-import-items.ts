import type { WorkItem } from '@peixun/ui-kit/dashboard';
import { useAllowed } from '@peixun/ui-kit/county';
import { useFormat, useText } from '@peixun/ui-kit/i18n';
import { kernel } from '../../kernel-client.ts';
import { isWaiting, uploadHref } from '../people/upload-href.ts';

/** Uploads of the last day that wait for their import, and those whose bad rows are still to be mended. */
export function useImportItems(): WorkItem[] {
  const t = useText();
  const format = useFormat();
  const enabled = useAllowed('kernel.person.import');
  const people = kernel.useOperation('GET /imports/:kind', { params: { kind: 'people' } }, { enabled });
  const units = kernel.useOperation('GET /imports/:kind', { params: { kind: 'units' } }, { enabled });
  const uploads = [
    ...(units.data?.items ?? []).map(upload => ({ kind: 'units' as const, upload })),
    ...(people.data?.items ?? []).map(upload => ({ kind: 'people' as const, upload })),
  ];
  return uploads
    .filter(({ upload }) => isWaiting(upload) || (upload.badRows ?? 0) > 0)
    .map(({ kind, upload }) => ({
      key: upload.id,
      icon: 'upload',
      title: t(isWaiting(upload) ? 'waiting.importOpen' : 'waiting.importBad', { file: upload.fileName }),
      to: uploadHref(kind, upload),
      note: t('imports.rows', {
        good: format.number(upload.goodRows ?? 0),
        bad: format.number(upload.badRows ?? 0),
      }),
    }));
}
