import { SheetImport } from '../parts/sheet-import.tsx';

export function CompetencyModelImportPage() {
  return (
    <SheetImport
      path="/competency-model-imports"
      title="model.importSheet"
      hint="model.importHint"
      back={{ to: '/needs-analysis/competencies?tab=models', title: 'model.title' }}
    />
  );
}
