import type { Print, PrintDocument, PrintFormat } from './document.ts';
import { replaceCharacters } from './replace-characters.ts';

export interface PrintRequest {
  readonly document: PrintDocument;
  readonly format: PrintFormat;
}

/** Prints in this thread. */
export function printHere({ document, format }: PrintRequest): Promise<Print> {
  return format === 'pdf' ? printPdf(document) : printDocx(document);
}

async function printPdf(document: PrintDocument): Promise<Print> {
  const [{ glyphsOfFont }, { writePdf }] = await Promise.all([
    import('./pdf/fonts.ts'),
    import('./pdf/write-pdf.ts'),
  ]);
  const { document: printable, replaced } = replaceCharacters(document, glyphsOfFont());
  return { bytes: await writePdf(printable), contentType: 'application/pdf', replaced };
}

/** The reader's own fonts show it: only what no file may hold is replaced. */
async function printDocx(document: PrintDocument): Promise<Print> {
  const { writeDocx } = await import('./docx/write-docx.ts');
  const { document: printable, replaced } = replaceCharacters(document, () => true);
  return {
    bytes: await writeDocx(printable),
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    replaced,
  };
}
