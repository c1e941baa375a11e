import { useRefresh } from '@peixun/ui-kit/api';
import { ImportWizard, type ImportWizardProps } from '@peixun/ui-kit/import-wizard';
import { useText } from '@peixun/ui-kit/i18n';
import { Page, Section } from '@peixun/ui-kit/page';
import { Query } from '@peixun/ui-kit/problem-view';
import { useNavigate, useSearch } from '@peixun/ui-kit/router';
import { kernel } from '../../kernel-client.ts';
import { importSource } from './import-source.ts';
import { UploadList } from './upload-list.tsx';

export interface ImportPageProps {
  readonly kind: 'people' | 'units';
  /** The page of what is imported. */
  readonly back: string;
}

/** An import, and those of the last day; `?upload=<id>` goes on with one of them. */
export function ImportPage({ kind, back }: ImportPageProps) {
  const t = useText();
  const navigate = useNavigate();
  const { upload } = useSearch().values;
  const wizard: ImportWizardProps = {
    source: importSource(kind, useRefresh('kernel')),
    hint: t(`${kind}.importHint`),
    onFinish: () => void navigate(back),
  };
  return (
    <Page title={t(`${kind}.import`)} back={{ to: back, title: t(`administration.${kind}`) }}>
      <Section>
        {upload ? (
          <ContinuedImport key={upload} kind={kind} id={upload} wizard={wizard} />
        ) : (
          <ImportWizard {...wizard} />
        )}
      </Section>
      <UploadList kind={kind} />
    </Page>
  );
}

function ContinuedImport(props: {
  readonly kind: 'people' | 'units';
  readonly id: string;
  readonly wizard: ImportWizardProps;
}) {
  const { kind, id, wizard } = props;
  const check = kernel.useOperation('GET /imports/:kind/:id', { params: { kind, id } });
  return <Query of={check}>{checked => <ImportWizard {...wizard} checked={checked} />}</Query>;
}
