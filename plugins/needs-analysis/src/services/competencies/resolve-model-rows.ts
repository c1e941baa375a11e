import type { Post } from '@peixun/plugin-api';
import { resolveRows, type CellError, type RowOf, type SheetReading } from '@peixun/spreadsheet';
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

/** Finds the posts and themes that rows name, and marks every cell that names none or contradicts another row. */
export function resolveModelRows(reading: SheetReading<Columns>, known: KnownNames) {
  const all = [...reading.rows, ...reading.badRows].toSorted((a, b) => a.row - b.row);
  const firsts = new Map<string, { row: number; values: Row }>();
  for (const { row, values } of all) {
    const key = keyOf(values);
    if (!firsts.has(key)) firsts.set(key, { row, values });
  }
  return resolveRows(reading, values => ({
    problems: [...unknownNames(values, known), ...contradictions(values, firsts.get(keyOf(values))!)],
    item: incoming(values, known),
  }));
}

function keyOf({ model, competency }: Row): string {
  return `${model}/${competency}`;
}

function unknownNames({ post, themes, required, ...values }: Row, known: KnownNames): CellError<Columns>[] {
  const problems: CellError<Columns>[] = [];
  if (post && !known.posts.some(({ name }) => name === post)) {
    problems.push(['post', errors.MODEL_POST_UNKNOWN({ name: post })]);
  }
  for (const name of namesIn(themes)) {
    if (known.themes.some(theme => theme.name === name)) continue;
    problems.push(['themes', errors.MODEL_THEME_UNKNOWN({ name })]);
  }
  const levels = levelsOf(values)?.length;
  if (levels !== undefined && required !== undefined && required > levels) {
    const name = values.competency ?? '';
    problems.push(['required', errors.MODEL_LEVEL_TOO_HIGH({ name, level: required, levels })]);
  }
  return problems;
}

const shared = ['group', 'description', 'themes', 'level1', 'level2', 'level3', 'level4', 'level5'] as const;

function contradictions(values: Row, first: { row: number; values: Row }): CellError<Columns>[] {
  const error = errors.MODEL_ROW_DIFFERS({ name: values.competency ?? '', row: first.row });
  return shared
    .filter(column => (values[column] ?? '') !== (first.values[column] ?? ''))
    .map(column => [column, error]);
}

function incoming(values: Row, { posts, themes }: KnownNames): IncomingRow | undefined {
  const { model, competency, group = '', description = '', post, required, criticality } = values;
  if (model === undefined || competency === undefined) return undefined;
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
