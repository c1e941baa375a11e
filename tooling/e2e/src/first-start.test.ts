import { makeDataFolder } from '@peixun/test-kit';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startHost } from './harness/host-process.ts';
import { visit } from './harness/visitor.ts';

it('without the sample the first administrator comes by the printed link, once, and changes between counties', async () => {
  const folder = await makeDataFolder('first-start');
  const host = await startHost(join(folder, 'data'), false);
  onTestFinished(async () => {
    await host.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const [link] = /http\S+\/setup\?token=\S+/.exec(host.printed) ?? [];
  const { page } = await visit();
  await page.goto(link!);
  await page.getByLabel('姓名').fill('测试安全员');
  await page.getByLabel('用户名').fill('anquan');
  await page.getByLabel('密码', { exact: true }).fill('bamboo-grove-42');
  await page.getByRole('button', { name: '完成设置' }).click();

  await page.getByRole('heading', { name: '选择县（市、区）' }).waitFor();
  expect(await page.getByText('体验账号').count()).toBe(0);
  await page.getByRole('link', { name: /巧家/ }).click();
  await page.getByLabel(/的菜单$/).click();
  await page.getByRole('link', { name: /切换到平湖/ }).click();
  await page.getByText('平湖党员教育').first().waitFor();
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '账号' }).waitFor();
  expect(await page.getByRole('navigation', { name: '主导航' }).getByText('师资').count()).toBe(0);

  const { page: other } = await visit();
  await other.goto(link!);
  await other.getByText('初始化链接无效、已使用或已过期').waitFor();
});
