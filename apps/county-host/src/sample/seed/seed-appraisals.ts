import type { ImportCheck } from '@peixun/spreadsheet';
import { appraisalsWorkbook } from '../roster/appraisals.ts';
import { qiaojia } from '../roster/qiaojia.ts';
import type { CountySeed } from './county-seed.ts';

const path = '/needs-analysis';

/** The training office imports the results of the yearly appraisal. */
export async function seedAppraisals(seed: CountySeed, topics: readonly string[]): Promise<void> {
  const office = await seed.as('training-office');
  const { items } = await office.get<{ items: unknown[] }>(`${path}/observations?kind=appraisal&limit=1`);
  if (items.length > 0) return;
  const bytes = new Uint8Array(appraisalsWorkbook(qiaojia, topics, seed.firstDay));
  const check = await office.upload<ImportCheck>(
    `${path}/observation-imports/checks`,
    '年度考核.xlsx',
    bytes,
  );
  await office.post(`${path}/observation-imports`, { checkId: check.id });
}
