import { expect, it } from 'vitest';
import { checkPage, open } from './harness/page-check.ts';
import { visit } from './harness/visitor.ts';

it.each(['zh-CN', 'en'] as const)('each page without an account is whole in %s', async language => {
  const school = await visit({ role: 'School analyst' });
  const answer = await school.page.request.get('/qiaojia/api/needs-analysis/questionnaires?state=open');
  const { items } = (await answer.json()) as { items: { linkToken: string | null }[] };
  const { linkToken } = items.find(item => item.linkToken)!;

  const { page } = await visit({ language });
  const paths = [
    '/',
    '/sign-in',
    '/claim',
    '/setup',
    '/nowhere/',
    `/qiaojia/a/needs-analysis/q/${linkToken}`,
  ];
  const found = [];
  for (const path of paths) {
    await open(page, path);
    found.push(...(await checkPage(page, `${path} ${language}`)));
  }
  expect(found).toEqual([]);
});
