import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { codeOf } from './harness/authenticator.ts';
import { choose } from './harness/choose.ts';
import { brokenRules, open } from './harness/page-check.ts';
import { phone, visit } from './harness/visitor.ts';

const username = 'ceshi.yuan';
const password = 'bamboo-grove-42';

/** One account from its first day on; each part stands on the one before. */
describe('somebody with an account', () => {
  let authenticatorKey: string;

  it('gets a printed code, chooses a password with it, and is in', async () => {
    const code = await newAccount(username);
    const { page } = await visit({ size: phone });
    await open(page, '/claim');
    await page.getByLabel('用户名').fill(username);
    await page.getByLabel('激活码').fill(code);
    await page.getByLabel('设置密码').fill('123');
    await page.getByRole('button', { name: '激活并登录' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('设置密码').fill(password);
    await page.getByRole('button', { name: '激活并登录' }).click();
    await page.getByRole('heading', { name: '首页' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/qiaojia/');
  });

  it('is told that the password is wrong, and comes back to the page that was asked for', async () => {
    const { page } = await visit();
    await page.goto('/qiaojia/account');
    await signIn(page, username, 'wrong-password');
    await page.getByText('用户名（手机号）或密码不正确').waitFor();
    await signIn(page, username, password);
    await page.getByRole('heading', { name: '我的账号' }).waitFor();
  });

  it('turns on the second factor', async () => {
    const { page } = await visit();
    await page.goto('/qiaojia/account');
    await signIn(page, username, password);
    const section = page.locator('section').filter({ hasText: '动态验证' });
    await section.getByLabel('当前密码').fill(password);
    await section.getByRole('button', { name: '开启' }).click();
    authenticatorKey = (await section.locator('code').innerText()).trim();
    await section.getByLabel('动态验证码').fill(codeOf(authenticatorKey));
    await section.getByRole('button', { name: '确认开启' }).click();
    await section.getByText('已开启').waitFor();
  });

  it('needs its code from then on', async () => {
    const { page } = await visit();
    await page.goto('/qiaojia/account');
    await signIn(page, username, password);
    await page.getByLabel('动态验证码').fill(codeOf(authenticatorKey) === '000000' ? '000001' : '000000');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText('动态验证码不正确').waitFor();
    // A code passes once; that of the next half minute passes already.
    await page.getByLabel('动态验证码').fill(codeOf(authenticatorKey, Date.now() + 30_000));
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: '我的账号' }).waitFor();
  });
});

it('waits after too many wrong passwords, until the security administrator lifts it', async () => {
  const name = 'ceshi.suspended';
  const code = await newAccount(name);
  const { page } = await visit();
  await page.goto('/sign-in');
  await page.request.post('/api/claim', {
    data: { claimant: { username: name }, code, password },
    headers: { origin: new URL(page.url()).origin },
  });
  for (let attempt = 0; attempt < 6; attempt++) {
    await signIn(page, name, `wrong-password-${attempt}`);
    await page.getByRole('alert').waitFor();
  }
  await page.getByText(/连续输错次数过多，请在 \d+ 分钟后再试/).waitFor();
  await signIn(page, name, password);
  await page.getByText('连续输错次数过多').waitFor();

  const administrator = await visit({ role: 'Security administrator' });
  await open(administrator.page, '/qiaojia/administration/accounts');
  await administrator.page.getByLabel('按姓名查找账号').fill(name);
  await administrator.page.getByText('暂停（多次输错）').waitFor();
  await administrator.page.getByRole('checkbox', { name: new RegExp(name) }).check();
  await administrator.page.getByRole('button', { name: '启用' }).click();
  await administrator.page.getByText('正常').first().waitFor();
  await signIn(page, name, password);
  await page.getByRole('heading', { name: '首页' }).waitFor();
});

it('says that a session has ended, keeps what was typed, and goes on after signing in again', async () => {
  const { page } = await visit({ role: 'Department officer (agriculture)' });
  await open(page, '/qiaojia/needs-analysis/priorities/new');
  await page.getByRole('textbox', { name: '重点工作' }).fill('写到一半');
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await choose(page, '主题', '乡村民宿管理');
  await page.getByLabel('来源文件').fill('（虚构）');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('登录已过期').first().waitFor();
  expect(await brokenRules(page)).toEqual([]);
  expect(await page.getByRole('textbox', { name: '重点工作' }).inputValue()).toBe('写到一半');
  await page.context().addCookies(cookies);
  await page.getByRole('button', { name: '已重新登录' }).click();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('link', { name: '写到一半' }).waitFor();
});

async function signIn(page: Page, name: string, secret: string): Promise<void> {
  await page.getByLabel('用户名或手机号').fill(name);
  await page.getByLabel('密码', { exact: true }).fill(secret);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** The security administrator adds an account and reads its code from the printed sheet. */
async function newAccount(name: string): Promise<string> {
  const { page } = await visit({ role: 'Security administrator' });
  await open(page, '/qiaojia/administration/accounts');
  await page.getByRole('button', { name: '添加账号' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill(name);
  await dialog.getByLabel('用户名').fill(name);
  await dialog.getByRole('button', { name: '添加账号' }).click();
  const sheet = page.getByRole('dialog', { name: /激活单/ });
  await sheet.waitFor();
  expect(await brokenRules(page)).toEqual([]);
  return (await sheet.locator('code').last().innerText()).trim();
}
