import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { DatabaseFiles } from './database-files.ts';
import { removeExpiredFiles } from './expired-files.ts';
import { LocalFileDriver, type FileDriver } from './file-driver.ts';

let test: TestDatabase;
let folder: string;
beforeAll(async () => {
  test = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'peixun-files-'));
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true });
});

const filesOf = (countyId: string, plugin = 'demo', driver: FileDriver = new LocalFileDriver(folder)) =>
  new DatabaseFiles({
    database: test.database,
    driver,
    scope: { schema: 'demo', countyId, actor: '', units: [] },
    plugin,
    maxBytes: 1024,
  });
const text = (content: string) => ({
  name: '说明.txt',
  contentType: 'text/plain',
  bytes: Buffer.from(content),
});
const contents = async () =>
  (await readdir(folder, { recursive: true })).filter(name => /[0-9a-f]{64}$/.test(name));

describe('DatabaseFiles', () => {
  it('gives back what was put', async () => {
    const files = filesOf('qiaojia');
    const stored = await files.put(text('内容'));
    expect(stored).toMatchObject({ name: '说明.txt', contentType: 'text/plain', size: 6 });
    expect(await files.get(stored.id)).toEqual({ ...stored, bytes: Buffer.from('内容') });
  });

  it('finds no file of another county or plugin', async () => {
    const { id } = await filesOf('qiaojia').put(text('mine'));
    await expect(filesOf('pinghu').get(id)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await expect(filesOf('qiaojia', 'other').get(id)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await expect(filesOf('pinghu').remove(id)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });

  it('removes a file whose time is over, and none before', async () => {
    const files = filesOf('while');
    const now = new Date('2026-03-02T08:00:00Z');
    const over = await files.put({ ...text('over'), keepUntil: now });
    const later = await files.put({ ...text('later'), keepUntil: new Date('2026-03-02T08:00:01Z') });
    const forGood = await files.put(text('for good'));
    await removeExpiredFiles(test.database, new LocalFileDriver(folder), now);
    await expect(files.get(over.id)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    expect((await files.get(later.id)).size).toBe(5);
    expect((await files.get(forGood.id)).size).toBe(8);
  });

  it('keeps the same content once, until its last file is gone', async () => {
    const files = filesOf('once');
    const before = (await contents()).length;
    const [first, second] = [await files.put(text('same')), await files.put(text('same'))];
    expect(await contents()).toHaveLength(before + 1);
    await files.remove(first.id);
    expect((await files.get(second.id)).size).toBe(4);
    await files.remove(second.id);
    expect(await contents()).toHaveLength(before);
  });

  it('takes content away when its last file is gone for good, and not before', async () => {
    const named: string[] = [];
    class Watched extends LocalFileDriver {
      override async remove(countyId: string, sha256: string) {
        const files = test.database.kernel
          .selectFrom('stored_file')
          .select('id')
          .where('sha256', '=', sha256);
        named.push(...(await files.execute()).map(({ id }) => id));
        await super.remove(countyId, sha256);
      }
    }
    const files = filesOf('qiaojia', 'demo', new Watched(folder));
    const { id } = await files.put(text('gone for good'));
    await files.remove(id);
    expect(named).toEqual([]);
  });

  it('refuses a file that is too large', async () => {
    await expect(filesOf('qiaojia').put(text('x'.repeat(1025)))).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
    });
  });

  it.each([
    ['image/png', '%PDF-1.7'],
    ['text/plain', '<svg onload="alert(1)">'],
    ['text/csv', '<html><script>'],
    ['application/pdf', 'plain words'],
    ['text/html', 'plain words'],
    ['text/plain', 'MZ\u0000\u0001'],
  ])('refuses to call this %s: %j', async (contentType, content) => {
    await expect(filesOf('qiaojia').put({ ...text(content), contentType })).rejects.toMatchObject({
      code: 'FILE_TYPE_REFUSED',
    });
  });

  it.each([
    ['application/pdf', '%PDF-1.7'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK\u0003\u0004'],
    ['text/csv; charset=utf-8', '姓名,单位'],
    ['video/mp4', '\u0000\u0000\u0000\u0018ftypmp42'],
  ])('takes this as %s: %j', async (contentType, content) => {
    await expect(filesOf('qiaojia').put({ ...text(content), contentType })).resolves.toMatchObject({
      contentType,
    });
  });
});
