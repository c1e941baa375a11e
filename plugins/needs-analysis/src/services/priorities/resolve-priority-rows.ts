import type { Audience, PeixunError, Unit } from '@peixun/plugin-api';
import { withProblems, type RowOf, type SheetReading } from '@peixun/spreadsheet';
import { needsAnalysisErrors as errors, type PriorityInput, type Theme } from '../../contract/index.ts';
import type { PrioritySheet } from './priority-sheet.ts';

type Columns = PrioritySheet['columns'];

interface KnownNames {
  readonly units: readonly Unit[];
  readonly audiences: readonly Audience[];
  readonly themes: readonly Theme[];
  /** What was entered before, so that nothing is entered twice. */
  readonly entered: readonly Pick<PriorityInput, 'unitId' | 'year' | 'title' | 'audienceId'>[];
}

/**
 * Finds the unit, theme and audience that each row names, and marks every cell that names none, also of rows that are
 * bad already.
 */
export function resolvePriorityRows(
  reading: SheetReading<Columns>,
  known: KnownNames,
): { reading: SheetReading<Columns>; priorities: PriorityInput[] } {
  const good = reading.rows.map(({ row, values }) => ({ row, ...resolveGoodRow(values, known) }));
  const bad = reading.badRows.map(({ row, values }) => ({ row, ...resolveNames(values, known) }));
  return {
    reading: withProblems(
      reading,
      [...good, ...bad].flatMap(({ row, problems }) =>
        problems.map(({ column, error }) => ({ row, column, code: error.code, message: error.title })),
      ),
    ),
    priorities: good.flatMap(({ priority }) => priority ?? []),
  };
}

interface CellError {
  readonly column: keyof Columns;
  readonly error: PeixunError;
}

/** What the cells name; a cell that is wrong already has no value and is left alone. */
function resolveNames({ unit, theme, audience }: Partial<RowOf<Columns>>, known: KnownNames) {
  const problems: CellError[] = [];
  const units = known.units.filter(({ name, code }) => name === unit || code === unit);
  const foundTheme = known.themes.find(({ name }) => name === theme);
  const foundAudience = known.audiences.find(({ name }) => name === audience);
  if (unit && units.length === 0) {
    problems.push({ column: 'unit', error: errors.PRIORITY_UNIT_UNKNOWN({ name: unit }) });
  } else if (unit && units.length > 1) {
    const error = errors.PRIORITY_UNIT_AMBIGUOUS({ name: unit, count: units.length });
    problems.push({ column: 'unit', error });
  }
  if (theme && !foundTheme) {
    problems.push({ column: 'theme', error: errors.PRIORITY_THEME_UNKNOWN({ name: theme }) });
  }
  if (audience && !foundAudience) {
    problems.push({ column: 'audience', error: errors.PRIORITY_AUDIENCE_UNKNOWN({ name: audience }) });
  }
  return { unit: units[0], theme: foundTheme, audience: foundAudience, problems };
}

function resolveGoodRow(
  values: RowOf<Columns>,
  known: KnownNames,
): { priority?: PriorityInput; problems: readonly CellError[] } {
  const { unit, theme, audience, problems } = resolveNames(values, known);
  if (problems.length > 0 || unit === undefined || theme === undefined) return { problems };
  const priority = {
    unitId: unit.id,
    themeId: theme.id,
    audienceId: audience?.id ?? null,
    year: values.year,
    title: values.title,
    sourceDocument: values.sourceDocument,
    sourcePassage: values.sourcePassage ?? '',
    weight: values.weight ?? 5,
    passages: [],
  };
  const isEntered = known.entered.some(
    other =>
      other.unitId === priority.unitId &&
      other.year === priority.year &&
      other.title === priority.title &&
      other.audienceId === priority.audienceId,
  );
  if (isEntered) {
    return { problems: [{ column: 'title', error: errors.PRIORITY_ENTERED({ title: priority.title }) }] };
  }
  return { priority, problems };
}
