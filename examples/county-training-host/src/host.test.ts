import { createTestHost, type TestHost } from '@peixun/test-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { host as options } from './host.ts';

let test: TestHost;
beforeAll(async () => {
  const { plugins, pluginsFrom, counties, shell } = options;
  test = await createTestHost({ plugins, pluginsFrom, counties, shell });
});
afterAll(() => test.close());

it('serves three plugins to its county', async () => {
  expect(test.host.view.plugins().map(({ id, state }) => [id, state])).toEqual([
    ['needs-analysis', 'started'],
    ['faculty-pool', 'started'],
    ['red-route-guide', 'started'],
  ]);
  expect(test.host.view.counties()).toMatchObject([{ id: 'huize', problems: [] }]);
});

it('has its own page for signing in, to which visitors are led, and the shell for all others', async () => {
  const page = async (path: string) => (await test.host.fetch(new Request(`http://localhost${path}`))).text();

  expect(await page('/sign-in')).toContain('会泽干部教育');
  expect(await page('/huize/')).toContain('/sign-in?next=');
  expect(await page('/huize/a/needs-analysis/answer')).toContain('importmap');
});
