import { posix } from 'node:path';
import { damagedFile, spreadsheetErrors } from '../errors.ts';
import type { Limits } from '../limits.ts';
import { isDateFormat } from './number-format.ts';
import type { RawSheet } from './raw-row.ts';
import { RichText } from './rich-text.ts';
import type { WorkbookContext } from './workbook-context.ts';
import { readRows } from './worksheet.ts';
import { readXml } from './xml-events.ts';
import { ZipArchive } from './zip-archive.ts';

/** The visible sheets of a workbook, in order. */
export function openWorkbook(bytes: Uint8Array, fileName: string, limits: Limits): RawSheet[] {
  const archive = new ZipArchive(bytes, fileName, limits);
  const damaged = (part: string) => (reason: string) => damagedFile(fileName, part, reason);

  const main = relationships(archive, '', damaged).byType('officeDocument') ?? 'xl/workbook.xml';
  if (!archive.has(main)) throw spreadsheetErrors.SPREADSHEET_FORMAT({ file: fileName });
  const related = relationships(archive, main, damaged);

  const found: { name: string; path: string }[] = [];
  let isWorkbook = false;
  let epoch1904 = false;
  readXml(
    archive.pieces(main),
    {
      open(name, attributes) {
        if (name === 'workbook') isWorkbook = true;
        if (name === 'workbookPr') epoch1904 = isTrue(attributes['date1904']);
        if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return;
        const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
        const path = (id && related.byId(id)) || `xl/worksheets/sheet${found.length + 1}.xml`;
        if (archive.has(path) && !path.includes('chartsheets')) {
          found.push({ name: attributes['name'] ?? '', path });
        }
      },
    },
    damaged(main),
  );
  // A text document or a presentation is such a zip file too.
  if (!isWorkbook) throw spreadsheetErrors.SPREADSHEET_FORMAT({ file: fileName });
  if (found.length === 0) throw damaged(main)('no sheet');

  const stringsPart = related.byType('sharedStrings');
  const stylesPart = related.byType('styles');
  const context: WorkbookContext = {
    fileName,
    limits,
    archive,
    epoch1904,
    damaged,
    sharedStrings: stringsPart && archive.has(stringsPart) ? readSharedStrings(stringsPart) : [],
    dateStyles: stylesPart && archive.has(stylesPart) ? readDateStyles(stylesPart) : [],
  };
  return found.map(({ name, path }) => {
    let used = 0;
    const total = archive.packedSize(path) || 1;
    return {
      name,
      rows: () => readRows(context, path, packed => (used = packed)),
      fraction: () => used / total,
    };
  });

  function readSharedStrings(part: string): string[] {
    const strings: string[] = [];
    const text = new RichText(limits.cellLength);
    readXml(
      archive.pieces(part),
      {
        open: name => text.open(name),
        text: piece => text.add(piece),
        close(name) {
          text.close(name);
          if (name === 'si') strings.push(text.take());
        },
      },
      damaged(part),
    );
    return strings;
  }

  function readDateStyles(part: string): boolean[] {
    const formats = new Map<number, string>();
    const styles: boolean[] = [];
    let inCellStyles = false;
    readXml(
      archive.pieces(part),
      {
        open(name, attributes) {
          const id = Number(attributes['numFmtId'] ?? 0);
          if (name === 'numFmt') formats.set(id, attributes['formatCode'] ?? '');
          else if (name === 'cellXfs') inCellStyles = true;
          else if (name === 'xf' && inCellStyles) styles.push(isDateFormat(id, formats.get(id)));
        },
        close(name) {
          if (name === 'cellXfs') inCellStyles = false;
        },
      },
      damaged(part),
    );
    return styles;
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** The parts that a part refers to; `''` is the package itself. Targets may be relative or absolute. */
function relationships(
  archive: ZipArchive,
  part: string,
  damaged: (part: string) => (reason: string) => Error,
): { byId(id: string): string | undefined; byType(type: string): string | undefined } {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const path = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const targets: { id: string; type: string; path: string }[] = [];
  if (archive.has(path)) {
    readXml(
      archive.pieces(path),
      {
        open(name, attributes) {
          if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
          const target = (attributes['Target'] ?? '').replaceAll('\\', '/');
          targets.push({
            id: attributes['Id'] ?? '',
            type: attributes['Type'] ?? '',
            path: posix.resolve('/', folder, target).slice(1),
          });
        },
      },
      damaged(path),
    );
  }
  return {
    byId: id => targets.find(target => target.id === id)?.path,
    byType: type => targets.find(target => target.type.endsWith(`/${type}`))?.path,
  };
}
