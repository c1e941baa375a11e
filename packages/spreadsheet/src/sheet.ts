import type { Text } from '@peixun/plugin-api';

export type ColumnType =
  | 'text'
  | 'person-name'
  | 'identity-number'
  | 'phone'
  | 'date'
  | 'month'
  | 'integer'
  | 'decimal'
  | 'boolean'
  | 'choice';

/** What a rule finds wrong with a value. */
export interface Problem {
  /** Stable, such as `PHONE_INVALID`. */
  readonly code: string;
  /** What is wrong and what to do. */
  readonly message: Text;
}

export interface Choice {
  readonly title: Text;
  readonly synonyms?: readonly string[];
}

/** A column of a sheet that people fill in. */
export interface Column {
  readonly title: Text;
  /**
   * How a cell is cleaned and checked. Read values are: `integer` and `decimal` numbers; `boolean` true or false;
   * `date` `YYYY-MM-DD`; `month` `YYYY-MM`; `identity-number` 18 characters; `choice` the key of the choice;
   * all others text.
   */
  readonly type: ColumnType;
  /** Other headings that mean this column. Spaces, width, stars and remarks in brackets never matter. */
  readonly synonyms?: readonly string[];
  readonly required?: boolean;
  /** How to fill it in, for the template. */
  readonly note?: Text;
  /** For the template's example row. */
  readonly example?: string;
  /** What may be chosen, by the value that is read. For `choice` alone. */
  readonly choices?: Readonly<Record<string, Choice>>;
  /** Characters of a text, at most. */
  readonly maxLength?: number;
  /** Of a number, inclusive. */
  readonly min?: number;
  readonly max?: number;
  /** A rule of its own on the cleaned value. */
  readonly check?: (value: never) => Problem | undefined;
}

type ValueOf<Type extends ColumnType, Choices> = Type extends 'integer' | 'decimal'
  ? number
  : Type extends 'boolean'
    ? boolean
    : Type extends 'choice'
      ? Choices extends Readonly<Record<string, Choice>>
        ? Extract<keyof Choices, string>
        : string
      : string;

type CellValue<C extends Column> = ValueOf<C['type'], C['choices']>;

export type Columns = Readonly<Record<string, Column>>;

/** A row as it was read: a value for each required column, perhaps one for the others. */
export type RowOf<C extends Columns> = {
  readonly [Name in keyof C as C[Name]['required'] extends true ? Name : never]: CellValue<C[Name]>;
} & {
  readonly [Name in keyof C as C[Name]['required'] extends true ? never : Name]?: CellValue<C[Name]>;
};

/** A kind of spreadsheet: its columns and its rules. */
export interface Sheet<C extends Columns = Columns> {
  /** `roster`. */
  readonly id: string;
  readonly title: Text;
  readonly columns: C;
  /** Columns that together may occur once in a file: `[['identityNumber']]`. Rows that lack one are not compared. */
  readonly unique?: readonly (readonly Extract<keyof C, string>[])[];
  /**
   * Rules on several columns of a row. A cell that is empty or wrong has no value. `column` says which cell to mark;
   * one that is marked already stays as it is.
   */
  readonly rowChecks?: readonly ((
    row: Partial<RowOf<C>>,
  ) => (Problem & { column?: Extract<keyof C, string> }) | undefined)[];
}

export function defineSheet<const C extends Columns>(sheet: Sheet<C>): Sheet<C> {
  return sheet;
}
