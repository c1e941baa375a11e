import { describe, expect, it } from 'vitest';
import { choose } from './harness/choose.ts';
import { brokenRules, open } from './harness/page-check.ts';
import { phone, visit } from './harness/visitor.ts';

const title = '移民安置区楼栋长培训班';
const menuTitle = '加开一班的菜单';
const audience = '乡镇（街道）干部';

/** From a department's order to places that are handed out. Each chapter stands on the one before. */
describe('ordering a class with one place', () => {
  let menu: string;

  it('a department orders it', async () => {
    const { page } = await visit({ role: 'Department officer (agriculture)' });
    await open(page, '/qiaojia/needs-analysis/orders');
    await page.getByRole('button', { name: '点单' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '点单' }).click();
    await dialog.getByText('请填写班次').waitFor();
    expect(await brokenRules(page)).toEqual([]);
    await dialog.getByLabel('班次').fill(title);
    await choose(page, '主题', '移民后续扶持');
    await choose(page, '培训对象', audience);
    await dialog.getByLabel('需要名额').fill('1');
    await dialog.getByLabel('理由').fill('楼栋长上门不知从何说起。');
    await dialog.getByRole('button', { name: '点单' }).click();
    await page.getByRole('row').filter({ hasText: title }).getByText('待列入').waitFor();
  });

  it('the school puts it on a menu, which it opens', async () => {
    const { page } = await visit({ role: 'School analyst' });
    await open(page, '/qiaojia/needs-analysis/ordering');
    await page.getByRole('button', { name: '新建菜单' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('菜单名称').fill(menuTitle);
    await dialog.getByLabel('开始选课').fill(dayIn(-1));
    await dialog.getByLabel('选课截止').fill(dayIn(7));
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByRole('link', { name: `点单：${title}` }).click();
    await page.getByLabel('开班日期').fill(dayIn(90));
    await page.getByLabel('结束日期').fill(dayIn(91));
    await page.getByLabel('开班人数').fill('1');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('button', { name: '开放选课' }).click();
    await page.getByText('选课中').waitFor();
    menu = page.url();
  });

  it('a trainee chooses it on the phone, a township for two of its people', async () => {
    const trainee = await visit({ role: 'Trainee (township staff)', size: phone });
    await open(trainee.page, '/qiaojia/needs-analysis/choices');
    await trainee.page.getByRole('button', { name: `志愿：${title}` }).click();
    await trainee.page.getByRole('button', { name: `去掉“${title}”` }).waitFor();

    const { page } = await visit({ role: 'Township officer (Yunling)' });
    await open(page, `${menu}?tab=people`);
    const people = page.getByRole('row').filter({ hasText: audience });
    for (const at of [0, 1]) await people.nth(at).getByRole('checkbox').check();
    await page.getByRole('button', { name: `代选“${title}”` }).click();
    await people.nth(1).getByText(title).waitFor();
    expect(await people.filter({ hasText: title }).count()).toBe(2);
  });

  it('the school computes who gets the place; who does not is told why, and no hand puts two on one place', async () => {
    const { page } = await visit({ role: 'School analyst' });
    await open(page, menu);
    await page.getByRole('button', { name: '截止选课' }).click();
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByRole('tab', { name: '名额分配' }).click();
    await page.getByRole('button', { name: '计算名额分配' }).click();
    await page.getByText('已证明是最优分配').waitFor();
    await page.getByText('3 人选课，1 人获得名额').first().waitFor();

    await page.getByRole('tab', { name: '未满足的志愿' }).click();
    const refused = page.getByRole('tabpanel').getByRole('row').filter({ hasText: '班次已满（1 个名额）' });
    await refused.nth(1).waitFor();
    expect(await refused.count()).toBe(2);
    const name = await refused.first().getByRole('cell').first().innerText();

    await page.getByRole('tab', { name: '名单' }).click();
    await page.getByRole('button', { name: '手工增加名额' }).click();
    const dialog = page.getByRole('dialog');
    await choose(page, '姓名', name);
    await choose(page, '安排到的班次', title);
    await dialog.getByLabel('理由').fill('单位推荐。');
    await dialog.getByRole('button', { name: '保存调整' }).click();
    await dialog.getByText(/班次已满/).waitFor();
    expect(await brokenRules(page)).toEqual([]);
  });

  it('the organisation department publishes, and each chooser sees what came of it', async () => {
    const { page } = await visit({ role: 'Training office' });
    await open(page, `${menu}?tab=allocation`);
    await page.getByRole('button', { name: '公布名额' }).click();
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByText('已公布').first().waitFor();

    const trainee = await visit({ role: 'Trainee (township staff)', size: phone });
    await open(trainee.page, '/qiaojia/needs-analysis/choices');
    const wish = trainee.page.getByRole('listitem').filter({ hasText: title });
    await wish.getByText(/^(已获名额|未获名额)$/).waitFor();
  });
});

/** The day so many days from now, as a date field takes it. */
function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
