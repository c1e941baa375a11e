import { Inflate } from 'fflate';
import { damagedFile, spreadsheetErrors } from '../errors.ts';
import type { Limits } from '../limits.ts';

interface Entry {
  readonly method: number;
  readonly packed: Uint8Array;
}

/** Packed bytes given to the decompressor at a time: they expand to at most 8 MB, so a bomb is noticed early. */
const slice = 8 * 1024;

/** The parts of a zip file by name, expanded piece by piece under the limits. */
export class ZipArchive {
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #fileName: string;
  readonly #limits: Limits;

  /** @throws SPREADSHEET_DAMAGED where the directory at the end of the file is missing or points outside. */
  constructor(bytes: Uint8Array, fileName: string, limits: Limits) {
    this.#fileName = fileName;
    this.#limits = limits;
    this.#entries = readDirectory(bytes, reason => this.#damaged('zip', reason));
  }

  has(name: string): boolean {
    return this.#entries.has(normalise(name));
  }

  packedSize(name: string): number {
    return this.#entries.get(normalise(name))?.packed.length ?? 0;
  }

  /**
   * The pieces of a part. `onPacked` hears how many packed bytes have been used so far.
   * @throws SPREADSHEET_EXPANDS_TOO_FAR as soon as a limit is passed.
   */
  *pieces(name: string, onPacked: (bytes: number) => void = () => {}): Generator<Uint8Array> {
    const entry = this.#entries.get(normalise(name));
    if (!entry) throw this.#damaged(name, 'missing');
    const packed = entry.packed;
    if (entry.method === 0) {
      if (packed.length > this.#limits.expandedBytes) throw this.#expandsTooFar(name);
      for (let at = 0; at < packed.length; at += 65_536) {
        onPacked(Math.min(at + 65_536, packed.length));
        yield packed.subarray(at, at + 65_536);
      }
      return;
    }
    if (entry.method !== 8) throw this.#damaged(name, `compression ${entry.method}`);

    let expanded = 0;
    let pieces: Uint8Array[] = [];
    const inflate = new Inflate(piece => pieces.push(piece));
    for (let at = 0; at < packed.length; at += slice) {
      const used = Math.min(at + slice, packed.length);
      try {
        inflate.push(packed.subarray(at, used), used === packed.length);
      } catch (cause) {
        throw this.#damaged(name, 'deflate', cause);
      }
      expanded += pieces.reduce((sum, piece) => sum + piece.length, 0);
      if (
        expanded > this.#limits.expandedBytes ||
        (expanded > 1024 * 1024 && expanded > used * this.#limits.ratio)
      ) {
        throw this.#expandsTooFar(name);
      }
      onPacked(used);
      yield* pieces;
      pieces = [];
    }
  }

  #damaged(part: string, reason: string, cause?: unknown): Error {
    return damagedFile(this.#fileName, part, reason, cause);
  }

  #expandsTooFar(part: string): Error {
    return spreadsheetErrors.SPREADSHEET_EXPANDS_TOO_FAR({ file: this.#fileName, part });
  }
}

/** Some writers use backslashes, a leading slash or other capitals. */
function normalise(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/** The central directory alone is believed: sizes in local headers are often left for later or wrong. */
function readDirectory(bytes: Uint8Array, damaged: (reason: string) => Error): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const last = Math.max(0, end - 65_535);
  while (end >= last && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < last || end < 0) throw damaged('end of directory');

  const entries = new Map<string, Entry>();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw damaged('directory');
    const size = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50) throw damaged(name);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + size > bytes.length) throw damaged(name);
    if (view.getUint16(at + 8, true) & 1) throw damaged('password');
    const packed = bytes.subarray(start, start + size);
    entries.set(normalise(name), { method: view.getUint16(at + 10, true), packed });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
