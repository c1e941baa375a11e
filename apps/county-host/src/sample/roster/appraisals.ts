import { writeWorkbook } from '@peixun/spreadsheet';
import { audiences } from './audiences.ts';
import { inventedPeople } from './people.ts';
import { randomOf } from './random.ts';
import type { RosterPlan } from './roster-plan.ts';

const rows = 200;
const grades = ['优秀', '称职', '称职', '称职', '基本称职', '基本称职', '不称职'];

/** Results of a year's appraisal with what each person lacks, as a personnel office would send them. All invented. */
export function appraisalsWorkbook(plan: RosterPlan, topics: readonly string[], day: string): Uint8Array {
  const random = randomOf(plan.seed + 3);
  const people = inventedPeople(plan).filter(({ audience }) =>
    ([audiences.township, audiences.village] as readonly string[]).includes(audience),
  );
  const namesakes = Map.groupBy(people, ({ unit, name, post }) => [unit.code, name, post].join());
  const appraised = random
    .shuffled(
      people.filter(({ unit, name, post }) => namesakes.get([unit.code, name, post].join())!.length === 1),
    )
    .slice(0, rows);
  return writeWorkbook([
    {
      name: '年度考核（虚构数据）',
      columns: ['类别', '单位', '姓名', '岗位', '培训主题', '等次', '日期', '具体表现'].map(title => ({
        title,
      })),
      rows: appraised.map(({ unit, name, post }) => [
        ...['年度考核', unit.code, name, post, random.pick(topics), random.pick(grades), day],
        '（虚构）本年度考核中反映的短板。',
      ]),
    },
  ]);
}
