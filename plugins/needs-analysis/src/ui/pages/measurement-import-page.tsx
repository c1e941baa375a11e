import { SheetImport } from '../parts/sheet-import.tsx';

export function MeasurementImportPage() {
  return (
    <SheetImport
      path="/measurement-imports"
      title="round.import"
      hint="round.importHint"
      back={{ to: '/needs-analysis/competencies?tab=rounds', title: 'round.title' }}
    />
  );
}
