export type { ImportedRow } from '../shapes/import-report.ts';
export {
  ImportWizard,
  type ImportCheck,
  type ImportSource,
  type ImportWizardProps,
  type ReportImportProgress,
} from '../shapes/import-wizard.tsx';
