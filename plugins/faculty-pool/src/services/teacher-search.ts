import type { FacultyContext } from '../parts.ts';

const type = 'teacher';

interface Searchable {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly specialities: readonly string[];
}

/** Puts teachers into the county's search: by name, title and speciality. */
export function indexTeachers(context: FacultyContext, teachers: readonly Searchable[]): Promise<void> {
  return context.search.index(
    teachers.map(({ id, name, title, specialities }) => ({
      type,
      id,
      title: name,
      keywords: [title, ...specialities].join(' '),
      link: `/faculty-pool/teachers/${id}`,
      permission: 'faculty-pool.teacher.read',
    })),
  );
}

/** Ids of the teachers that match all words. */
export async function teachersFor(context: FacultyContext, words: string): Promise<string[]> {
  return (await context.search.find(type, words, 500)).map(({ id }) => id);
}
