import type { CompiledQuery, QueryResult } from 'kysely';
import type { Circumstances } from '../messages.ts';
import type { OnProgress } from '../../computations/running-computation.ts';
import type { HostChannel } from './host-channel.ts';

/** A call as the plugin's contexts see it: what they cannot do, the host does for them. */
export interface RemoteCall {
  readonly circumstances: Circumstances;
  readonly signal: AbortSignal;
  ask<Answer>(wish: string, input?: unknown, onProgress?: OnProgress): Promise<Answer>;
  /** The same for what a context tells without a promise. */
  askAtOnce<Answer>(wish: string, input?: unknown): Answer;
}

export function remoteCall(
  channel: HostChannel,
  call: number,
  circumstances: Circumstances,
  signal: AbortSignal,
): RemoteCall {
  return {
    circumstances,
    signal,
    ask: <Answer>(wish: string, input?: unknown, onProgress?: OnProgress) =>
      channel.ask(call, wish, input, onProgress) as Promise<Answer>,
    askAtOnce: <Answer>(wish: string, input?: unknown) => channel.askAtOnce(call, wish, input) as Answer,
  };
}

/** Runs compiled statements in a transaction that the host holds. */
export function executeIn(call: RemoteCall, transaction: number) {
  return ({ sql, parameters }: CompiledQuery) =>
    // oxlint-disable-next-line typescript/no-explicit-any -- rows are typed by the query that is built
    call.ask<QueryResult<any>>('execute', { transaction, sql, parameters: [...parameters] });
}
