import { join } from 'node:path';
import type { HostOptions } from '@peixun/kernel';
import { shellAssets } from '@peixun/web-shell';
import { S3FileDriver } from './s3-file-driver.ts';
import { signInPage } from './sign-in-page.ts';

const { env } = process;
const folder = join(import.meta.dirname, '..');
const shell = shellAssets();

/** Where files stand: in a bucket when one is named, else in the data folder. */
const fileDriver =
  env['S3_BUCKET'] === undefined
    ? undefined
    : new S3FileDriver({
        endpoint: env['S3_ENDPOINT'] ?? '',
        bucket: env['S3_BUCKET'],
        region: env['S3_REGION'] ?? 'us-east-1',
        accessKeyId: env['S3_ACCESS_KEY'] ?? '',
        secretAccessKey: env['S3_SECRET_KEY'] ?? '',
      });

export const host: HostOptions = {
  plugins: ['@peixun/plugin-needs-analysis', '@peixun/plugin-faculty-pool', 'peixun-plugin-red-route-guide'],
  pluginsFrom: folder,
  counties: join(folder, 'counties'),
  dataFolder: env['PEIXUN_DATA'] ?? join(folder, 'data'),
  databaseUrl: env['DATABASE_URL'],
  shell: { ...shell, html: page => (page.path === '/sign-in' ? signInPage(page) : shell.html(page)) },
  fileDriver,
};
