import { isPeixunError, PeixunError } from '@peixun/plugin-api';
import { z } from 'zod';

const words = z.string().max(4_000);
const text = z.strictObject({ 'zh-CN': words, en: words });

/** An error as data: one of a catalogue with all that it says, any other with its message and what PostgreSQL told. */
export const crossingError = z.union([
  z.strictObject({
    kind: z.enum(['input', 'not-allowed', 'not-found', 'conflict', 'unavailable', 'internal']),
    code: z.string().regex(/^[A-Z][A-Z0-9_]{1,80}$/),
    title: text,
    issues: z.array(
      z.strictObject({ path: z.array(z.union([z.string(), z.number()])), code: words, message: words }),
    ),
    values: z.record(z.string(), z.union([z.string(), z.number(), text])),
  }),
  z.strictObject({
    name: words,
    message: words,
    sqlState: z.string().max(5).optional(),
    constraint: words.optional(),
  }),
]);

export type CrossingError = z.output<typeof crossingError>;

/** What of an error crosses. PostgreSQL's own details stay: they may quote rows. */
export function errorAsData(error: unknown): CrossingError {
  if (isPeixunError(error)) {
    const { kind, code, title, values } = error;
    const issues = error.issues.map(issue => ({ ...issue, path: [...issue.path] }));
    return { kind, code, title, issues, values };
  }
  if (!(error instanceof Error)) return { name: 'Error', message: String(error).slice(0, 2_000) };
  const { code, constraint, resource } = error as Partial<
    Record<'code' | 'constraint' | 'resource', unknown>
  >;
  const what = code === 'ERR_ACCESS_DENIED' && typeof resource === 'string' ? ` (${resource})` : '';
  return {
    name: error.name.slice(0, 100),
    message: error.message.slice(0, 2_000) + what,
    sqlState: typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined,
    constraint: typeof constraint === 'string' ? constraint.slice(0, 100) : undefined,
  };
}

export function errorFromData(data: CrossingError): Error {
  if ('kind' in data) return new PeixunError(data);
  const error = new Error(data.message);
  error.name = data.name;
  const told = { code: data.sqlState, constraint: data.constraint };
  return Object.assign(error, data.sqlState === undefined ? {} : told);
}
