import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const compressible = /\.(js|css|svg|json|webmanifest)$/;

/** Writes a `.br` and a `.gz` beside each file of text, so that the host compresses nothing while serving. */
export function precompress(): Plugin {
  return {
    name: 'peixun:precompress',
    // Not while it watches: who works on a page waits for each build, and fetches it from the next room.
    apply: ({ build }, { command }) => command === 'build' && !build?.watch,
    async writeBundle({ dir }, bundle) {
      const names = Object.keys(bundle).filter(name => compressible.test(name));
      await Promise.all(names.map(name => compressFile(join(dir!, name))));
    },
  };
}

async function compressFile(file: string): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.length < 1024) return;
  await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes));
  await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
}
