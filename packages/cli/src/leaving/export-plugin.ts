import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileDriver, PostgresDatabase } from '@peixun/kernel';
import { readPluginData, type PluginTable } from '@peixun/kernel/tools';
import type { PersonalData } from '@peixun/plugin-api';
import { writeArchive, type ArchiveEntry } from '../bundles/archive.ts';
import { CommandError } from '../command-error.ts';
import { readmeOf, type ExportedTable } from './export-readme.ts';

export interface ExportOptions {
  readonly database: PostgresDatabase;
  readonly files: FileDriver;
  readonly plugin: string;
  /** Whose data alone is exported; that of all counties unless told. */
  readonly county?: string;
  /** The archive to write. */
  readonly file: string;
  /** Opens what is encrypted; without it such values are exported as they are stored. */
  readonly cipher?: Pick<PersonalData, 'decrypt'>;
}

export interface ExportedPlugin {
  readonly tables: readonly ExportedTable[];
  readonly files: number;
}

/**
 * Writes all that a plugin keeps into one archive: each table as a line of JSON a row and for
 * spreadsheets, its files, its settings, and a page that explains the columns.
 *
 * @throws CommandError when less was read than there is: nothing is written then.
 */
export async function exportPlugin(options: ExportOptions): Promise<ExportedPlugin> {
  // Beside the archive, where its reader looks, and not among the files of others: it may hold personal data.
  const folder = `${options.file}.parts`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { mode: 0o700 });
  try {
    const tables: ExportedTable[] = [];
    await readPluginData(options.database, options.plugin, options.county, async table => {
      tables.push(await exportTable(folder, table, options.cipher));
    });
    const files = await exportKernelRows(folder, options);
    await writeFile(join(folder, 'README.md'), readmeOf(options, tables, files));
    await writeArchive(options.file, await entriesBelow(folder));
    return { tables, files };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function exportTable(
  folder: string,
  { schema, name, columns, count, rows }: PluginTable,
  cipher: ExportOptions['cipher'],
): Promise<ExportedTable> {
  const place = join(folder, schema);
  await mkdir(place, { recursive: true });
  const names = columns.map(column => column.name);
  const bytes = new Set(columns.filter(({ type }) => type === 'bytea').map(column => column.name));
  const csv = createWriteStream(join(place, `${name}.csv`));
  // Excel takes UTF-8 for something else without this mark.
  csv.write(`\u{feff}${csvLine(names)}`);
  let written = 0;
  async function* lines() {
    for await (const row of rows) {
      const values = names.map(column => [
        column,
        bytes.has(column) ? opened(row[column], cipher) : row[column],
      ]);
      written += 1;
      csv.write(csvLine(values.map(([, value]) => value)));
      yield `${JSON.stringify(Object.fromEntries(values))}\n`;
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(join(place, `${name}.ndjson`)));
  await new Promise<void>((resolve, reject) => csv.once('error', reject).end(resolve));
  if (written !== count)
    throw new CommandError('plugin.uninstall.incomplete', { table: name, written, count });
  return { schema, name, columns, count };
}

/** What the kernel keeps for the plugin. Returns how many files there were. */
async function exportKernelRows(
  folder: string,
  { database: { kernel }, files, plugin, county: only }: ExportOptions,
): Promise<number> {
  const settings = await kernel
    .selectFrom('plugin_setting')
    .select(['county_id', 'name', 'value', 'changed_by', 'changed_at'])
    .where('plugin_id', '=', plugin)
    .$if(only !== undefined, query => query.where('county_id', '=', only!))
    .execute();
  await writeFile(join(folder, 'settings.ndjson'), ndjson(settings));
  const stored = await kernel
    .selectFrom('stored_file')
    .select(['county_id', 'id', 'name', 'content_type', 'size', 'sha256', 'created_at'])
    .where('plugin', '=', plugin)
    .$if(only !== undefined, query => query.where('county_id', '=', only!))
    .execute();
  await writeFile(join(folder, 'files.ndjson'), ndjson(stored));
  for (const { county_id: county, id, sha256 } of stored) {
    const content = await files.read(county, sha256);
    if (!content) throw new CommandError('plugin.uninstall.file-lost', { id, county });
    await mkdir(join(folder, 'files', county), { recursive: true });
    await writeFile(join(folder, 'files', county, id), content);
  }
  return stored.length;
}

/** Bytes in base64; what the key opens, in plain text. */
function opened(value: unknown, cipher: ExportOptions['cipher']): unknown {
  if (typeof value !== 'string') return value;
  const bytes = Buffer.from(value.slice(2), 'hex');
  try {
    return cipher?.decrypt(bytes) ?? bytes.toString('base64');
  } catch {
    return bytes.toString('base64');
  }
}

function ndjson(rows: readonly object[]): string {
  return rows.map(row => `${JSON.stringify(row)}\n`).join('');
}

function csvLine(values: readonly unknown[]): string {
  const cells = values.map(value => {
    const isEmpty = value === null || value === undefined;
    const content = typeof value === 'string' ? value : isEmpty ? '' : JSON.stringify(value);
    // A spreadsheet would take it for a formula.
    const mark = typeof value === 'string' && /^\s*[=+\-@＝＋－＠]/.test(value) ? "'" : '';
    return `"${mark}${content.replaceAll('"', '""')}"`;
  });
  return `${cells.join(',')}\r\n`;
}

async function entriesBelow(folder: string): Promise<readonly ArchiveEntry[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(source => ({ source, path: relative(folder, source).split(sep).join('/') }));
}
