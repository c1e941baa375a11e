import {
  isPeixunError,
  type Context,
  type Deprecation,
  type FileAnswer,
  type Logger,
  type Operation,
  type OperationInput,
  type RoutesDefinition,
  type UploadedFile,
} from '@peixun/plugin-api';
import { z } from 'zod';
import type { Caller } from '../host/caller.ts';
import type { PluginInstance } from '../host/plugin-registry.ts';
import { withTimeLimit } from '../host/time-limit.ts';
import type { Principal } from '../identity/principal.ts';
import { deprecationHeaders } from './deprecation-headers.ts';
import { hostErrors } from './errors.ts';
import { etagOf, matchesEtag } from './etag.ts';
import { reachOf } from './gate.ts';
import {
  checkIdempotencyKey,
  requestHash,
  type IdempotencyKey,
  type IdempotencyStore,
} from './idempotency.ts';
import { problemOf, recognise } from './problems.ts';
import type { RateLimiter } from './rate-limit.ts';
import { checkedAnswer } from './operation-answer.ts';
import { isUpload, operationInput } from './operation-input.ts';
import { readBody, uploadLimit } from './request-body.ts';
import type { RequestState } from './request-state.ts';
import { isSameOrigin } from './same-origin.ts';
import { textResponse } from './text-response.ts';

/** What the serving of operations needs from the host. */
export interface OperationHost {
  readonly limits: { readonly bodyBytes: number; readonly milliseconds: number };
  readonly rates: { readonly account: RateLimiter; readonly address: RateLimiter };
  readonly idempotency: IdempotencyStore;
  readonly log: Logger;
  now(): Date;
  /** @throws `NOT_A_MEMBER` for somebody signed in who does not belong to the county. */
  authenticate(headers: Headers, countyId: string): Promise<Principal | undefined>;
  can(principal: Principal | undefined, countyId: string, permission: string, unitId?: string): boolean;
  contextOf(plugin: PluginInstance, caller: Caller): Context;
  /** Audits what somebody signed in was refused. */
  auditRefusal(
    countyId: string,
    plugin: PluginInstance,
    operation: string,
    accountId: string,
    code: string,
  ): Promise<void>;
}

/** An operation, its handler and where it belongs. */
export interface ServedOperation {
  readonly plugin: PluginInstance;
  /** `GET /needs/:id`. */
  readonly key: string;
  readonly operation: Operation;
  readonly handler: RoutesDefinition['handlers'][string];
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

const changingMethods = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Serves one operation: gate, limits, check of what comes in, handler, check of what goes out. */
export class OperationServer {
  readonly #host: OperationHost;
  readonly #served: ServedOperation;
  #hasWarned = false;

  constructor(host: OperationHost, served: ServedOperation) {
    this.#host = host;
    this.#served = served;
  }

  /** @throws PeixunError, or what the handler threw. */
  async serve(request: Request, params: Record<string, string>, state: RequestState): Promise<Response> {
    const { operation, plugin, key } = this.#served;
    state.operation = `${plugin.manifest.id} ${key}`;
    state.isAnonymous = operation.trace === 'anonymous';
    if (operation.deprecated) this.#sayDeprecated(state, operation.deprecated);
    const isChange = changingMethods.has(request.method);
    if (isChange && !isSameOrigin(request)) throw hostErrors.CROSS_SITE_REQUEST();
    const principal = await this.#admit(request, state);
    try {
      const expiry = new AbortController();
      const caller = this.#caller(request, principal, state, expiry.signal);
      const bytes = isChange ? await readBody(request, this.#bodyLimit()) : new Uint8Array();
      const input = await operationInput(operation, request, params, bytes, state.language);
      const idempotencyKey =
        principal && isChange ? this.#idempotencyKey(request, principal, state) : undefined;
      const run = (as: Caller) => this.#run(as, input, expiry);
      const sent = isUpload(operation.body) ? (input.body as UploadedFile) : bytes;
      if (idempotencyKey) return await this.#once(idempotencyKey, request, sent, state, caller, run);
      return await this.#respond(await run(caller), request, state);
    } catch (error) {
      if (principal && !state.isAnonymous && isPeixunError(error) && error.kind === 'not-allowed') {
        await this.#host.auditRefusal(state.county.id, plugin, key, principal.accountId, error.code);
      }
      throw error;
    }
  }

  /** Each answer tells that the operation goes away, and the log once. */
  #sayDeprecated(state: RequestState, deprecated: Deprecation): void {
    state.headers = { ...state.headers, ...deprecationHeaders(deprecated) };
    if (this.#hasWarned) return;
    this.#hasWarned = true;
    const { removedIn, use } = deprecated;
    const { operation } = state;
    this.#host.log.warn('a deprecated operation is called', { operation, removedIn, use: use.en });
  }

  async #admit(request: Request, state: RequestState): Promise<Principal | undefined> {
    const { authenticate, rates, now } = this.#host;
    const isPublic = 'public' in this.#served.operation.access;
    const principal = isPublic ? undefined : await authenticate(request.headers, state.county.id);
    const seconds = principal
      ? rates.account.take(principal.accountId, now().getTime())
      : rates.address.take(state.address, now().getTime());
    if (seconds > 0) throw hostErrors.TOO_MANY_REQUESTS({ seconds });
    if (principal && !state.isAnonymous) state.accountId = principal.accountId;
    return principal;
  }

  #caller(
    request: Request,
    principal: Principal | undefined,
    state: RequestState,
    expiry: AbortSignal,
  ): Caller {
    const { operation, key } = this.#served;
    const { county } = state.county;
    if (!county) throw hostErrors.COUNTY_NOT_FOUND({ county: state.county.id });
    return {
      county,
      language: state.language,
      actor: principal
        ? { kind: 'person', accountId: principal.accountId, personId: principal.personId }
        : { kind: 'anonymous' },
      ...reachOf(operation.access, principal),
      // Made only when somebody asks.
      get signal() {
        return AbortSignal.any([request.signal, expiry]);
      },
      expiry,
      permissions: principal?.permissions ?? new Map(),
      can: (permission, unitId) => this.#host.can(principal, county.id, permission, unitId),
      operation: key,
      trace: operation.trace,
    };
  }

  #bodyLimit(): number {
    const { body, bodyLimit } = this.#served.operation;
    return bodyLimit ?? (isUpload(body) ? uploadLimit(body) : this.#host.limits.bodyBytes);
  }

  #run(
    caller: Caller,
    input: OperationInput<Operation>,
    expiry: AbortController,
  ): Promise<Answer | FileAnswer> {
    const { plugin, key, operation, handler } = this.#served;
    const work = async (): Promise<Answer | FileAnswer> => {
      const result = await handler(this.#host.contextOf(plugin, caller), input);
      const { response } = operation;
      if (response === undefined) return { status: 204, body: '' };
      const answer = checkedAnswer(key, operation, result);
      if (!(response instanceof z.ZodType)) return answer as FileAnswer;
      return { status: 200, body: JSON.stringify(answer) };
    };
    return withTimeLimit(this.#host.limits.milliseconds, work, expiry);
  }

  #idempotencyKey(request: Request, principal: Principal, state: RequestState): IdempotencyKey | undefined {
    const key = request.headers.get('idempotency-key');
    const { response } = this.#served.operation;
    const answersJson = response === undefined || response instanceof z.ZodType;
    if (key === null || state.isAnonymous || !answersJson) return undefined;
    return { countyId: state.county.id, accountId: principal.accountId, key: checkIdempotencyKey(key) };
  }

  async #once(
    key: IdempotencyKey,
    request: Request,
    sent: Uint8Array | UploadedFile,
    state: RequestState,
    caller: Caller,
    run: (caller: Caller) => Promise<Answer | FileAnswer>,
  ): Promise<Response> {
    const { idempotency, now } = this.#host;
    const hash = requestHash(request.method, state.path + new URL(request.url).search, sent);
    const stored = await idempotency.reserve(key, hash, now());
    if (stored) return this.#respond(stored, request, state, { 'idempotency-replayed': 'true' });
    let hasCommitted = false;
    const marking: Caller = {
      ...caller,
      idempotency: {
        statement: idempotency.commitStatement(key),
        committed: () => {
          hasCommitted = true;
        },
      },
    };
    try {
      const answer = (await run(marking)) as Answer;
      await idempotency.keep(key, answer);
      return await this.#respond(answer, request, state);
    } catch (error) {
      if (hasCommitted) {
        const problem = problemOf(recognise(error, state.id), state.language, state.path);
        await idempotency.keep(key, { status: problem.status, body: JSON.stringify(problem) });
      } else {
        await idempotency.release(key);
      }
      throw error;
    }
  }

  async #respond(
    answer: Answer | FileAnswer,
    request: Request,
    state: RequestState,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    if ('bytes' in answer) return this.#respondFile(answer);
    const { status, body } = answer;
    state.carriesHeaders = true;
    if (status === 204) return new Response(null, { status, headers: { ...state.headers, ...headers } });
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    const own: Record<string, string> = {
      ...state.headers,
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-store',
      ...headers,
    };
    if (request.method === 'GET') {
      const etag = etagOf(body);
      own['etag'] = etag;
      own['cache-control'] = 'private, no-cache';
      own['vary'] = 'Accept-Language, Cookie';
      if (matchesEtag(request.headers.get('if-none-match'), etag)) {
        return new Response(null, { status: 304, headers: own });
      }
    }
    return textResponse(request, body, { status, headers: own });
  }

  #respondFile({ bytes, fileName, contentType }: FileAnswer): Response {
    const { response } = this.#served.operation;
    const declared = response && 'kind' in response ? response.contentType : 'application/octet-stream';
    return new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: {
        'content-type': contentType ?? declared,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        'cache-control': 'no-store',
      },
    });
  }
}
