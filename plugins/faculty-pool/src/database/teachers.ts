import { sql, type ExpressionBuilder } from 'kysely';
import type { Teacher, TeacherInput, TeacherKind } from '../contract/index.ts';
import type { Reader, Writer } from './reader.ts';
import type { FacultyPoolDatabase } from './tables.ts';

export interface TeacherFilter {
  readonly ids?: readonly string[];
  readonly kind?: TeacherKind;
  readonly poolId?: string;
  readonly speciality?: string;
}

function selectTeacher(db: Reader) {
  return db.selectFrom('teacher').select(eb => [
    'id',
    'name',
    'kind',
    'title',
    'home_unit_id as homeUnitId',
    'roster_person_id as personId',
    'specialities',
    'introduction',
    eb
      .selectFrom('pool_member')
      .innerJoin('pool', join =>
        join
          .onRef('pool.county_id', '=', 'pool_member.county_id')
          .onRef('pool.id', '=', 'pool_member.pool_id'),
      )
      .whereRef('pool_member.county_id', '=', 'teacher.county_id')
      .whereRef('pool_member.teacher_id', '=', 'teacher.id')
      .select(
        sql<Teacher['pools']>`coalesce(jsonb_agg(jsonb_build_object(
          'id', pool.id, 'name', pool.name,
          'admittedAt', to_char(admitted_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
        ) order by pool.kind, pool.name), '[]')`.as('pools'),
      )
      .$asScalar()
      .$notNull()
      .as('pools'),
  ]);
}

type TeacherExpressions = ExpressionBuilder<FacultyPoolDatabase, 'teacher'>;

/** The pools of a teacher of the query around it. */
function memberships(eb: TeacherExpressions) {
  return eb
    .selectFrom('pool_member')
    .select('teacher_id')
    .whereRef('pool_member.county_id', '=', 'teacher.county_id')
    .whereRef('pool_member.teacher_id', '=', 'teacher.id');
}

function matches({ ids, kind, poolId, speciality }: TeacherFilter) {
  return (eb: TeacherExpressions) =>
    eb.and([
      ...(ids ? [eb('id', 'in', [...ids])] : []),
      ...(kind ? [eb('kind', '=', kind)] : []),
      ...(speciality ? [eb(eb.val(speciality), '=', eb.fn.any('specialities'))] : []),
      ...(poolId ? [eb.exists(memberships(eb).where('pool_id', '=', poolId))] : []),
    ]);
}

/** By name in the order of Chinese dictionaries; `after` is the last row of the page before. */
export function selectTeachers(
  db: Reader,
  filter: TeacherFilter,
  page: { after: { name: string; id: string } | undefined; limit: number },
) {
  const name = sql<string>`name collate "zh-x-icu"`;
  const { after } = page;
  return selectTeacher(db)
    .where(matches(filter))
    .$if(after !== undefined, query =>
      query.where(sql<boolean>`(${name}, id) > (${after!.name} collate "zh-x-icu", ${after!.id}::uuid)`),
    )
    .orderBy(name)
    .orderBy('id')
    .limit(page.limit);
}

export function countTeachers(db: Reader, filter: TeacherFilter) {
  return db
    .selectFrom('teacher')
    .select(eb => eb.fn.countAll<number>().as('total'))
    .where(matches(filter));
}

export function selectTeacherById(db: Reader, id: string) {
  return selectTeacher(db).where('id', '=', id);
}

export function selectTeachersById(db: Reader, ids: readonly string[]) {
  return selectTeacher(db).where('id', 'in', ids);
}

/** Who is in any pool: those who may be suggested. */
export function selectAdmittedTeachers(db: Reader) {
  return selectTeacher(db).where(eb => eb.exists(memberships(eb)));
}

/** Of all: to know who is registered already. */
export function selectTeacherNames(db: Reader) {
  return db.selectFrom('teacher').select(['name', 'home_unit_id as homeUnitId']);
}

export function selectTeacherOfPerson(db: Reader, personId: string) {
  return db.selectFrom('teacher').select(['id', 'name']).where('roster_person_id', '=', personId);
}

export function insertTeachers(db: Writer, teachers: readonly (TeacherInput & { id: string })[]) {
  return db.insertInto('teacher').values(teachers.map(({ id, ...input }) => ({ id, ...columnsOf(input) })));
}

export function updateTeacher(db: Writer, id: string, input: TeacherInput) {
  return db.updateTable('teacher').set(columnsOf(input)).where('id', '=', id).returning('id');
}

function columnsOf(input: TeacherInput) {
  return {
    name: input.name,
    kind: input.kind,
    title: input.title,
    home_unit_id: input.homeUnitId,
    roster_person_id: input.personId,
    specialities: input.specialities,
    introduction: input.introduction,
  };
}
