import type {
  Actor,
  AnonymousBoxToken,
  AppliedRule,
  Context,
  County,
  Directory,
  Files,
  HandlerContext,
  Logger,
  PersonalData,
  PluginDefinition,
  QueryBuilder,
  RuleSet,
  Search,
  ServiceReference,
  Transaction,
} from '@peixun/plugin-api';
import type { Compilable } from 'kysely';
import { randomUUIDv7 } from 'node:crypto';
import { hostErrors } from '../../http/errors.ts';
import { isInTransaction, markTransaction } from '../../services/transaction-marker.ts';
import { databaseProblem } from '../../storage/errors.ts';
import { queryBuilder } from '../../storage/query-builders.ts';
import type { RemoteCall } from './remote-call.ts';
import { remoteCompute } from './remote-computations.ts';
import { remoteTransaction } from './remote-transaction.ts';

const builder = queryBuilder();

/** The context of a call of a plugin's code, whose host is another process. */
export function remoteContext(call: RemoteCall, plugin: PluginDefinition, log: Logger): Context {
  const { ask, askAtOnce, circumstances, signal } = call;
  const can = (permission: string, unitId?: string) => askAtOnce<boolean>('can', { permission, unitId });
  const settings = settingsOf(call, plugin);
  return {
    county: circumstances.county as County,
    log,
    get settings() {
      return settings();
    },
    rule: ruleOf(call),
    actor: circumstances.actor as Actor,
    language: circumstances.language ?? 'zh-CN',
    signal,
    directory: remoteDirectory(call),
    files: {
      put: file => ask('files.put', file),
      get: id => ask('files.get', id),
      remove: id => ask('files.remove', id),
    } satisfies Files,
    search: {
      index: entries => ask('search.index', entries),
      remove: (type, ids) => ask('search.remove', { type, ids }),
      find: (type, words, limit) => ask('search.find', { type, words, limit }),
    } satisfies Search,
    personalData: {
      encrypt: plain => askAtOnce('encrypt', plain),
      decrypt: stored => askAtOnce('decrypt', stored),
      blindIndex: (field, plain) => askAtOnce('blindIndex', { field, plain }),
    } satisfies PersonalData,
    now: () => askAtOnce<Date>('now'),
    newId: randomUUIDv7,
    can,
    require(permission, unitId) {
      if (!can(permission, unitId)) throw hostErrors.NOT_ALLOWED({ permission });
    },
    service: (reference: ServiceReference) => remoteService(call, reference) as never,
    async dropAnonymously({ id: box, answer: schema, group }: AnonymousBoxToken, answer) {
      if (isInTransaction()) throw hostErrors.BOX_IN_TRANSACTION({ box });
      const checked = schema.parse(answer);
      await ask('dropAnonymously', { box, answer: checked, group: group(checked) });
    },
    compute: (computation, input, options) => remoteCompute(call, computation, input, options),
    // oxlint-disable-next-line typescript/no-explicit-any -- the tables are known to the plugin alone
    read<Row>(query: (db: QueryBuilder<any>) => Compilable<Row>): Promise<Row[]> {
      const { sql, parameters } = query(builder).compile();
      return ask('read', { sql, parameters: [...parameters] });
    },
    transaction: work => remoteWork(call, work),
  };
}

/** Runs what gets a handler's context: its transaction is open already, with the host. */
export async function workInHandler(
  call: RemoteCall,
  plugin: PluginDefinition,
  log: Logger,
  work: (context: HandlerContext) => Promise<void> | undefined,
): Promise<void> {
  const settings = settingsOf(call, plugin);
  const { tx, written } = remoteTransaction(call, 0);
  const context: HandlerContext = {
    ...tx,
    county: call.circumstances.county as County,
    log,
    get settings() {
      return settings();
    },
    rule: ruleOf(call),
  };
  await markTransaction(async () => work(context));
  await written();
}

/** Asked for once a call, and checked by the plugin's own schema. */
function settingsOf({ askAtOnce }: RemoteCall, { settings: schema }: PluginDefinition): () => unknown {
  let settings: unknown;
  return () => {
    settings ??= schema ? schema.parse(askAtOnce('settings')) : askAtOnce('settings');
    return settings;
  };
}

function ruleOf({ askAtOnce }: RemoteCall) {
  return ({ id, schema }: RuleSet, on?: Date): AppliedRule<never> => {
    const rule = askAtOnce<AppliedRule<unknown>>('rule', { id, on });
    const values = rule.origin === 'county' ? schema.parse(rule.values) : rule.values;
    return { ...rule, values: values as never };
  };
}

function remoteDirectory({ ask }: RemoteCall): Directory {
  return {
    units: () => ask('directory.units'),
    unit: id => ask('directory.unit', id),
    people: filter => ask('directory.people', filter),
    person: id => ask('directory.person', id),
    countPeople: filter => ask('directory.countPeople', filter),
    audiences: () => ask('directory.audiences'),
    posts: () => ask('directory.posts'),
    holders: permission => ask('directory.holders', permission),
  };
}

/** Whose methods are known to its provider alone: one that does not exist is refused when it is called. */
function remoteService({ ask, askAtOnce }: RemoteCall, { id, range, optional }: ServiceReference): unknown {
  const reference = { id, range, optional };
  if (!askAtOnce<boolean>('hasService', reference)) return undefined;
  return new Proxy(
    {},
    {
      get: (_service, method) =>
        // A promise that resolves with it asks for `then`.
        typeof method === 'symbol' || method === 'then'
          ? undefined
          : async (input: unknown) => {
              if (isInTransaction()) throw hostErrors.SERVICE_IN_TRANSACTION({ service: id, method });
              return ask('service', { reference, method, input });
            },
    },
  );
}

async function remoteWork<Result>(
  call: RemoteCall,
  // oxlint-disable-next-line typescript/no-explicit-any -- the tables are known to the plugin alone
  work: (tx: Transaction<any>) => Promise<Result>,
): Promise<Result> {
  const transaction = await call.ask<number>('begin');
  try {
    const { tx, written } = remoteTransaction(call, transaction);
    const result = await markTransaction(() => work(tx));
    await written();
    await call.ask('commit', { transaction });
    return result;
  } catch (error) {
    await call.ask('undo', { transaction }).catch(() => {});
    throw databaseProblem(error);
  }
}
