import { defineComputation, type Context } from '@peixun/plugin-api';
import { checkDocument, defaultPrintLimits, type PrintLimits } from './check-document.ts';
import type { Print, PrintDocument, PrintFormat } from './document.ts';
import { replaceCharacters } from './replace-characters.ts';

/**
 * Prints a document beside the thread that serves; fonts are read there.
 *
 * @param context of a plugin: it computes.
 * @throws errors of `printErrors`, and what `context.compute` throws.
 */
export async function printDocument(
  document: PrintDocument,
  format: PrintFormat,
  context: Pick<Context, 'compute'>,
  limits: Partial<PrintLimits> = {},
): Promise<Print> {
  checkDocument(document, { ...defaultPrintLimits, ...limits });
  return context.compute(documentPrinting, { document, format });
}

/**
 * Prints a document here, where nobody waits meanwhile: in a script or a test. The library for .docx counts through a
 * process, so that only the first one has the same bytes each time.
 *
 * @throws errors of `printErrors`.
 */
export async function printHere(document: PrintDocument, format: PrintFormat): Promise<Print> {
  checkDocument(document, defaultPrintLimits);
  return print({ document, format });
}

export const documentPrinting = defineComputation({
  id: 'print/document',
  module: import.meta.url,
  memoryMb: 768,
  run: print,
});

function print({ document, format }: { document: PrintDocument; format: PrintFormat }): Promise<Print> {
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
