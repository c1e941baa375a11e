import { PeixunError, type Issue } from '@peixun/plugin-api';
import type { NeedsContext } from '../parts.ts';

/** A place in what was sent, and what is wrong there. */
export interface WrongPlace {
  readonly path: readonly (string | number)[];
  readonly error: PeixunError;
}

/** Throws the first of what is wrong, with every wrong place as an issue. */
export function refuse({ language }: Pick<NeedsContext, 'language'>, found: readonly WrongPlace[]): void {
  const [first] = found;
  if (first === undefined) return;
  const { kind, code, title, values } = first.error;
  const issues = found.map(({ path, error }): Issue => {
    return { path, code: error.code, message: error.title[language] };
  });
  throw new PeixunError({ kind, code, title, values, issues });
}
