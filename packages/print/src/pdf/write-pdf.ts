import pdfmake from 'pdfmake';
import type { PrintDocument } from '../document.ts';
import { fontFiles } from './fonts.ts';
import { pdfDefinition, tableLayouts } from './pdf-definition.ts';

const ownFiles: readonly string[] = Object.values(fontFiles);

/** Lays out and writes a PDF with the used glyphs embedded. Seconds of work for many pages: call it in a worker. */
export async function writePdf(document: PrintDocument): Promise<Uint8Array> {
  pdfmake.setFonts({ Hans: fontFiles });
  pdfmake.setTableLayouts(tableLayouts);
  // What is printed comes from people: it must name no file and no address to fetch.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(path => ownFiles.includes(path));
  return pdfmake.createPdf(pdfDefinition(document)).getBuffer();
}
