export { defaultPrintLimits, type PrintLimits } from './check-document.ts';
export type {
  Alignment,
  Block,
  FactsBlock,
  HeadingBlock,
  ImageBlock,
  ListBlock,
  PageBreak,
  ParagraphBlock,
  Print,
  PrintDocument,
  PrintFormat,
  ReplacedCharacter,
  SignatureBlock,
  TableBlock,
  TableColumn,
  Words,
} from './document.ts';
export { printErrors } from './errors.ts';
export { printDocument, printHere } from './print-document.ts';
