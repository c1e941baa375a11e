import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createTestHost } from '../testing/index.ts';

it('says which folder is missing when there are no counties at all', async () => {
  const counties = join(tmpdir(), 'peixun-nowhere');
  await expect(createTestHost({ plugins: [], counties })).rejects.toMatchObject({
    code: 'COUNTIES_UNREADABLE',
    values: { folder: counties },
  });
});
