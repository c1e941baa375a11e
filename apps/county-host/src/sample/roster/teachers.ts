import { inventedName } from './names.ts';
import type { InventedPerson } from './people.ts';
import { randomOf, type Random } from './random.ts';

export interface InventedTeacher {
  readonly name: string;
  readonly kind: '专职' | '兼职';
  /** Professional title or post. */
  readonly title: string;
  /** The code of the unit on the roster; absent: from outside the county. */
  readonly unitCode?: string;
  readonly specialities: readonly string[];
  readonly introduction: string;
}

const professionalTitles = ['助理讲师', '讲师', '讲师', '高级讲师', '高级讲师', '正高级讲师'];
const partTimePosts = ['局长（主任）', '乡镇（街道）党委书记', '村（社区）党组织书记', '企业负责人'];

/**
 * The teachers of a county: everybody whose post is full-time teacher, officials and village secretaries who teach
 * part-time, and guests from outside.
 */
export function inventedTeachers(
  people: readonly InventedPerson[],
  options: { seed: number; partTime: number; guests: number; topics: readonly string[] },
): InventedTeacher[] {
  const random = randomOf(options.seed);
  const topicsFor = (most: number) => random.shuffled(options.topics).slice(0, random.between(1, most));
  const fullTime = people
    .filter(({ post }) => post === '专职教师')
    .map(person => teacherOf(person, '专职', random.pick(professionalTitles), topicsFor(4)));
  const candidates = people.filter(({ post }) => partTimePosts.includes(post));
  const partTime = random
    .shuffled(candidates)
    .slice(0, options.partTime)
    .map(person => teacherOf(person, '兼职', person.post, topicsFor(2)));
  const guests = Array.from({ length: options.guests }, () => guestOf(random, topicsFor(3)));
  return [...fullTime, ...partTime, ...guests];
}

function teacherOf(
  { name, unit }: InventedPerson,
  kind: InventedTeacher['kind'],
  title: string,
  specialities: readonly string[],
): InventedTeacher {
  const introduction = `（虚构数据）主讲${specialities.join('、')}。`;
  return { name, kind, title, unitCode: unit.code, specialities, introduction };
}

function guestOf(random: Random, specialities: readonly string[]): InventedTeacher {
  return {
    name: inventedName(random),
    kind: '兼职',
    title: random.pick(['示例大学教授', '示例农业技术推广研究员', '示例市委党校教授']),
    specialities,
    introduction: `（虚构数据）县外专家，主讲${specialities.join('、')}。`,
  };
}
