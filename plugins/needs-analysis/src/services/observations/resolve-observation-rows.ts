import type { Person, Post, Unit } from '@peixun/plugin-api';
import { resolveRows, type CellError, type RowOf, type SheetReading } from '@peixun/spreadsheet';
import {
  needsAnalysisErrors as errors,
  type ObservationInput,
  type ObservedGrades,
  type Theme,
} from '../../contract/index.ts';
import { gradeNamed } from '../../domain/evidence/observed-grade.ts';
import { namedInRow } from '../named-in-row.ts';
import type { ObservationSheet } from './observation-sheet.ts';

type Columns = ObservationSheet['columns'];
type Row = Partial<RowOf<Columns>>;

interface Known {
  readonly units: readonly Unit[];
  /** The active people of the units. */
  readonly people: readonly Person[];
  readonly posts: readonly Post[];
  readonly themes: readonly Theme[];
  readonly grades: ObservedGrades;
  /** What was recorded before, so that nothing counts twice. */
  readonly recorded: readonly Pick<
    ObservationInput,
    'kind' | 'unitId' | 'personId' | 'themeId' | 'observedOn'
  >[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Finds whom and what each row is about; marks every cell that names nobody and nothing, also of bad rows. */
export function resolveObservationRows(reading: SheetReading<Columns>, known: Known) {
  const recorded = new Set(known.recorded.map(keyOf));
  return resolveRows(reading, values => resolveRow(values, known, recorded));
}

function resolveRow(
  values: Row,
  known: Known,
  recorded: Set<string>,
): { problems: CellError<Columns>[]; item?: ObservationInput } {
  const { unit, person, problems: unnamed } = namedInRow(values, known);
  const problems: CellError<Columns>[] = [...unnamed];
  const { kind, theme: themeName, grade: gradeName, observedOn } = values;
  const theme = known.themes.find(({ name }) => name === themeName);
  if (themeName && !theme) problems.push(['theme', errors.OBSERVATION_THEME_UNKNOWN({ name: themeName })]);
  const grade = kind && gradeName ? gradeNamed(known.grades[kind], gradeName) : undefined;
  if (kind && gradeName && !grade) {
    const grades = known.grades[kind].map(({ title }) => title['zh-CN']).join('、');
    problems.push(['grade', errors.OBSERVATION_GRADE_UNKNOWN({ name: gradeName, grades })]);
  }
  if (observedOn && observedOn > known.today) {
    problems.push(['observedOn', errors.OBSERVATION_DAY_IN_FUTURE({ day: observedOn })]);
  }
  if (problems.length > 0 || !kind || !unit || !theme || !grade || !observedOn) return { problems };
  const observation = {
    kind,
    unitId: unit.id,
    personId: person?.id ?? null,
    themeId: theme.id,
    grade: grade.id,
    observedOn,
    note: values.note ?? '',
  };
  const key = keyOf(observation);
  if (recorded.has(key)) {
    return { problems: [['theme', errors.OBSERVATION_RECORDED({ day: observedOn, theme: theme.name })]] };
  }
  recorded.add(key);
  return { problems, item: observation };
}

function keyOf(of: Known['recorded'][number]): string {
  return [of.kind, of.personId ?? of.unitId, of.themeId, of.observedOn].join('/');
}
