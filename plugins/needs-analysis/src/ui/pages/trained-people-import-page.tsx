import { SheetImport } from '../parts/sheet-import.tsx';

export function TrainedPeopleImportPage() {
  return (
    <SheetImport
      path="/trained-people-imports"
      title="trained.import"
      hint="trained.importHint"
      back={{ to: '/needs-analysis/ordering', title: 'menu.title' }}
    />
  );
}
