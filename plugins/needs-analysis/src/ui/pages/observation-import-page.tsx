import { SheetImport } from '../parts/sheet-import.tsx';

export function ObservationImportPage() {
  return (
    <SheetImport
      path="/observation-imports"
      title="observation.import"
      hint="observation.importHint"
      back={{ to: '/needs-analysis/observations', title: 'observation.title' }}
    />
  );
}
