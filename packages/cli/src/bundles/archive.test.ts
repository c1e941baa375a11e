import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { unpackArchive } from './archive.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peixun-archive-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Claim {
  /** Bytes, whatever follows. */
  readonly size?: number;
  /** Of tar: `0` a file, `5` a folder, `x` attributes of the next entry. */
  readonly type?: string;
}

/** The header of an entry, whatever it claims. */
function header(name: string, { size = 0, type = '0' }: Claim = {}): Buffer {
  const block = Buffer.alloc(512);
  block.write(name);
  block.write(`${size.toString(8).padStart(11, '0')}\0${'0'.padStart(11, '0')}\0        ${type}/etc`, 124);
  block.write('ustar\x0000', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

function file(name: string, content = 'x', type = '0'): Buffer[] {
  const padding = Buffer.alloc(512 - (content.length % 512));
  return [header(name, { size: content.length, type }), Buffer.from(content), padding];
}

const end = Buffer.alloc(1024);
const eightGigabytes = 8 * 1024 ** 3 - 1;
/** Its own attributes give the entry another name than its header. */
const renamed = (path: string) => [
  ...file('attributes', `${path.length + 9} path=${path}\n`, 'x'),
  ...file('x'),
];

it.each<[string, readonly Buffer[], string]>([
  ['a path that leads outside', file('../outside'), 'leads outside'],
  ['a path that leads outside by its attributes', renamed('../outside'), 'leads outside'],
  ['an absolute path', file('/tmp/outside'), 'leads outside'],
  ['a path that turns round', file('a/../../outside'), 'leads outside'],
  ['a path of Windows', file('dist\\x.js'), 'not portable'],
  ['a path with a NUL', renamed('a\0b'), 'not portable'],
  ['a file that only installing writes', file('installed.json'), 'not portable'],
  ['a link', [header('x', { type: '2' })], 'link or a device'],
  ['a second name of a file', [header('x', { type: '1' })], 'link or a device'],
  ['a device', [header('x', { type: '3' })], 'link or a device'],
  ['a pipe', [header('x', { type: '6' })], 'link or a device'],
  ['a file twice', [...file('a'), ...file('a')], 'in it twice'],
  ['a file that is a folder too', [...file('a'), ...file('a/b')], 'in it twice'],
  ['a file of eight gigabytes', [header('x', { size: eightGigabytes }), Buffer.alloc(1 << 20)], '1024 MB'],
  ['contents longer than any', [header('bundle.json', { size: 1 << 26 }), Buffer.alloc(1 << 20)], '1024 MB'],
  ['entries without end', Array<Buffer>(50_001).fill(header('d/', { type: '5' })), '50000'],
  ['half of a file', [header('x', { size: 2000 }), Buffer.alloc(512)], 'truncated'],
])('refuses an archive with %s', async (_what, blocks, reason) => {
  const place = await mkdtemp(join(folder, 'x-'));
  const archive = join(place, 'x.tgz');
  await writeFile(archive, gzipSync(Buffer.concat([...blocks, end])));
  await expect(unpackArchive(archive, join(place, 'inner', 'unpacked'))).rejects.toMatchObject({
    code: 'BUNDLE_DAMAGED',
    title: { en: expect.stringContaining(reason) },
  });
  expect(await readdir(place)).not.toContain('outside');
  expect(await readdir(join(place, 'inner')).catch(() => [])).not.toContain('outside');
});
