import type { HandlerContext, PluginDefinition, PluginStartContext } from '@peixun/plugin-api';
import type { Kysely } from 'kysely';
import { checkedAnswer } from '../../http/operation-answer.ts';
import { checkedInput } from '../../http/operation-input.ts';
import { serviceClient } from '../../services/service-client.ts';
import { transactionBuilder } from '../../storage/query-builders.ts';
import { isolationErrors } from '../errors.ts';
import type { Work } from '../messages.ts';
import { executeIn, type RemoteCall } from './remote-call.ts';
import { remoteContext, workInHandler } from './remote-context.ts';

/** Runs a plugin's own code, as the host would in its process, checks of what comes in and goes out included. */
export class PluginWorker {
  readonly #plugin: PluginDefinition;
  readonly #start: PluginStartContext;
  readonly #stopping: () => void;
  #running: { stop?(): Promise<void> } | void = undefined;

  /** @param stopping aborts the signal of `start`. */
  constructor(plugin: PluginDefinition, start: PluginStartContext, stopping: () => void) {
    this.#plugin = plugin;
    this.#start = start;
    this.#stopping = stopping;
  }

  async serve(work: Exclude<Work, { kind: 'compute' }>, call: RemoteCall): Promise<unknown> {
    const {
      routes = [],
      services = [],
      handlers = [],
      jobs = [],
      anonymousBoxes = [],
      migrations = [],
    } = this.#plugin;
    const { log } = this.#start;
    const contextOf = () => remoteContext(call, this.#plugin, log);
    const inHandler = (run: (handler: HandlerContext) => Promise<void> | undefined) =>
      workInHandler(call, this.#plugin, log, run);
    switch (work.kind) {
      case 'start':
        this.#running = await this.#plugin.start?.(this.#start);
        return undefined;
      case 'stop':
        this.#stopping();
        return this.#running?.stop?.();
      case 'migrate': {
        const migration = found(
          migrations.find(({ name }) => name === work.migration),
          work.migration,
        );
        // oxlint-disable-next-line typescript/no-explicit-any -- a migration makes the tables
        const db: Kysely<any> = transactionBuilder(executeIn(call, 0));
        return migration.up(db);
      }
      case 'operation': {
        const { api, handlers: run } = found(
          routes.find(({ api: candidate }) => work.key in candidate),
          work.key,
        );
        const operation = found(api[work.key], work.key);
        const sent = work.input as Parameters<typeof checkedInput>[1];
        const input = checkedInput(operation, sent, call.circumstances.language ?? 'zh-CN');
        return checkedAnswer(work.key, operation, await run[work.key]?.(contextOf(), input));
      }
      case 'service': {
        const provision = found(
          services.find(({ token }) => token.id === work.id),
          work.id,
        );
        const client = serviceClient(provision, contextOf) as Readonly<
          Record<string, (input: unknown) => Promise<unknown>>
        >;
        return found(client[work.method], work.method)(work.input);
      }
      case 'handle': {
        const { handle } = found(handlers[work.position], work.position.toFixed());
        return inHandler(context => handle(context, work.event as never));
      }
      case 'job': {
        const { token, run } = found(
          jobs.find(job => job.token.id === work.id),
          work.id,
        );
        return run(contextOf(), token.input.parse(work.input), (done, total) =>
          call.ask('progress', { done, total }),
        );
      }
      case 'receive': {
        const box = found(
          anonymousBoxes.find(({ token }) => token.id === work.box),
          work.box,
        );
        return inHandler(context => box.receive(context, work.answers));
      }
      case 'finish': {
        const box = found(
          anonymousBoxes.find(({ token }) => token.id === work.box),
          work.box,
        );
        return inHandler(context => box.finish?.(context, work.group));
      }
    }
  }
}

function found<Part>(part: Part | undefined, name: string): Part {
  if (part === undefined) throw isolationErrors.NOT_PART_OF_CALL({ part: name });
  return part;
}
