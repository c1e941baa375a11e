import {
  isPeixunError,
  type ErrorKind,
  type Issue,
  type Language,
  type PeixunError,
} from '@peixun/plugin-api';
import { databaseProblem } from '../storage/errors.ts';
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
  STORAGE_FULL: 507,
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

/** What a failure means to who called, also where a library wrapped it; what nobody foresaw gets the request's number. */
export function recognise(error: unknown, requestId: string): PeixunError {
  const wrapped = error instanceof Error ? error.cause : undefined;
  const known = [error, wrapped].map(databaseProblem).find(isPeixunError);
  return known ?? hostErrors.INTERNAL({ requestId }, { cause: error });
}
