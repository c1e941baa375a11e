import type { PeixunError, Unit } from '@peixun/plugin-api';
import { withProblems, type GoodRow, type SheetReading } from '@peixun/spreadsheet';
import { facultyPoolErrors as errors, teacherInput, type TeacherInput } from '../contract/index.ts';
import type { TeacherSheet } from './teacher-sheet.ts';

type Columns = TeacherSheet['columns'];

interface Known {
  readonly units: readonly Unit[];
  /** Teachers that are registered already. */
  readonly teachers: readonly { readonly name: string; readonly homeUnitId: string | null }[];
}

/** Finds the unit that each row names; rows that name none, or a teacher who is registered, are no longer good. */
export function resolveTeacherRows(
  reading: SheetReading<Columns>,
  known: Known,
): { reading: SheetReading<Columns>; teachers: TeacherInput[] } {
  const outcomes = reading.rows.map(row => ({ row: row.row, outcome: resolveRow(row, known) }));
  return {
    reading: withProblems(
      reading,
      outcomes.flatMap(({ row, outcome }) =>
        'error' in outcome
          ? [{ row, column: outcome.column, code: outcome.error.code, message: outcome.error.title }]
          : [],
      ),
    ),
    teachers: outcomes.flatMap(({ outcome }) => ('teacher' in outcome ? [outcome.teacher] : [])),
  };
}

function resolveRow(
  { values }: GoodRow<Columns>,
  { units, teachers }: Known,
): { teacher: TeacherInput } | { column: keyof Columns; error: PeixunError } {
  const { name, kind, title = '', unit = '', introduction = '' } = values;
  const named = units.filter(candidate => candidate.name === unit || candidate.code === unit);
  if (unit !== '' && named.length === 0) {
    return { column: 'unit', error: errors.TEACHER_UNIT_UNKNOWN({ name: unit }) };
  }
  if (named.length > 1) {
    return { column: 'unit', error: errors.TEACHER_UNIT_AMBIGUOUS({ name: unit, count: named.length }) };
  }
  const homeUnitId = named[0]?.id ?? null;
  if (teachers.some(teacher => teacher.name === name && teacher.homeUnitId === homeUnitId)) {
    return { column: 'name', error: errors.TEACHER_REGISTERED({ name }) };
  }
  const specialities = splitList(values.specialities ?? '');
  const checked = teacherInput.safeParse({ name, kind, title, homeUnitId, specialities, introduction });
  if (checked.success) return { teacher: checked.data };
  const column = String(checked.error.issues[0]?.path[0]) as keyof Columns;
  return { column, error: errors.TEACHER_CELL_TOO_LONG() };
}

/** The parts of a list in a cell, each once: Chinese and Latin separators alike. */
function splitList(cell: string): string[] {
  const parts = cell.split(/[、，,;；/\n]/).map(part => part.trim());
  return [...new Set(parts.filter(part => part !== ''))];
}
