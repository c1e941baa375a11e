import { SheetImport } from '../parts/sheet-import.tsx';

export function PriorityImportPage() {
  return (
    <SheetImport
      path="/priority-imports"
      title="priority.import"
      hint="priority.importHint"
      back={{ to: '/needs-analysis/priorities', title: 'priority.title' }}
    />
  );
}
