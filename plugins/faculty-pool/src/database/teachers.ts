import { sql } from 'kysely';
import type { Teacher, TeacherInput, TeacherKind } from '../contract/index.ts';
import type { Reader, Writer } from './reader.ts';

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

/** By name in the order of Chinese dictionaries; `after` is the last row of the page before. */
export function selectTeachers(
  db: Reader,
  filter: TeacherFilter,
  page: { after: { name: string; id: string } | undefined; limit: number },
) {
  const name = sql<string>`name collate "zh-x-icu"`;
  let query = selectTeacher(db).orderBy(name).orderBy('id').limit(page.limit);
  const { after } = page;
  if (after !== undefined) {
    query = query.where(sql<boolean>`(${name}, id) > (${after.name} collate "zh-x-icu", ${after.id}::uuid)`);
  }
  if (filter.ids !== undefined) query = query.where('id', 'in', [...filter.ids]);
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind);
  const { speciality, poolId } = filter;
  if (speciality !== undefined) {
    query = query.where(eb => eb(eb.val(speciality), '=', eb.fn.any('specialities')));
  }
  if (poolId !== undefined) {
    query = query.where(eb =>
      eb.exists(
        eb
          .selectFrom('pool_member')
          .select('teacher_id')
          .whereRef('pool_member.county_id', '=', 'teacher.county_id')
          .whereRef('pool_member.teacher_id', '=', 'teacher.id')
          .where('pool_id', '=', poolId),
      ),
    );
  }
  return query;
}

export function selectTeacherById(db: Reader, id: string) {
  return selectTeacher(db).where('id', '=', id);
}

export function selectTeachersById(db: Reader, ids: readonly string[]) {
  return selectTeacher(db).where('id', 'in', ids);
}

/** Who is in any pool: those who may be suggested. */
export function selectAdmittedTeachers(db: Reader) {
  return selectTeacher(db).where(eb =>
    eb.exists(
      eb
        .selectFrom('pool_member')
        .select('teacher_id')
        .whereRef('pool_member.county_id', '=', 'teacher.county_id')
        .whereRef('pool_member.teacher_id', '=', 'teacher.id'),
    ),
  );
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
