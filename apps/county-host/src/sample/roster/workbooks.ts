import { writeWorkbook, type CellContent, type OutputSheet } from '@peixun/spreadsheet';
import type { InventedPerson } from './people.ts';
import type { PlannedUnit, RosterPlan } from './roster-plan.ts';
import type { InventedTeacher } from './teachers.ts';
import { untidied } from './untidied.ts';

const kinds: Readonly<Record<PlannedUnit['kind'], string>> = {
  department: '部门',
  township: '乡镇（街道）',
  village: '村（社区）',
  school: '学校',
  branch: '分校',
  enterprise: '企业',
  other: '其他',
};

/** The units of a county, as an administrator would upload them. */
export function unitsWorkbook({ name, units }: RosterPlan): Uint8Array {
  return workbook(`${name}单位`, {
    columns: ['单位编码', '单位名称', '上级单位编码', '单位类别'],
    rows: units.map(unit => [unit.code, unit.name, unit.parentCode, kinds[unit.kind]]),
  });
}

/** The people of a county, untidy here and there, and at the end two rows that must be refused. */
export function peopleWorkbook({ name }: RosterPlan, people: readonly InventedPerson[]): Uint8Array {
  return workbook(`${name}干部花名册`, {
    columns: ['人员编号', '姓名', '身份证号', '手机号', '单位', '岗位', '培训对象类别'],
    rows: untidied(
      people.map(person => ({
        number: person.number,
        name: person.name,
        identityNumber: person.identityNumber,
        phone: person.phone,
        unit: person.unit.code,
        post: person.post,
        audience: person.audience,
      })),
    ).map(row => [row.number, row.name, row.identityNumber, row.phone, row.unit, row.post, row.audience]),
  });
}

/** The teachers of a county. */
export function teachersWorkbook({ name }: RosterPlan, teachers: readonly InventedTeacher[]): Uint8Array {
  return workbook(`${name}师资`, {
    columns: ['姓名', '类别', '职称（职务）', '所在单位', '专长', '简介'],
    rows: teachers.map(teacher => [
      teacher.name,
      teacher.kind,
      teacher.title,
      teacher.unitCode,
      teacher.specialities.join('、'),
      teacher.introduction,
    ]),
  });
}

/** A note that everything is invented, and the table. */
function workbook(
  name: string,
  table: { columns: readonly string[]; rows: readonly (readonly CellContent[])[] },
): Uint8Array {
  const note: OutputSheet = {
    name: '说明',
    columns: [{ title: '虚构数据 / Invented data', width: 90 }],
    rows: [
      ['本文件由程序随机生成，仅供演示；单位、姓名、身份证号、手机号均为虚构，与任何真实的人或单位无关。'],
      ['身份证号的行政区划代码 990101 并不存在，手机号段 1540000 未放号。'],
      ['Made by a program for demonstration: no unit, person, identity number or phone in it is real.'],
    ],
  };
  const columns = table.columns.map(title => ({ title, width: title === '身份证号' ? 22 : 18 }));
  return writeWorkbook([note, { name, columns, rows: table.rows }]);
}
