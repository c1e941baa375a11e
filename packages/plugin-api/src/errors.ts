import type { Language, Text } from './text.ts';

/** What kind of failure it is. The kernel maps the kind to an HTTP status, once. */
export type ErrorKind = 'input' | 'not-allowed' | 'not-found' | 'conflict' | 'unavailable' | 'internal';

/** One wrong place in what was sent: a field, or a cell of a spreadsheet. */
export interface Issue {
  /** Where: `['people', 3, 'phone']`. */
  readonly path: readonly (string | number)[];
  /** What is wrong, as a stable code such as `too_small`. */
  readonly code: string;
  readonly message: string;
}

const brand = Symbol.for('peixun.error');

/**
 * The one error class. A code is stable and documented, `values` fill the message of the catalogue.
 * The brand is a global symbol, so that an error of another copy of this package is still recognised.
 */
export class PeixunError extends Error {
  readonly [brand] = true;
  readonly kind: ErrorKind;
  readonly code: string;
  readonly title: Text;
  readonly issues: readonly Issue[];
  /** What filled the title. */
  readonly values: ErrorValues;

  constructor(options: {
    kind: ErrorKind;
    code: string;
    title: Text;
    issues?: readonly Issue[];
    values?: ErrorValues;
    cause?: unknown;
  }) {
    super(options.title.en, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'PeixunError';
    this.kind = options.kind;
    this.code = options.code;
    this.title = options.title;
    this.issues = options.issues ?? [];
    this.values = options.values ?? {};
  }
}

export function isPeixunError(error: unknown): error is PeixunError {
  return typeof error === 'object' && error !== null && (error as Record<symbol, unknown>)[brand] === true;
}

/** An entry of a catalogue: a kind and a sentence in every language, with `{name}` for values. */
export interface ErrorEntry extends Text {
  readonly kind: ErrorKind;
}

/** What fills the places of a sentence; a text is taken in the sentence's language. */
export type ErrorValues = Readonly<Record<string, string | number | Text>>;

/** Raise by calling: `throw errors.NEED_NOT_FOUND({ id })`. */
export type ErrorFactory = (
  values?: ErrorValues,
  details?: { issues?: readonly Issue[]; path?: readonly (string | number)[]; cause?: unknown },
) => PeixunError;

export type ErrorCatalogue<Code extends string = string> = Readonly<Record<Code, ErrorFactory>> & {
  readonly [catalogueEntries]: Readonly<Record<Code, ErrorEntry>>;
};

/** Under this key a catalogue keeps its entries, for the reference page and its test. */
export const catalogueEntries: unique symbol = Symbol.for('peixun.error-entries') as never;

/**
 * The error catalogue of a plugin. Codes are upper case; the text says what failed, which thing (quoted) and
 * what to do.
 */
export function defineErrors<const Entries extends Record<string, ErrorEntry>>(
  entries: Entries,
): ErrorCatalogue<Extract<keyof Entries, string>> {
  const factories = Object.entries(entries).map(([code, entry]) => {
    const raise: ErrorFactory = (values = {}, details = {}) => {
      const title = { 'zh-CN': fill(entry, values, 'zh-CN'), en: fill(entry, values, 'en') };
      const issues =
        details.issues ?? (details.path ? [{ path: details.path, code, message: title['zh-CN'] }] : []);
      return new PeixunError({ kind: entry.kind, code, title, issues, values, cause: details.cause });
    };
    return [code, raise] as const;
  });
  return Object.assign(Object.fromEntries(factories), { [catalogueEntries]: entries }) as never;
}

function fill(entry: Text, values: ErrorValues, language: Language): string {
  return entry[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name] ?? whole;
    return typeof value === 'object' ? value[language] : String(value);
  });
}
