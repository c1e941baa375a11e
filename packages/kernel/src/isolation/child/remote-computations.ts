import type { Computation, ComputeOptions } from '@peixun/plugin-api';
import { deserialize, serialize } from 'node:v8';
import { computationErrors } from '../../computations/errors.ts';
import { runComputation } from '../../computations/run-computation.ts';
import { isInTransaction } from '../../services/transaction-marker.ts';
import type { Work } from '../messages.ts';
import type { RemoteCall } from './remote-call.ts';

let lastNumber = 0;

/** Has the host start a process that computes. What goes in and comes out passes the host unread. */
export async function remoteCompute<Output>(
  { ask }: RemoteCall,
  { run: _run, ...computation }: Computation<never, Output>,
  input: unknown,
  { onProgress, stop, signal }: ComputeOptions = {},
): Promise<Output> {
  if (isInTransaction()) throw computationErrors.COMPUTATION_IN_TRANSACTION({ computation: computation.id });
  const number = (lastNumber += 1);
  const output = ask<Uint8Array>('compute', { number, computation, input: serialize(input) }, onProgress);
  const over = new AbortController();
  for (const [how, wanted] of Object.entries({ stop, signal })) {
    const end = () => void ask('endComputation', { number, how }).catch(() => {});
    if (wanted?.aborted) end();
    wanted?.addEventListener('abort', end, { signal: over.signal });
  }
  try {
    return deserialize(await output) as Output;
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    over.abort();
  }
}

/** Computes, in a process that does nothing else. */
export async function serveComputation(
  { id, module, input }: Work & { kind: 'compute' },
  { ask, askAtOnce }: RemoteCall,
): Promise<Uint8Array> {
  const output = await runComputation(
    { id, module, input: deserialize(input) },
    {
      reportProgress: (done, total) => void ask('progress', { done, total }).catch(() => {}),
      shouldStop: () => askAtOnce('shouldStop'),
    },
  );
  return serialize(output);
}
