import type { KernelApi } from '@peixun/kernel/contract';
import type { OutputOf } from '@peixun/ui-kit/api';

export type ImportKind = 'people' | 'units';

type Upload = OutputOf<KernelApi['GET /imports/:kind']>['items'][number];

/** Whether it is checked and has rows to import. */
export function isWaiting({ state, goodRows = 0 }: Upload): boolean {
  return state === 'checked' && goodRows > 0;
}

/** Where one goes on with an upload; the page of imports where nothing is left to do. */
export function uploadHref(kind: ImportKind, upload: Upload): string {
  const page = `/administration/${kind}/import`;
  return isWaiting(upload) ? `${page}?upload=${upload.id}` : page;
}
