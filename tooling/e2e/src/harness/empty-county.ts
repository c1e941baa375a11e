import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { visit } from './visitor.ts';

const county = 'qiaojia';
const password = 'bamboo-grove-42';
const samples = new URL('../../../../apps/county-host/sample/', import.meta.url);

/** Somebody of a county that has nothing yet but its people. */
export interface Colleague {
  readonly page: Page;
  /** An address of the county: `/needs-analysis/rankings`. */
  at(path: string): string;
  /** Calls an operation of the county in their name. @throws Error with what the host answered. */
  call<Answer>(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer>;
}

/**
 * A county of a host that serves without the sample: its first administrator comes by the printed link, units and
 * people from the sample's spreadsheets.
 *
 * @param printed what the host printed when it started.
 * @returns gives somebody a role over the whole county, and a browser.
 */
export async function emptyCounty(
  url: string,
  printed: string,
): Promise<(role: string) => Promise<Colleague>> {
  const [, token] = /\/setup\?token=(\S+)/.exec(printed) ?? [];
  const security = await colleague(url, 'anquan', async page => {
    await send(page, url, 'POST', '/api/setup', { token, name: '测试安全员', username: 'anquan', password });
  });
  const { items: units } = await security.call<{ items: { id: string }[] }>('GET', '/kernel/units');
  const appoint = async (role: string) => {
    const username = `ceshi.${role}`;
    const account = { username, name: `测试${role}` };
    const line = await security.call<{ accountId: string; code: string }>(
      'POST',
      '/kernel/accounts',
      account,
    );
    const grant = { accountId: line.accountId, roleId: role, unitId: units[0]!.id };
    await security.call('POST', '/kernel/grants', grant);
    return colleague(url, username, async page => {
      await send(page, url, 'POST', '/api/claim', { claimant: { username }, code: line.code, password });
    });
  };
  const system = await appoint('system-administrator');
  for (const kind of ['units', 'people']) await importRoster(system, kind);
  return appoint;
}

async function colleague(
  url: string,
  username: string,
  begin: (page: Page) => Promise<void>,
): Promise<Colleague> {
  const { page } = await visit();
  await begin(page);
  await send(page, url, 'POST', '/api/auth/sign-in/username', { username, password });
  return {
    page,
    at: path => `${url}/${county}${path}`,
    call: (method, path, body) => send(page, url, method, `/${county}/api${path}`, body),
  };
}

/** Upload, check, import of the good rows. */
async function importRoster(system: Colleague, kind: string): Promise<void> {
  const { page } = system;
  const buffer = await readFile(new URL(`${county}/${kind}.xlsx`, samples));
  const answer = await page.request.post(system.at(`/api/kernel/imports/${kind}`), {
    headers: { origin: new URL(system.at('')).origin },
    multipart: { file: { name: `${kind}.xlsx`, mimeType: 'application/octet-stream', buffer } },
  });
  const { id, jobRunId } = (await answer.json()) as { id: string; jobRunId: string };
  await finished(system, jobRunId);
  const commit = await system.call<{ jobRunId: string }>('POST', `/kernel/imports/${kind}/${id}/commit`);
  await finished(system, commit.jobRunId);
}

async function finished(system: Colleague, jobRunId: string): Promise<void> {
  for (;;) {
    const run = await system.call<{ state: string }>('GET', `/kernel/job-runs/${jobRunId}`);
    if (run.state === 'done') return;
    if (run.state === 'failed') throw new Error(`An import of the roster failed: ${JSON.stringify(run)}`);
    await setTimeout(100);
  }
}

async function send<Answer>(
  page: Page,
  url: string,
  method: string,
  path: string,
  body?: object,
): Promise<Answer> {
  const answer = await page.request.fetch(url + path, { method, data: body, headers: { origin: url } });
  if (!answer.ok()) throw new Error(`${method} ${path} answered ${answer.status()}: ${await answer.text()}`);
  return (answer.status() === 204 ? undefined : await answer.json()) as Answer;
}
