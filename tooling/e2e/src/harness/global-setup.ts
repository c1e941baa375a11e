import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { launchBrowser } from './browser-server.ts';
import { startHost } from './host-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly hostUrl: string;
    readonly browserEndpoint: string;
  }
}

/** A freshly filled host and a browser, for all files of the run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'peixun-e2e-'));
  // Root hands the database to another account, which must reach it.
  await chmod(folder, 0o755);
  const [host, browser] = await Promise.all([startHost(join(folder, 'data')), launchBrowser(folder)]);
  project.provide('hostUrl', host.url);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await host.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
