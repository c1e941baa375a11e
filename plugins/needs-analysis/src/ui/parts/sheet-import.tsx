import { useRefresh } from '@peixun/ui-kit/api';
import { useText } from '@peixun/ui-kit/i18n';
import { ImportWizard, type ImportSource } from '@peixun/ui-kit/import-wizard';
import { Page } from '@peixun/ui-kit/page';
import { useNavigate } from '@peixun/ui-kit/router';
import { needs } from '../api.ts';

export interface SheetImportProps {
  /** The operations of the import: see `importApi`. */
  readonly path:
    | '/competency-model-imports'
    | '/measurement-imports'
    | '/observation-imports'
    | '/priority-imports'
    | '/theme-imports'
    | '/trained-people-imports';
  readonly title: string;
  /** What is done with the rows. */
  readonly hint: string;
  /** Where the imported rows are seen. */
  readonly back: { readonly to: string; readonly title: string };
}

/** A page that imports a spreadsheet. */
export function SheetImport({ path, title, hint, back }: SheetImportProps) {
  const t = useText();
  const navigate = useNavigate();
  const refresh = useRefresh('needs-analysis');
  const finish = async () => {
    await refresh();
    await navigate(back.to);
  };
  return (
    <Page title={t(title)} back={{ to: back.to, title: t(back.title) }}>
      <ImportWizard source={sourceOf(path)} hint={t(hint)} onFinish={() => void finish()} />
    </Page>
  );
}

function sourceOf(path: SheetImportProps['path']): ImportSource {
  return {
    templateHref: needs.href(`GET ${path}/template`),
    check: file => needs.call(`POST ${path}/checks`, { body: file }),
    commit: async check => (await needs.call(`POST ${path}`, { body: { checkId: check.id } })).imported,
    badRowsHref: check => needs.href(`GET ${path}/checks/:id/bad-rows`, { params: { id: check.id } }),
  };
}
