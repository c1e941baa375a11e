import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { S3FileDriver } from './s3-file-driver.ts';

let folder: string;
let server: S3rver;
let driver: S3FileDriver;
let intoNoBucket: S3FileDriver;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 's3-'));
  server = new S3rver({
    port: 0,
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'files', configs: [] }],
  });
  const { port } = await server.run();
  const options = { endpoint: `http://127.0.0.1:${port}`, bucket: 'files', region: 'us-east-1' };
  const keys = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
  driver = new S3FileDriver({ ...options, ...keys });
  intoNoBucket = new S3FileDriver({ ...options, ...keys, bucket: 'gone' });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const sha256 = 'a'.repeat(64);
const bytes = new TextEncoder().encode('会议纪要');

it('keeps a county’s files apart, and forgets what is removed', async () => {
  await driver.write('huize', sha256, bytes);
  await driver.write('huize', sha256, bytes);
  expect(await driver.read('huize', sha256)).toEqual(bytes);
  expect(await driver.read('xuanwei', sha256)).toBeUndefined();

  await driver.remove('huize', sha256);
  await driver.remove('huize', sha256);
  expect(await driver.read('huize', sha256)).toBeUndefined();
});

it('says why the storage refused', async () => {
  await expect(intoNoBucket.write('huize', sha256, bytes)).rejects.toThrow(/404 to PUT.*NoSuchBucket/s);
});
