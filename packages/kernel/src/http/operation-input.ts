import type { Language, Operation, OperationInput, Upload } from '@peixun/plugin-api';
import { z } from 'zod';
import { hostErrors } from './errors.ts';
import { parseJson, parseUpload } from './request-body.ts';
import { issuesOf, parseIn } from './zod-issues.ts';

/**
 * The checked parts of a request.
 *
 * @param bytes of the body, read already.
 * @throws `INVALID_REQUEST` with the path of each wrong value, and what the body itself may be refused for.
 */
export async function operationInput(
  operation: Operation,
  request: Request,
  params: Record<string, string>,
  bytes: Uint8Array<ArrayBuffer>,
  language: Language,
): Promise<OperationInput<Operation>> {
  const { body } = operation;
  return checkedInput(
    operation,
    {
      params,
      query: operation.query && queryOf(request),
      body: isUpload(body)
        ? await parseUpload(bytes, request.headers.get('content-type'), body)
        : body && parseJson(bytes),
    },
    language,
  );
}

/**
 * The parts of a request as an operation wants them.
 *
 * @throws `INVALID_REQUEST` with the path of each wrong value.
 */
export function checkedInput(
  operation: Operation,
  sent: { readonly params: unknown; readonly query: unknown; readonly body: unknown },
  language: Language,
): OperationInput<Operation> {
  const check = (part: 'params' | 'query' | 'body', schema: z.ZodType | undefined) => {
    if (!schema) return { issues: [], data: undefined };
    const checked = parseIn(schema, sent[part], language);
    return checked.success
      ? { issues: [], data: checked.data }
      : { issues: issuesOf(checked.error, [part]), data: undefined };
  };
  const parts = {
    params: check('params', operation.params),
    query: check('query', operation.query),
    body: isUpload(operation.body) ? { issues: [], data: sent.body } : check('body', operation.body),
  };
  const issues = Object.values(parts).flatMap(part => part.issues);
  if (issues.length > 0) throw hostErrors.INVALID_REQUEST({}, { issues });
  return { params: parts.params.data, query: parts.query.data, body: parts.body.data } as never;
}

export function isUpload(body: Operation['body']): body is Upload {
  return body !== undefined && !(body instanceof z.ZodType);
}

/** A name that comes several times is a list. */
function queryOf(request: Request): Record<string, string | string[]> {
  const start = request.url.indexOf('?');
  if (start < 0) return {};
  const search = new URLSearchParams(request.url.slice(start));
  return Object.fromEntries(
    [...new Set(search.keys())].map(name => {
      const values = search.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? '')];
    }),
  );
}
