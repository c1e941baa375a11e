import { writeWorkbook } from '@peixun/spreadsheet';
import { describe, expect, it } from 'vitest';
import { choose } from './harness/choose.ts';
import { open } from './harness/page-check.ts';
import { phone, visit } from './harness/visitor.ts';

/** What a county does in a quarter, from the roster to the class proposal. Each chapter stands on the one before. */
describe('a quarter in Qiaojia', () => {
  const questionnaire = '年终培训意愿（匿名）';
  const topic = '矛盾纠纷调解';
  let link: string;

  it('begins with a roster: the administrator sees each wrong cell and imports the good rows', async () => {
    const { page } = await visit({ role: 'System administrator' });
    await open(page, '/qiaojia/administration/people');
    await page.getByRole('button', { name: '导入人员' }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '花名册.xlsx', mimeType: '', buffer: roster() });
    await page.getByText('可导入 2 行，有问题 2 行。').waitFor();
    const wrong = page.locator('td.px-wrong');
    await wrong
      .filter({ hasText: '990101199001010010' })
      .getByText(/身份证号/)
      .waitFor();
    await wrong.filter({ hasText: '不存在的单位' }).waitFor();
    const [badRows] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载有问题的 2 行' }).click(),
    ]);
    expect(badRows.suggestedFilename()).toMatch(/\.xlsx$/);

    await page.getByRole('button', { name: '导入 2 行' }).click();
    await page.getByText('已导入 2 行。').waitFor();
    await page.getByRole('button', { name: '完成' }).click();
    await page.getByLabel('按姓名查找').fill('测试甲');
    await page.getByRole('link', { name: '测试甲' }).waitFor();
  });

  it('a department enters a priority of the year, and is told what is missing', async () => {
    const { page } = await visit({ role: 'Department officer (agriculture)' });
    await open(page, '/qiaojia/needs-analysis/priorities');
    await page.getByRole('button', { name: '填报重点工作' }).first().click();
    await page.getByRole('textbox', { name: '重点工作' }).fill('把矛盾化解在田间地头');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('请填写主题').waitFor();
    await choose(page, '主题', topic);
    await page.getByLabel('来源文件').fill('《巧家县（示例）年度工作要点》（虚构）');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('link', { name: '把矛盾化解在田间地头' }).waitFor();
  });

  it('a trainee answers the assigned questionnaire on the phone, and is told which question is open', async () => {
    const { page } = await visit({ role: 'Trainee (township staff)', size: phone });
    await open(page, '/qiaojia/');
    await page
      .getByRole('main')
      .getByRole('link', { name: /^下一季度课程点单意向/ })
      .click();
    await page.getByRole('button', { name: '下一页' }).click();
    await page.getByText('请填写每一行').waitFor();
    for (const row of await page.locator('fieldset').all()) await row.getByText('一般').click();
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: '下一页' }).click();
    await page.getByText('现场教学').waitFor();
    await page.goBack();
    await page.getByText('第 1 页，共 2 页').waitFor();
    await page.getByRole('button', { name: '下一页' }).click();
    await page.getByText('现场教学').click();
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('谢谢，您的答卷已提交').waitFor();
    await page.getByRole('link', { name: '首页' }).click();
    await page.getByText('没有待填的问卷').waitFor();
  });

  it('the school writes a questionnaire for everybody who has the link', async () => {
    const { page } = await visit({ role: 'School analyst' });
    await open(page, '/qiaojia/needs-analysis/questionnaires/new');
    await page.getByLabel('问卷名称').fill(questionnaire);
    await choose(page, '培训对象', '乡镇（街道）干部');
    await page.keyboard.press('Escape');
    await page.getByText('公开链接', { exact: true }).click();
    await page.getByLabel('添加题目').selectOption({ label: '评分' });
    await page.getByLabel('题目（中文）').fill('您有多需要调解矛盾纠纷的培训？');
    await choose(page, /对应的主题/, topic);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('button', { name: '发布' }).click();
    await page.getByRole('button', { name: '确定' }).click();
    const address = page.getByText(/\/qiaojia\/a\/needs-analysis\/q\//);
    link = (await address.innerText()).trim();
    expect(link).toMatch(/\/q\/[\w-]{24}$/);
  });

  it('people without an account answer it anonymously at 360 pixels', async () => {
    for (let person = 0; person < 5; person++) {
      const { page } = await visit({ size: phone });
      await open(page, link);
      await page.getByText(/本问卷匿名/).waitFor();
      await page.getByText(String(person + 1), { exact: true }).click();
      await page.getByRole('button', { name: '提交' }).click();
      await page.getByText('谢谢，您的答卷已提交').waitFor();
    }
  });

  it('the school sees their answers when it has closed the questionnaire', async () => {
    const { page } = await visit({ role: 'School analyst' });
    await open(page, '/qiaojia/needs-analysis/questionnaires');
    await page.getByRole('link', { name: questionnaire }).click();
    await page.getByRole('button', { name: '结束问卷' }).click();
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByText('已结束').waitFor();
    await page.getByRole('tab', { name: '结果' }).click();
    // The last answers leave the box together, some seconds after the end.
    const arrived = async () => {
      await page.reload();
      await page.getByRole('tab', { name: '结果' }).click();
      await page.getByRole('tabpanel').getByText(/答卷/).first().waitFor();
      return page.getByText('共 5 份答卷').isVisible();
    };
    await expect.poll(arrived).toBe(true);
  });

  it('the school ranks the needs, opens one to its reasons, and makes a class proposal of it', async () => {
    const { page } = await visit({ role: 'School analyst' });
    await open(page, '/qiaojia/needs-analysis/rankings');
    await page.getByRole('button', { name: '计算需求排序' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: '计算需求排序' }).click();
    await page.getByRole('heading', { name: /季度需求排序/ }).waitFor();
    await choose(page, '培训对象', '乡镇（街道）干部');
    await page.getByRole('main').getByText(topic, { exact: true }).click();
    await page.getByRole('link', { name: '把矛盾化解在田间地头' }).waitFor();
    await page.getByRole('link', { name: questionnaire }).waitFor();
    await page.getByText(/访谈 \d+ 人，平均需求/).waitFor();
    await page.getByText(/\d+ 人的评价，平均需求/).waitFor();

    await page.getByRole('button', { name: '用此需求提出班次' }).click();
    await page.getByLabel('班次名称').fill('乡镇干部矛盾调解专题班');
    expect(await page.getByLabel('理由').inputValue()).toContain('把矛盾化解在田间地头');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { name: '乡镇干部矛盾调解专题班' }).waitFor();
    await page.getByText('建议师资').waitFor();
    await page.getByText(`主讲“${topic}”`).first().waitFor();
    await page.getByRole('button', { name: '提交审批' }).click();
    await page.getByText('待审批').waitFor();
  });

  it('the school tries other weights, which are not kept, and looks at who was interviewed and observed', async () => {
    const { page } = await visit({ role: 'School analyst' });
    await open(page, '/qiaojia/needs-analysis/rankings');
    await page.getByRole('link', { name: /季度$/ }).first().click();
    await choose(page, '培训对象', '乡镇（街道）干部');
    await page
      .getByRole('main')
      .getByTitle(/^乡镇（街道）干部（\d+ 项需求）$/)
      .waitFor();
    await page.getByRole('slider', { name: '组织需求的权重' }).press('Home');
    await page
      .getByText(/由第 \d+ 位(上升|下降)/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: '恢复县定权重' }).click();
    expect(await page.getByText(/由第 \d+ 位(上升|下降)/).count()).toBe(0);

    await page.getByRole('main').getByText(topic, { exact: true }).click();
    await page.getByRole('link', { name: '基层干部培训需求访谈提纲（虚构数据）' }).click();
    await page.getByRole('row').filter({ hasText: '乡镇（街道）干部' }).first().waitFor();
    await page.goBack();
    await page.getByRole('link', { name: '年度考核' }).click();
    await page.getByRole('row').filter({ hasText: topic }).first().waitFor();
  });

  it('the organisation department accepts it', async () => {
    const { page } = await visit({ role: 'Training office' });
    await open(page, '/qiaojia/needs-analysis/proposals');
    await page.getByRole('link', { name: '乡镇干部矛盾调解专题班' }).click();
    await page.getByText('采纳', { exact: true }).click();
    await page.locator('form').getByRole('button').last().click();
    await page.getByText('已采纳').waitFor();
  });
});

it('suggests no teachers in Pinghu, which has not enabled the faculty pool', async () => {
  const { page } = await visit({ county: 'pinghu', role: 'School analyst' });
  await open(page, '/pinghu/needs-analysis/proposals');
  await page.locator('main table a, main li a').first().click();
  await page.getByRole('heading', { name: '理由' }).waitFor();
  expect(await page.getByText('建议师资').count()).toBe(0);
  expect(await page.getByRole('navigation').getByText('师资').count()).toBe(0);
});

/** A roster as an office would send it: of four rows, two are wrong. */
function roster(): Buffer {
  const columns = ['人员编号', '姓名', '身份证号', '手机号', '单位', '岗位', '培训对象类别'];
  const rows = [
    ['E2E1', '测试甲', undefined, '15400008801', '清溪镇', '乡镇工作人员', '乡镇（街道）干部'],
    ['E2E2', '测试乙', undefined, '１５４００００８８０２', '清溪镇', '乡镇工作人员', '乡镇（街道）干部'],
    ['E2E3', '测试丙', '990101199001010010', '15400008803', '清溪镇', '乡镇工作人员', '乡镇（街道）干部'],
    ['E2E4', '测试丁', undefined, '15400008804', '不存在的单位', '乡镇工作人员', '乡镇（街道）干部'],
  ];
  return Buffer.from(writeWorkbook([{ name: '花名册', columns: columns.map(title => ({ title })), rows }]));
}
