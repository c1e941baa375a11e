import { makeDataFolder, removeLostClusters } from '@peixun/test-kit';
import { rm } from 'node:fs/promises';
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

/** A freshly filled host and a browser, for all files of the run. What a killed run left behind is removed first. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLostClusters();
  const folder = await makeDataFolder('e2e');
  const [host, browser] = await Promise.all([startHost(join(folder, 'data')), launchBrowser(folder)]);
  project.provide('hostUrl', host.url);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await host.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
