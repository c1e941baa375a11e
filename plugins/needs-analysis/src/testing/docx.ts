import { zipSync } from 'fflate';

const xmlns = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A .docx of plain paragraphs, as small as readers accept it. */
export function docxOf(paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs.map(text => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  const document = `<w:document xmlns:w="${xmlns}"><w:body>${body}</w:body></w:document>`;
  return zipSync({ 'word/document.xml': new Uint8Array(Buffer.from(document)) });
}
