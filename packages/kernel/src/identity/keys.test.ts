import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readOrMakeFile } from '../storage/whole-file.ts';
import { loadIdentityKeys } from './keys.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peixun-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('are made once', () => {
  const made = loadIdentityKeys(join(folder, 'keys'));
  expect(loadIdentityKeys(join(folder, 'keys')).secret).toBe(made.secret);
});

it.each(['session-secret', 'audit-signing-key.pem'])('are refused where %s was cut off', name => {
  loadIdentityKeys(folder);
  writeFileSync(join(folder, name), '');
  expect(() => loadIdentityKeys(folder)).toThrow(
    expect.objectContaining({
      code: 'IDENTITY_KEY_UNREADABLE',
      values: { file: join(folder, name), reason: expect.any(String) },
    }),
  );
});

it('are those of whichever host was first, where two start at once', () => {
  const file = join(folder, 'key');
  const read = readOrMakeFile(file, () => {
    writeFileSync(file, 'theirs');
    return 'ours';
  });
  expect({ read, files: readdirSync(folder) }).toEqual({ read: 'theirs', files: ['key'] });
});
