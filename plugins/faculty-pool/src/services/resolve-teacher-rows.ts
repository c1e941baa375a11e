import type { Unit } from '@peixun/plugin-api';
import { resolveRows, type CellError, type RowOf, type SheetReading } from '@peixun/spreadsheet';
import { facultyPoolErrors as errors, teacherInput, type TeacherInput } from '../contract/index.ts';
import type { TeacherSheet } from './teacher-sheet.ts';

type Columns = TeacherSheet['columns'];

interface Known {
  readonly units: readonly Unit[];
  /** Teachers that are registered already. */
  readonly teachers: readonly { readonly name: string; readonly homeUnitId: string | null }[];
}

/**
 * Finds the unit that each row names, and marks every cell that keeps a row out, also of rows that are bad already:
 * units that are not known, teachers who are registered, texts that are too long.
 */
export function resolveTeacherRows(reading: SheetReading<Columns>, known: Known) {
  return resolveRows(reading, values => resolveRow(values, known));
}

function resolveRow(
  values: Partial<RowOf<Columns>>,
  { units, teachers }: Known,
): { item?: TeacherInput; problems: CellError<Columns>[] } {
  const problems: CellError<Columns>[] = [];
  const { name, kind, title = '', unit = '', introduction = '' } = values;
  const named = units.filter(candidate => candidate.name === unit || candidate.code === unit);
  const homeUnitId = named[0]?.id ?? null;
  if (unit !== '' && named.length === 0) {
    problems.push(['unit', errors.TEACHER_UNIT_UNKNOWN({ name: unit })]);
  } else if (named.length > 1) {
    problems.push(['unit', errors.TEACHER_UNIT_AMBIGUOUS({ name: unit, count: named.length })]);
  } else if (name && teachers.some(other => other.name === name && other.homeUnitId === homeUnitId)) {
    problems.push(['name', errors.TEACHER_REGISTERED({ name })]);
  }
  const specialities = splitList(values.specialities ?? '');
  const checked = teacherInput.safeParse({ name, kind, title, homeUnitId, specialities, introduction });
  if (checked.success) return { item: checked.data, problems };
  const tooLong = new Set(checked.error.issues.map(({ path }) => String(path[0]) as keyof Columns));
  for (const column of tooLong) {
    if (values[column] !== undefined) problems.push([column, errors.TEACHER_CELL_TOO_LONG()]);
  }
  return { problems };
}

/** The parts of a list in a cell, each once: Chinese and Latin separators alike. */
function splitList(cell: string): string[] {
  const parts = cell.split(/[、，,;；/\n]/).map(part => part.trim());
  return [...new Set(parts.filter(part => part !== ''))];
}
