import {
  isPeixunError,
  type Context,
  type ServiceClient,
  type ServiceProvision,
  type ServiceToken,
} from '@peixun/plugin-api';
import { withTimeLimit } from '../host/time-limit.ts';
import { hostErrors } from '../http/errors.ts';
import { issuesOf } from '../http/zod-issues.ts';
import { isInTransaction } from './transaction-marker.ts';

/** Milliseconds a call may take. */
export const serviceTimeLimit = 10_000;

/**
 * The service of another plugin as its caller sees it: checked on the way in and out, so that a provider in
 * another process would look the same.
 *
 * @param contextOf Makes the provider's context: its own schema, the caller's actor and reach. After `expiry`
 *   nothing of the call is committed.
 * @param onCall Told of each method that is called.
 */
export function serviceClient<Token extends ServiceToken>(
  provision: ServiceProvision,
  contextOf: (expiry: AbortSignal) => Context,
  onCall: (method: string) => void = () => {},
): ServiceClient<Token> {
  const { token } = provision;
  const calls = Object.entries(token.methods).map(([method, schemas]) => {
    const call = async (input: unknown): Promise<unknown> => {
      const names = { service: token.id, method };
      onCall(method);
      if (isInTransaction()) throw hostErrors.SERVICE_IN_TRANSACTION(names);
      const checked = schemas.input.safeParse(input);
      if (!checked.success)
        throw hostErrors.SERVICE_INPUT_INVALID(names, { issues: issuesOf(checked.error) });
      const run = provision.methods[method];
      if (!run) throw hostErrors.SERVICE_FAILED(names);
      const expiry = new AbortController();
      const work = () => run(contextOf(expiry.signal), checked.data);
      const output = schemas.output.safeParse(
        await withTimeLimit(serviceTimeLimit, work, expiry).catch((cause: unknown) => {
          throw isPeixunError(cause) ? cause : hostErrors.SERVICE_FAILED(names, { cause });
        }),
      );
      if (!output.success) throw hostErrors.SERVICE_OUTPUT_INVALID(names, { issues: issuesOf(output.error) });
      return output.data;
    };
    return [method, call];
  });
  return Object.fromEntries(calls) as ServiceClient<Token>;
}
