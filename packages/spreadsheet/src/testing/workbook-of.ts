import { zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of hand-written parts, to stand for the habits of one writer. */
export interface WorkbookParts {
  /** What stands inside `<worksheet>`. */
  readonly sheet: string;
  readonly sharedStrings?: string;
  readonly styles?: string;
  /** What stands inside `<workbook>`. */
  readonly workbook?: string;
  readonly sheetTarget?: string;
  /** Parts by path that replace or add to the usual ones. */
  readonly parts?: Readonly<Record<string, string>>;
}

export function workbookOf(given: WorkbookParts): Uint8Array {
  const parts: Record<string, string> = {
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}">${given.workbook ?? '<sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets>'}</workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships><Relationship Id="r1" Type="${relations}/worksheet" Target="${given.sheetTarget ?? 'worksheets/sheet1.xml'}"/>` +
      `<Relationship Id="r2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/>` +
      `<Relationship Id="r3" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${given.sheet}</worksheet>`,
    ...(given.sharedStrings && {
      'xl/sharedStrings.xml': `<sst xmlns="${main}">${given.sharedStrings}</sst>`,
    }),
    ...(given.styles && { 'xl/styles.xml': `<styleSheet xmlns="${main}">${given.styles}</styleSheet>` }),
    ...given.parts,
  };
  const encoder = new TextEncoder();
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, encoder.encode(xml)])));
}

/** Rows of inline texts, from the first row on. */
export function sheetOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  return `<sheetData>${rows.map(row => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData>`;
}
