import { zipSync, type Zippable } from 'fflate';
import { columnLetters } from '../reading/raw-row.ts';
import { looksLikeFormula } from './formula-start.ts';
import { cellStyles, stylesXml } from './styles.ts';
import { escapeXml } from './xml.ts';

/** Dates are texts, `YYYY-MM-DD`: so nothing shifts between programs and time zones. */
export type CellContent = string | number | boolean | null | undefined;

export interface OutputColumn {
  readonly title: string;
  /** In characters; 16 unless told. */
  readonly width?: number;
  readonly isRequired?: boolean;
  /** What the column allows: the program offers a list. */
  readonly choices?: readonly string[];
  /** Shown when a cell of the column is chosen. */
  readonly hint?: string;
}

export interface OutputSheet {
  readonly name: string;
  readonly columns: readonly OutputColumn[];
  readonly rows: readonly (readonly CellContent[])[];
  /** Marks cells by row and column, both from 0. */
  readonly isWrong?: (row: number, column: number) => boolean;
}

/** Rows below the header to which lists of choices and the text format apply in an empty table. */
const preparedRows = 2000;
/** What one cell of a workbook can hold. */
const cellLimit = 32_767;

/**
 * A workbook with one table a sheet: fixed header, filter, texts as texts (so that no program turns an identity
 * number into a figure), texts that look like formulas quoted.
 */
export function writeWorkbook(sheets: readonly OutputSheet[]): Uint8Array {
  const lists = sheets.flatMap(sheet =>
    sheet.columns.flatMap(column => (column.choices ? [column.choices] : [])),
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length + (lists.length > 0 ? 1 : 0)),
    '_rels/.rels': relationshipsXml([['officeDocument', 'xl/workbook.xml']]),
    'xl/styles.xml': stylesXml,
  };
  const names = uniqueNames(sheets.map(sheet => sheet.name));
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, choices => lists.indexOf(choices));
  });
  if (lists.length > 0) {
    parts[`xl/worksheets/sheet${sheets.length + 1}.xml`] = listsXml(lists);
    names.push(listsName);
  }
  parts['xl/workbook.xml'] = workbookXml(names);
  parts['xl/_rels/workbook.xml.rels'] = relationshipsXml([
    ...names.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
    ['styles', 'styles.xml'],
  ]);
  const encoder = new TextEncoder();
  const files: Zippable = Object.fromEntries(
    Object.entries(parts).map(([path, xml]) => [path, encoder.encode(declaration + xml)]),
  );
  // A fixed time stamp makes equal content equal bytes.
  return zipSync(files, { mtime: '2000-01-01T00:00:00' });
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
/** The hidden sheet that lists of choices refer to: lists written in place end at 255 characters. */
const listsName = 'choices';

function sheetXml(sheet: OutputSheet, listIndex: (choices: readonly string[]) => number): string {
  const last = columnLetters(Math.max(0, sheet.columns.length - 1));
  const end = Math.max(sheet.rows.length + 1, preparedRows);
  const header = sheet.columns.map((column, index) =>
    cellXml(column.title, 0, index, column.isRequired ? cellStyles.requiredHeading : cellStyles.heading),
  );
  const rows = sheet.rows.map((row, rowIndex) => {
    const cells = row.map((content, column) =>
      cellXml(
        content,
        rowIndex + 1,
        column,
        sheet.isWrong?.(rowIndex, column) ? cellStyles.wrong : cellStyles.text,
      ),
    );
    return `<row r="${rowIndex + 2}">${cells.join('')}</row>`;
  });
  const columns = sheet.columns.map(
    (column, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${column.width ?? 16}" style="${cellStyles.text}" customWidth="1"/>`,
  );
  const validations = sheet.columns.flatMap((column, index) => {
    const letters = columnLetters(index);
    const range = `${letters}2:${letters}${end}`;
    const hint = column.hint
      ? ` showInputMessage="1" promptTitle="${escapeXml(column.title.slice(0, 32))}" prompt="${escapeXml(column.hint.slice(0, 255))}"`
      : '';
    if (!column.choices) return hint ? [`<dataValidation allowBlank="1"${hint} sqref="${range}"/>`] : [];
    const list = columnLetters(listIndex(column.choices));
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1"${hint} sqref="${range}">` +
        `<formula1>${listsName}!$${list}$1:$${list}$${column.choices.length}</formula1></dataValidation>`,
    ];
  });
  return (
    `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    (columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '') +
    `<sheetData><row r="1">${header.join('')}</row>${rows.join('')}</sheetData>` +
    (columns.length > 0 ? `<autoFilter ref="A1:${last}${sheet.rows.length + 1}"/>` : '') +
    (validations.length > 0
      ? `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`
      : '') +
    '</worksheet>'
  );
}

function cellXml(content: CellContent, row: number, column: number, style: number): string {
  if (content === null || content === undefined || content === '') return '';
  const at = `r="${columnLetters(column)}${row + 1}"`;
  if (typeof content === 'boolean') return `<c ${at} t="b"><v>${content ? 1 : 0}</v></c>`;
  if (typeof content === 'number' && Number.isFinite(content)) return `<c ${at}><v>${content}</v></c>`;
  const text = String(content).slice(0, cellLimit);
  const quoted = style === cellStyles.text && looksLikeFormula(text) ? cellStyles.quoted : style;
  return `<c ${at} s="${quoted}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

function listsXml(lists: readonly (readonly string[])[]): string {
  const longest = Math.max(...lists.map(list => list.length));
  const rows = Array.from({ length: longest }, (_, row) => {
    const cells = lists.map((list, column) => cellXml(list[row], row, column, cellStyles.text));
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  });
  return `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

function workbookXml(names: readonly string[]): string {
  const sheets = names.map((name, index) => {
    const state = name === listsName ? ' state="hidden"' : '';
    return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

function relationshipsXml(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packaging}/relationships">${items.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const overrides = Array.from(
    { length: sheets },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  return (
    `<Types xmlns="${packaging}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${overrides.join('')}</Types>`
  );
}

/** Sheet names have at most 31 characters, none of `[]:*?/\`, and differ without regard to case. */
function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set([listsName]);
  return names.map(name => {
    const plain =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim()
        .slice(0, 31) || 'Sheet';
    let unique = plain;
    for (let count = 2; taken.has(unique.toLowerCase()); count++) {
      unique = `${plain.slice(0, 31 - String(count).length - 1)} ${count}`;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}
