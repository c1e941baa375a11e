import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { open } from './harness/page-check.ts';
import { visit } from './harness/visitor.ts';

/** A page and an operation of each administrator's work. */
const works = {
  'System administrator': { page: 'plugins', operation: 'plugins' },
  'Security administrator': { page: 'accounts', operation: 'accounts' },
  'Audit administrator': { page: 'audit', operation: 'audit' },
};

it.each(Object.keys(works))('the %s does their own work and no other administrator’s', async role => {
  const { page } = await visit({ role });
  for (const [owner, work] of Object.entries(works)) {
    await open(page, `/qiaojia/administration/${work.page}`);
    const refused = page.getByText('这个页面不存在，或者您没有权限查看');
    const answer = await page.request.get(`/qiaojia/api/kernel/${work.operation}`);
    const isOwn = owner === role;
    expect([owner, await refused.isVisible(), answer.status()]).toEqual([owner, !isOwn, isOwn ? 200 : 403]);
  }
});

it('the navigation of each administrator shows their own work only', async () => {
  const titles = [];
  for (const role of Object.keys(works)) {
    const { page } = await visit({ role });
    await open(page, '/qiaojia/');
    const navigation = page.getByRole('navigation', { name: '主导航' });
    titles.push(
      await Promise.all(
        ['插件', '账号', '审计日志'].map(name => navigation.getByRole('link', { name }).count()),
      ),
    );
  }
  expect(titles).toEqual([
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ]);
});

it('the address of another county says to whom it belongs, and gives nothing', async () => {
  const { page } = await visit({ county: 'qiaojia', role: 'Training office' });
  await page.goto('/pinghu/needs-analysis/priorities');
  await page.getByText('您的账号不属于县').waitFor();
  const answer = await page.request.get('/pinghu/api/needs-analysis/priorities');
  expect(answer.status()).toBe(403);
});

it('no operation of another county answers who is not a member, but for what is public', async () => {
  const { page } = await visit({ county: 'qiaojia', role: 'Training office' });
  const description = await page.request.get('/pinghu/api/openapi.json');
  const { paths } = (await description.json()) as { paths: Record<string, object> };
  const { origin } = new URL(description.url());
  const answered = [];
  for (const [path, operations] of Object.entries(paths)) {
    for (const method of Object.keys(operations)) {
      const address = `/pinghu${path.replaceAll(/\{\w+\}/g, randomUUID())}`;
      const answer = await page.request.fetch(address, { method, headers: { origin } });
      if (answer.status() !== 403) answered.push(`${method} ${path}`);
    }
  }
  expect(answered).toEqual([
    'get /api/kernel/public-manifest',
    'get /api/needs-analysis/linked-questionnaires/{token}',
    'post /api/needs-analysis/linked-questionnaires/{token}/answers',
  ]);
});

it('the address of a county that does not exist says so', async () => {
  const { page } = await visit({ role: 'Training office' });
  await page.goto('/nowhere/');
  await page.getByText('本机没有县 “nowhere”').waitFor();
});
