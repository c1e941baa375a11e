import type { Audience, PeixunError, Unit } from '@peixun/plugin-api';
import { withProblems, type GoodRow, type SheetReading } from '@peixun/spreadsheet';
import { needsAnalysisErrors as errors, type PriorityInput, type Theme } from '../contract/index.ts';
import type { PrioritySheet } from './priority-sheet.ts';

type Columns = PrioritySheet['columns'];

interface KnownNames {
  readonly units: readonly Unit[];
  readonly audiences: readonly Audience[];
  readonly themes: readonly Theme[];
  /** What was entered before, so that nothing is entered twice. */
  readonly entered: readonly Pick<PriorityInput, 'unitId' | 'year' | 'title' | 'audienceId'>[];
}

/** Finds the unit, theme and audience that each row names; rows that name none are no longer good. */
export function resolvePriorityRows(
  reading: SheetReading<Columns>,
  known: KnownNames,
): { reading: SheetReading<Columns>; priorities: PriorityInput[] } {
  const outcomes = reading.rows.map(row => ({ row, ...resolveRow(row, known) }));
  return {
    reading: withProblems(
      reading,
      outcomes.flatMap(({ row, problems }) =>
        problems.map(({ column, error }) => ({
          row: row.row,
          column,
          code: error.code,
          message: error.title,
        })),
      ),
    ),
    priorities: outcomes.flatMap(({ priority }) => priority ?? []),
  };
}

function resolveRow(
  { values }: GoodRow<Columns>,
  known: KnownNames,
): { priority?: PriorityInput; problems: { column: keyof Columns; error: PeixunError }[] } {
  const problems: { column: keyof Columns; error: PeixunError }[] = [];
  const units = known.units.filter(({ name, code }) => name === values.unit || code === values.unit);
  const theme = known.themes.find(({ name }) => name === values.theme);
  const audience = known.audiences.find(({ name }) => name === values.audience);
  if (units.length === 0) {
    problems.push({ column: 'unit', error: errors.PRIORITY_UNIT_UNKNOWN({ name: values.unit }) });
  } else if (units.length > 1) {
    const error = errors.PRIORITY_UNIT_AMBIGUOUS({ name: values.unit, count: units.length });
    problems.push({ column: 'unit', error });
  }
  if (theme === undefined) {
    problems.push({ column: 'theme', error: errors.PRIORITY_THEME_UNKNOWN({ name: values.theme }) });
  }
  if (values.audience && audience === undefined) {
    problems.push({ column: 'audience', error: errors.PRIORITY_AUDIENCE_UNKNOWN({ name: values.audience }) });
  }
  const unit = units[0];
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
