import type { Audience, Unit } from '@peixun/plugin-api';
import { resolveRows, type CellError, type RowOf, type SheetReading } from '@peixun/spreadsheet';
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
export function resolvePriorityRows(reading: SheetReading<Columns>, known: KnownNames) {
  return resolveRows(reading, values => resolveRow(values, known));
}

/** A cell that is wrong already has no value and is left alone. */
function resolveRow(
  { unit, theme, audience, ...values }: Partial<RowOf<Columns>>,
  known: KnownNames,
): { problems: CellError<Columns>[]; item?: PriorityInput } {
  const problems: CellError<Columns>[] = [];
  const [foundUnit, ...others] = known.units.filter(({ name, code }) => name === unit || code === unit);
  const foundTheme = known.themes.find(({ name }) => name === theme);
  const foundAudience = known.audiences.find(({ name }) => name === audience);
  if (unit && !foundUnit) problems.push(['unit', errors.PRIORITY_UNIT_UNKNOWN({ name: unit })]);
  if (unit && others.length > 0) {
    problems.push(['unit', errors.PRIORITY_UNIT_AMBIGUOUS({ name: unit, count: others.length + 1 })]);
  }
  if (theme && !foundTheme) problems.push(['theme', errors.PRIORITY_THEME_UNKNOWN({ name: theme })]);
  if (audience && !foundAudience) {
    problems.push(['audience', errors.PRIORITY_AUDIENCE_UNKNOWN({ name: audience })]);
  }
  const { year, title, sourceDocument, sourcePassage = '', weight = 5 } = values;
  if (problems.length > 0 || !foundUnit || !foundTheme || !year || !title || !sourceDocument) {
    return { problems };
  }
  const [unitId, themeId, audienceId] = [foundUnit.id, foundTheme.id, foundAudience?.id ?? null];
  const isEntered = known.entered.some(
    other =>
      other.unitId === unitId &&
      other.year === year &&
      other.title === title &&
      other.audienceId === audienceId,
  );
  if (isEntered) return { problems: [['title', errors.PRIORITY_ENTERED({ title })]] };
  const passage = { sourceDocument, sourcePassage, passages: [] };
  return { problems, item: { unitId, themeId, audienceId, year, title, weight, ...passage } };
}
