import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWorkbook } from '@peixun/spreadsheet';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { choose } from './harness/choose.ts';
import { emptyCounty, type Colleague } from './harness/empty-county.ts';
import { startHost } from './harness/host-process.ts';
import { open } from './harness/page-check.ts';

const audienceName = '乡镇（街道）干部';
const [mediation, emergency] = ['矛盾纠纷调解', '突发事件应急处置'];
const survey = '一季度培训需求调查';

it('an empty county comes from appraisals and a survey on paper to ranked needs and a class with its reasons', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'peixun-quarter-'));
  // Root hands the database to another account, which must reach it.
  await chmod(folder, 0o755);
  const host = await startHost(join(folder, 'data'), false);
  onTestFinished(async () => {
    await host.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const appoint = await emptyCounty(host.url, host.printed);
  const school = await appoint('school');
  const { page } = school;

  await open(page, school.at('/needs-analysis'));
  await page.getByRole('link', { name: /^还没有重点工作/ }).waitFor();

  for (const name of [mediation, emergency]) await school.call('POST', '/needs-analysis/themes', { name });
  await importAppraisals(school);
  await importSurvey(school);

  await open(page, school.at('/needs-analysis'));
  await page.getByText('本季度还没有排序').waitFor();
  await page.getByRole('main').getByRole('link', { name: '本季度还没有排序' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '计算需求排序' }).click();
  await page.getByRole('heading', { name: /季度需求排序/ }).waitFor();
  await choose(page, '培训对象', audienceName);
  await page.getByRole('main').getByText(mediation, { exact: true }).click();
  await page.getByRole('link', { name: survey }).first().waitFor();
  await page
    .getByText(/人的评价，平均需求/)
    .first()
    .waitFor();

  await page.getByRole('button', { name: '用此需求提出班次' }).first().click();
  const reasons = await page.getByLabel('理由').inputValue();
  expect(reasons).toContain(mediation);
  expect(reasons).toContain(survey);
  expect(reasons).toContain('年度考核');
  await page.getByText('匹配度 100%').waitFor();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('heading', { name: `${mediation}专题培训班` }).waitFor();
  await page.getByText('匹配度 100%').waitFor();
  await page.getByRole('button', { name: '提交审批' }).click();
  await page.getByText('待审批').waitFor();

  await open(page, school.at('/needs-analysis/guides'));
  await page.getByRole('button', { name: '编制指南' }).first().click();
  await page.getByLabel('前言').fill('本期依据为考核与纸质问卷。');
  await page.getByRole('button', { name: '保存前言' }).click();
  await page.getByText('前言已保存').waitFor();
  await page.getByRole('button', { name: '发布' }).click();
  await page.getByRole('button', { name: '确定' }).click();
  await page.getByText('已发布').first().waitFor();
  for (const [name, start] of [
    ['PDF', '%PDF-'],
    ['Word', 'PK'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: `下载 ${name}` }).click(),
    ]);
    const file = join(folder, download.suggestedFilename());
    await download.saveAs(file);
    expect((await readFile(file)).toString('latin1', 0, start.length)).toBe(start);
  }

  const office = await appoint('training-office');
  await open(office.page, office.at('/needs-analysis'));
  await office.page.getByRole('link', { name: '1 个班次建议待审批' }).first().click();
  await office.page.getByRole('link', { name: `${mediation}专题培训班` }).click();
  await office.page.getByText(survey).first().waitFor();
});

/** The yearly appraisal of eight people, in the county's own words. */
async function importAppraisals(school: Colleague): Promise<void> {
  const columns = ['类别', '单位', '姓名', '培训主题', '等次', '日期'];
  const rows = (await townshipStaff(school)).map(({ name, unit }, at) => {
    const grade = at < 6 ? '不称职' : '称职';
    return ['年度考核', unit, name, mediation, grade, today()];
  });
  await open(school.page, school.at('/needs-analysis/observations/import'));
  await importWorkbook(school.page, '年度考核.xlsx', columns, rows);
}

/** Ten filled-in sheets of an anonymous survey about both themes, and one that answers with a number off the scale. */
async function importSurvey(school: Colleague): Promise<void> {
  const themes = await school.call<{ items: { id: string; name: string }[] }>(
    'GET',
    '/needs-analysis/themes',
  );
  const idOf = (name: string) => themes.items.find(theme => theme.name === name)!.id;
  const [year, month] = today().split('-').map(Number);
  const rating = (name: string, title: string) => ({ type: 'rating', name, title, rateMin: 1, rateMax: 5 });
  const { id } = await school.call<{ id: string }>('POST', '/needs-analysis/questionnaires', {
    title: survey,
    form: { pages: [{ name: 'page1', elements: [rating('a', '调解'), rating('b', '应急')] }] },
    themeLinks: [
      { question: 'a', themeId: idOf(mediation), meaning: 'need' },
      { question: 'b', themeId: idOf(emergency), meaning: 'need' },
    ],
    audienceIds: [await audienceId(school)],
    anonymity: 'anonymous',
    distribution: 'link',
    year,
    quarter: Math.ceil(month! / 3),
    closesOn: null,
  });
  await school.call('POST', `/needs-analysis/questionnaires/${id}/opening`);
  const { page } = school;
  await open(page, school.at(`/needs-analysis/questionnaires/${id}/paper`));
  const sheets = Array.from({ length: 10 }, (_, at) => {
    const [first, second] = at < 5 ? ['5', '2'] : ['4', '3'];
    return [`A-${at + 1}`, audienceName, first, second];
  });
  const wrongSheet = ['A-11', audienceName, '9', '1'];
  await importWorkbook(page, '问卷.xlsx', ['答卷编号', '培训对象类别', '1 调解', '2 应急'], sheets, [
    wrongSheet,
  ]);
  await school.call('POST', `/needs-analysis/questionnaires/${id}/closing`);
  // Answers leave the box together, some seconds after the last.
  const arrived = async () => {
    await open(page, school.at(`/needs-analysis/questionnaires/${id}?tab=results`));
    await page.getByRole('tabpanel').getByText(/答卷/).first().waitFor();
    return page.getByText('共 10 份答卷').isVisible();
  };
  await expect.poll(arrived).toBe(true);
}

/** Imports the good rows; the wrong ones are shown and left out. */
async function importWorkbook(
  page: Page,
  name: string,
  titles: string[],
  rows: string[][],
  wrong: string[][] = [],
): Promise<void> {
  const columns = titles.map(title => ({ title }));
  const buffer = Buffer.from(writeWorkbook([{ name: '导入', columns, rows: [...rows, ...wrong] }]));
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer });
  await page.getByText(`可导入 ${rows.length} 行，有问题 ${wrong.length} 行。`).waitFor();
  expect(await page.locator('td.px-wrong').count()).toBe(wrong.length);
  await page.getByRole('button', { name: `导入 ${rows.length} 行` }).click();
  await page.getByText(`已导入 ${rows.length} 行。`).waitFor();
  await page.getByRole('button', { name: '完成' }).click();
}

/** Eight people of the roster whose names are theirs alone. */
async function townshipStaff(school: Colleague): Promise<{ name: string; unit: string }[]> {
  interface Person {
    readonly name: string;
    readonly unitId: string;
  }
  const [people, units] = await Promise.all([
    school.call<{ items: Person[] }>(
      'GET',
      `/kernel/people?limit=200&audienceId=${encodeURIComponent(await audienceId(school))}`,
    ),
    school.call<{ items: { id: string; name: string }[] }>('GET', '/kernel/units'),
  ]);
  const unitNames = new Map(units.items.map(unit => [unit.id, unit.name]));
  const alone = [...Map.groupBy(people.items, ({ name }) => name).values()].filter(
    ({ length }) => length === 1,
  );
  return alone.slice(0, 8).map(([person]) => ({ name: person!.name, unit: unitNames.get(person!.unitId)! }));
}

async function audienceId(school: Colleague): Promise<string> {
  const { items } = await school.call<{ items: { id: string; name: string }[] }>('GET', '/kernel/audiences');
  return items.find(({ name }) => name === audienceName)!.id;
}

/** The county's day. */
function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
}
