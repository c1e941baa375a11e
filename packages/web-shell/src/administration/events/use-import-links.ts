import { useAllowed } from '@peixun/ui-kit/county';
import { kernel } from '../../kernel-client.ts';
import { uploadHref } from '../people/upload-href.ts';

/** Where the runs of imports lead: to the upload that each works on. */
export function useImportLinks(): ReadonlyMap<string, string> {
  const enabled = useAllowed('kernel.person.import');
  const people = kernel.useOperation('GET /imports/:kind', { params: { kind: 'people' } }, { enabled });
  const units = kernel.useOperation('GET /imports/:kind', { params: { kind: 'units' } }, { enabled });
  return new Map([
    ...(people.data?.items ?? []).map(
      upload => [upload.jobRunId ?? '', uploadHref('people', upload)] as const,
    ),
    ...(units.data?.items ?? []).map(upload => [upload.jobRunId ?? '', uploadHref('units', upload)] as const),
  ]);
}
