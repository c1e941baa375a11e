import type { Issue } from '@peixun/plugin-api';

/** RFC 9457, as the host writes it. */
export interface Problem {
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly issues?: readonly Issue[];
}

/** What the server refused, or `NETWORK` (status 0) when it could not be reached. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: number;
  /** Stable: `NEED_NOT_FOUND`. */
  readonly code: string;
  readonly detail: string | undefined;
  /** Wrong places of what was sent, by path. */
  readonly issues: readonly Issue[];

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.title, options);
    this.status = problem.status;
    this.code = problem.code;
    this.detail = problem.detail;
    this.issues = problem.issues ?? [];
  }
}

/** Reads the problem document of a refused answer; an answer without one becomes `HTTP_<status>`. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json');
  if (isProblem) return new ProblemError((await response.json()) as Problem);
  return new ProblemError({
    title: response.statusText,
    status: response.status,
    code: `HTTP_${response.status}`,
  });
}
