import type { PeixunError, Post } from '@peixun/plugin-api';
import { withProblems, type RowOf, type SheetReading } from '@peixun/spreadsheet';
import { needsAnalysisErrors as errors, type Theme } from '../../contract/index.ts';
import type { IncomingCompetency } from '../../domain/competencies/merge-model.ts';
import { levelsOf, type ModelSheet } from './model-sheet.ts';

type Columns = ModelSheet['columns'];
type Row = Partial<RowOf<Columns>>;

interface KnownNames {
  readonly posts: readonly Post[];
  readonly themes: readonly Theme[];
}

/** A row that is good: one competency of one model, and what one post needs of it. */
export interface IncomingRow {
  readonly model: string;
  readonly competency: IncomingCompetency;
}

interface CellError {
  readonly row: number;
  readonly column: keyof Columns;
  readonly error: PeixunError;
}

/** Finds the posts and themes that rows name, and marks every cell that names none or contradicts another row. */
export function resolveModelRows(
  reading: SheetReading<Columns>,
  known: KnownNames,
): { reading: SheetReading<Columns>; rows: IncomingRow[] } {
  const all = [...reading.rows, ...reading.badRows].toSorted((a, b) => a.row - b.row);
  const firsts = new Map<string, { row: number; values: Row }>();
  for (const { row, values } of all) {
    const key = `${values.model}/${values.competency}`;
    if (!firsts.has(key)) firsts.set(key, { row, values });
  }
  const problems = all.flatMap(({ row, values }) => [
    ...unknownNames(row, values, known),
    ...contradictions(row, values, firsts.get(`${values.model}/${values.competency}`)!),
  ]);
  const wrong = new Set(problems.map(({ row }) => row));
  return {
    reading: withProblems(
      reading,
      problems.map(({ row, column, error }) => ({ row, column, code: error.code, message: error.title })),
    ),
    rows: reading.rows.filter(({ row }) => !wrong.has(row)).map(({ values }) => incoming(values, known)),
  };
}

function unknownNames(
  row: number,
  { post, themes, required, ...values }: Row,
  known: KnownNames,
): CellError[] {
  const problems: CellError[] = [];
  if (post && !known.posts.some(({ name }) => name === post)) {
    problems.push({ row, column: 'post', error: errors.MODEL_POST_UNKNOWN({ name: post }) });
  }
  for (const name of namesIn(themes)) {
    if (known.themes.some(theme => theme.name === name)) continue;
    problems.push({ row, column: 'themes', error: errors.MODEL_THEME_UNKNOWN({ name }) });
  }
  const levels = levelsOf(values)?.length;
  if (levels !== undefined && required !== undefined && required > levels) {
    const error = errors.MODEL_LEVEL_TOO_HIGH({ name: values.competency ?? '', level: required, levels });
    problems.push({ row, column: 'required', error });
  }
  return problems;
}

const shared = ['group', 'description', 'themes', 'level1', 'level2', 'level3', 'level4', 'level5'] as const;

function contradictions(row: number, values: Row, first: { row: number; values: Row }): CellError[] {
  return shared
    .filter(column => (values[column] ?? '') !== (first.values[column] ?? ''))
    .map(column => ({
      row,
      column,
      error: errors.MODEL_ROW_DIFFERS({ name: values.competency ?? '', row: first.row }),
    }));
}

function incoming(values: RowOf<Columns>, { posts, themes }: KnownNames): IncomingRow {
  const { model, competency, group = '', description = '', post, required, criticality } = values;
  const postId = posts.find(({ name }) => name === post)?.id;
  const isAsked = postId !== undefined && required !== undefined && criticality !== undefined;
  return {
    model,
    competency: {
      name: competency,
      group,
      description,
      themeIds: namesIn(values.themes).flatMap(name => themes.find(theme => theme.name === name)?.id ?? []),
      levels: levelsOf(values) ?? [],
      requirements: isAsked ? [{ postId, level: required, criticality: Number(criticality) }] : [],
    },
  };
}

function namesIn(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(/[、,，;；]/)
    .map(name => name.trim())
    .filter(name => name !== '');
}
