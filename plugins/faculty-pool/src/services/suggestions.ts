import { text, type Text } from '@peixun/plugin-api';
import { teachers, type TeacherSuggestion } from '../contract/index.ts';
import { selectAdmittedTeachers, selectTeachersById } from '../database/teachers.ts';
import { suggestTeachers, type Fit, type WantedTheme } from '../domain/suggest-teachers.ts';
import { provide, type FacultyContext } from '../parts.ts';

export const teachersService = provide(teachers, {
  suggest: async (context, input) => ({ items: await suggest(context, input) }),
  get: async (context, { ids }) => ({ items: await getTeachers(context, ids) }),
});

/** Admitted teachers who could teach the themes, each with reasons. */
async function suggest(
  context: FacultyContext,
  { themes, limit }: { themes: readonly WantedTheme[]; limit: number },
): Promise<TeacherSuggestion[]> {
  const candidates = await context.read(selectAdmittedTeachers);
  return suggestTeachers(themes, candidates, limit).map(({ teacher, fits }) => ({
    id: teacher.id,
    name: teacher.name,
    kind: teacher.kind,
    title: teacher.title,
    reasons: [...fits.map(reasonOf), inPools(teacher.pools.map(({ name }) => name))],
  }));
}

/** Teachers by id; unknown ids are left out. */
async function getTeachers(context: FacultyContext, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await context.read(db => selectTeachersById(db, ids));
  return rows.map(({ id, name, kind, title }) => ({ id, name, kind, title }));
}

function reasonOf(fit: Fit): Text {
  return fit.kind === 'teaches'
    ? text(`主讲“${fit.theme}”`, `Teaches “${fit.theme}”`)
    : text(
        `主讲“${fit.speciality}”，包含“${fit.theme}”`,
        `Teaches “${fit.speciality}”, which includes “${fit.theme}”`,
      );
}

function inPools(names: readonly string[]): Text {
  return text(`已入库：${names.join('、')}`, `In ${names.join(', ')}`);
}
