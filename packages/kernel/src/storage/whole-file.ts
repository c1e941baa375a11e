import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Reads a file, and makes it where there is none, for the host's eyes alone. */
export function readOrMakeFile(file: string, make: () => string): string {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    putWhole(file, make(), linkUnlessThere);
  }
  return readFileSync(file, 'utf8');
}

/** Replaces a file: who reads it meanwhile gets the old content or the new. */
export function replaceFile(file: string, content: string): void {
  putWhole(file, content, renameSync);
}

/** Whole or not at all, also after a power failure or on a full disk. */
function putWhole(file: string, content: string, put: (unfinished: string, file: string) => void): void {
  const unfinished = `${file}.${randomUUID()}`;
  try {
    writeFileSync(unfinished, content, { mode: 0o600, flag: 'wx', flush: true });
    put(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** Of two hosts that start at once, one makes the file and both read it. */
function linkUnlessThere(unfinished: string, file: string): void {
  try {
    linkSync(unfinished, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
