import { ImportWizard } from '@peixun/ui-kit/import-wizard';
import { useText } from '@peixun/ui-kit/i18n';
import { Page, Section } from '@peixun/ui-kit/page';
import { useNavigate } from '@peixun/ui-kit/router';
import { importSource } from './import-source.ts';

export interface ImportPageProps {
  readonly kind: 'people' | 'units';
  /** The page of what is imported. */
  readonly back: string;
}

export function ImportPage({ kind, back }: ImportPageProps) {
  const t = useText();
  const navigate = useNavigate();
  return (
    <Page title={t(`${kind}.import`)} back={{ to: back, title: t(`administration.${kind}`) }}>
      <Section>
        <ImportWizard
          source={importSource(kind)}
          hint={t(`${kind}.importHint`)}
          onFinish={() => void navigate(back)}
        />
      </Section>
    </Page>
  );
}
