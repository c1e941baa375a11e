import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ReadableStream, type ReadableWritablePair } from 'node:stream/web';
import { createGunzip, createGzip } from 'node:zlib';
import { contentsFile, installedPluginErrors, isFilePath, signatureFile } from '@peixun/kernel';
import { text, type Text } from '@peixun/plugin-api';
import { createTarDecoder, createTarPacker, type ParsedTarEntry } from 'modern-tar';
import { sentenceOf } from '../command-error.ts';

/** What no plugin needs, and a bomb has. */
const maxEntries = 50_000;
const maxBytes = 1024 ** 3;
const maxContentsBytes = 32 * 1024 ** 2;

/** The same sources give the same bytes, whoever packs them. */
const packedAt = new Date('2000-01-01T00:00:00Z');

/** A file of an archive. */
export interface ArchiveEntry {
  readonly path: string;
  /** The file to read, or its bytes. */
  readonly source: string | Buffer;
}

/** Writes a gzipped tar; the file is there when it is whole. */
export async function writeArchive(file: string, entries: readonly ArchiveEntry[]): Promise<void> {
  const unfinished = `${file}.unfinished`;
  const { readable, controller } = createTarPacker();
  // One file at a time, each in full: package managers link files of the same content, and archives would too.
  const packing = async () => {
    for (const { path, source } of entries) {
      const size = typeof source === 'string' ? (await stat(source)).size : source.length;
      const body = controller.add({ name: path, size, mtime: packedAt, mode: 0o644 });
      await pipeline(
        typeof source === 'string' ? createReadStream(source) : [source],
        Writable.fromWeb(body),
      );
    }
    controller.finalize();
  };
  try {
    const writing = pipeline(readable, createGzip(), createWriteStream(unfinished));
    await Promise.all([writing, packing().catch((error: unknown) => controller.error(error))]);
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** The name of the first entry; `undefined` for what is no gzipped tar. */
export async function firstEntryOf(file: string): Promise<string | undefined> {
  try {
    for await (const { header } of entriesOf(file)) return header.name;
  } catch {
    // It is none.
  }
  return undefined;
}

/**
 * Writes the files of an archive below a folder, to the disk itself. Only plain files with paths inside of the folder
 * are taken: no links, no devices, no path twice.
 *
 * @param folder is made here.
 * @param strip how many leading folders to leave out.
 * @throws `BUNDLE_DAMAGED`; what the disk says when it takes no more.
 */
export async function unpackArchive(file: string, folder: string, strip = 0): Promise<void> {
  let entries = 0;
  let bytes = 0;
  try {
    for await (const { header, body } of entriesOf(file)) {
      const path = header.name.split('/').slice(strip).join('/');
      entries += 1;
      bytes += header.size;
      const isTooLarge = bytes > maxBytes || (path === contentsFile && header.size > maxContentsBytes);
      if (isTooLarge || entries > maxEntries) throw damaged(file, tooLarge);
      if (header.type === 'directory') {
        await body.cancel();
        continue;
      }
      if (header.type !== undefined && header.type !== 'file') throw damaged(file, noPlainFile(header.name));
      if (!isFilePath(path) && path !== contentsFile && path !== signatureFile) {
        throw damaged(file, badPath(header.name));
      }
      await writeToDisk(join(folder, path), body).catch((error: NodeJS.ErrnoException) => {
        throw isTaken.has(error.code) ? damaged(file, twice(header.name), error) : error;
      });
    }
  } catch (error) {
    // Of the disk, and not of the archive.
    if (sentenceOf(error) !== undefined) throw error;
    throw damaged(file, (error as Error).message.replace(/\.$/, ''), error);
  }
}

/** A file is where another, or a folder, is to be; some disks take `A` and `a` for one. */
const isTaken = new Set<string | undefined>(['EEXIST', 'ENOTDIR', 'EISDIR']);

async function* entriesOf(file: string): AsyncGenerator<ParsedTarEntry> {
  const gunzip = createGunzip();
  const reading = pipeline(createReadStream(file), gunzip).catch((error: Error) => gunzip.destroy(error));
  // The streams of Node and of the web are the same, and their types are not.
  const decoder = createTarDecoder({ strict: true }) as unknown as ReadableWritablePair<
    ParsedTarEntry,
    Buffer
  >;
  yield* ReadableStream.from(limited(file, gunzip)).pipeThrough(decoder);
  await reading;
}

/** Counts what really comes out: sizes in headers are only said. */
async function* limited(file: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > 2 * maxBytes) throw damaged(file, tooLarge);
    yield chunk;
  }
}

async function writeToDisk(path: string, body: ParsedTarEntry['body']): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'wx', 0o644);
  try {
    for await (const chunk of body) await file.writeFile(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}

function damaged(file: string, reason: Text | string, cause?: unknown) {
  return installedPluginErrors.BUNDLE_DAMAGED({ file, reason }, { cause });
}

const noPlainFile = (name: string) =>
  text(`其中的 “${name}” 是链接或设备，不是普通文件`, `'${name}' in it is a link or a device, no plain file`);
const badPath = (name: string) =>
  text(
    `其中的路径 “${name}” 指向包外或不可移植`,
    `the path '${name}' in it leads outside or is not portable`,
  );
const twice = (name: string) =>
  text(`“${name}” 出现两次，或既是文件又是文件夹`, `'${name}' is in it twice, or is a file and a folder`);
const tooLarge = text(
  `超过 ${maxEntries} 个文件或 ${maxBytes / 1024 ** 2} MB`,
  `it has more than ${maxEntries} files or ${maxBytes / 1024 ** 2} MB`,
);
