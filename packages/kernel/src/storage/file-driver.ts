import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';

/** Where the content of files stands: a folder, or whatever an integrator has. */
export interface FileDriver {
  /** Writing what is there already does nothing. */
  write(countyId: string, sha256: string, bytes: Uint8Array): Promise<void>;
  /** `undefined` when it is not there. */
  read(countyId: string, sha256: string): Promise<Uint8Array | undefined>;
  remove(countyId: string, sha256: string): Promise<void>;
}

/** Files below a folder of the host, each under its hash. Hosts on several machines need a shared folder. */
export class LocalFileDriver implements FileDriver {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async write(countyId: string, sha256: string, bytes: Uint8Array): Promise<void> {
    const path = this.#path(countyId, sha256);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    // Whole or not at all, also after a power failure.
    const unfinished = `${path}.${randomUUID()}`;
    const file = await open(unfinished, 'wx', 0o600);
    await file
      .writeFile(bytes)
      .then(() => file.sync())
      .finally(() => file.close());
    await rename(unfinished, path);
  }

  async read(countyId: string, sha256: string): Promise<Uint8Array | undefined> {
    try {
      return await readFile(this.#path(countyId, sha256));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  async remove(countyId: string, sha256: string): Promise<void> {
    await rm(this.#path(countyId, sha256), { force: true });
  }

  #path(countyId: string, sha256: string): string {
    if (!/^[\w-]+$/.test(countyId) || !/^[0-9a-f]{64}$/.test(sha256)) {
      throw new RangeError(`'${countyId}/${sha256}' is no place for a file.`);
    }
    return join(this.#folder, countyId, sha256.slice(0, 2), sha256);
  }
}
