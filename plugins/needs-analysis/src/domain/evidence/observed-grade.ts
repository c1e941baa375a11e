import type { ObservedGrade } from '../../contract/index.ts';

/** The grade that a cell names: by its name in either language, or by its id. */
export function gradeNamed(grades: readonly ObservedGrade[], name: string): ObservedGrade | undefined {
  const words = name.trim().toLowerCase();
  return grades.find(({ id, title }) =>
    [id, title['zh-CN'], title.en].some(known => known.toLowerCase() === words),
  );
}
