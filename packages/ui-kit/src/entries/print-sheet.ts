export { PrintSheet, type PrintSheetProps } from '../shapes/print-sheet.tsx';
