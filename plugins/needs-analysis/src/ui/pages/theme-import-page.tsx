import { SheetImport } from '../parts/sheet-import.tsx';

export function ThemeImportPage() {
  return (
    <SheetImport
      path="/theme-imports"
      title="theme.import"
      hint="theme.importHint"
      back={{ to: '/needs-analysis/themes', title: 'theme.title' }}
    />
  );
}
