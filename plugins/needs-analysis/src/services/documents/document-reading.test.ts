import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { docxOf } from '../../testing/docx.ts';
import { documentReading } from './document-reading.ts';

const bytesOf = (content: string) => new Uint8Array(Buffer.from(content));
const docx = docxOf(['大力推进产业发展，做强核桃产业。']);
const emptyPage =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>';

it.each([
  ['a workbook', zipSync({ 'xl/workbook.xml': bytesOf('<workbook/>') }), 'DOCUMENT_FORMAT'],
  ['plain text', bytesOf('只是文字'), 'DOCUMENT_FORMAT'],
  ['a .doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'DOCUMENT_OLD_OR_ENCRYPTED'],
  ['half a .docx', docx.subarray(0, docx.length / 2), 'DOCUMENT_DAMAGED'],
  ['a broken .docx', zipSync({ 'word/document.xml': bytesOf('<w:document') }), 'DOCUMENT_DAMAGED'],
  ['a broken PDF', bytesOf('%PDF-1.7 nothing'), 'DOCUMENT_DAMAGED'],
  [
    'a bomb',
    zipSync({ 'word/document.xml': new Uint8Array(70 * 1024 * 1024) }, { level: 1 }),
    'DOCUMENT_EXPANDS_TOO_FAR',
  ],
  ['a scan', bytesOf(emptyPage), 'DOCUMENT_WITHOUT_TEXT'],
])('says why %s cannot be read', async (_kind, bytes, refusal) => {
  const read = await documentReading.run(bytes, { reportProgress: () => {}, shouldStop: () => false });
  expect(read).toMatchObject({ refusal });
});
