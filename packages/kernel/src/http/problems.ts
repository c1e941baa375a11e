import {
  isPeixunError,
  type ErrorKind,
  type Issue,
  type Language,
  type PeixunError,
} from '@peixun/plugin-api';
import { hostErrors } from './errors.ts';

/** A problem document, RFC 9457. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly instance: string;
  readonly issues?: readonly Issue[];
}

const statusOfKind: Record<ErrorKind, number> = {
  input: 400,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  unavailable: 503,
  internal: 500,
};

const statusOfCode: Readonly<Record<string, number>> = {
  NOT_SIGNED_IN: 401,
  BODY_TOO_LARGE: 413,
  FILE_TOO_LARGE: 413,
  UPLOAD_TYPE_REFUSED: 415,
  FILE_TYPE_REFUSED: 415,
  IDEMPOTENCY_KEY_REUSED: 422,
  TOO_MANY_REQUESTS: 429,
};

export function statusOf(error: PeixunError): number {
  return statusOfCode[error.code] ?? statusOfKind[error.kind];
}

export function problemOf(error: PeixunError, language: Language, instance: string): Problem {
  const issues = error.issues.map(issue =>
    issue.code === error.code ? { ...issue, message: error.title[language] } : issue,
  );
  return {
    type: `urn:peixun:problem:${error.code}`,
    title: error.title[language],
    status: statusOf(error),
    code: error.code,
    instance,
    ...(issues.length > 0 && { issues }),
  };
}

export function problemResponse(problem: Problem, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  });
}

/** Recognises what PostgreSQL refused; anything else unknown is an internal error of its own number. */
export function recognise(error: unknown, requestId: string): PeixunError {
  if (isPeixunError(error)) return error;
  const { code, constraint = '' } = postgresError(error);
  switch (code) {
    case '23505':
      return hostErrors.ALREADY_EXISTS({ constraint }, { cause: error });
    case '23503':
      return hostErrors.STILL_REFERENCED({ constraint }, { cause: error });
    case '42501':
      return hostErrors.ROW_OUT_OF_REACH({}, { cause: error });
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case '57P01':
    case '57P03':
    case '53300':
      return hostErrors.DATABASE_UNAVAILABLE({}, { cause: error });
    default:
      return hostErrors.INTERNAL({ requestId }, { cause: error });
  }
}

function postgresError(error: unknown): { code?: string; constraint?: string } {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ('code' in current && typeof current.code === 'string') return current as { code: string };
  }
  return {};
}
