import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countyFileJsonSchema, readCountyFile } from '@peixun/kernel';
import { expect, it } from 'vitest';

const folder = fileURLToPath(new URL('..', import.meta.url));
const files = globSync('counties/*.json', { cwd: folder });

it.each(files)('%s is a county file that a host accepts', file => {
  const { problems } = readCountyFile(basename(file, '.json'), readFileSync(folder + file, 'utf8'));

  expect(problems).toEqual([]);
});

it('gives editors the schema that the host checks', () => {
  const published: unknown = JSON.parse(readFileSync(`${folder}county.schema.json`, 'utf8'));

  // Mend with `pnpm peixun county schema county.schema.json` in apps/county-host.
  expect(published).toEqual(JSON.parse(JSON.stringify(countyFileJsonSchema())));
});
