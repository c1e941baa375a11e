import type { ServiceReference } from '@peixun/plugin-api';
import { CompiledQuery } from 'kysely';
import { z } from 'zod';
import type { OnProgress } from '../computations/running-computation.ts';
import { isolationErrors } from './errors.ts';
import type { RunningCall } from './running-call.ts';

/** Something that an isolated plugin may want of the host during a call. */
interface Wish {
  readonly input: z.ZodType;
  // oxlint-disable-next-line typescript/no-explicit-any -- each wish knows what its own schema gives
  readonly grant: (call: RunningCall, input: any, onProgress: OnProgress) => unknown;
}

function wish<Input extends z.ZodType>(
  input: Input,
  grant: (call: RunningCall, input: z.output<Input>, onProgress: OnProgress) => unknown,
): Wish {
  return { input, grant };
}

const id = z.string().max(500);
const words = z.string().max(10_000);
const text = z.strictObject({ 'zh-CN': words, en: words });
const bytes = z.instanceof(Uint8Array);
const nothing = z.undefined();
const statement = z.strictObject({ sql: z.string(), parameters: z.array(z.unknown()) });
const transaction = z.strictObject({ transaction: z.int() });
const reference = z.strictObject({ id, range: id, optional: z.boolean() });
const peopleFilter = z.strictObject({
  ids: z.array(id).optional(),
  unitId: id.optional(),
  audienceId: id.optional(),
  postId: id.optional(),
  name: words.optional(),
  cursor: words.optional(),
  limit: z.number().optional(),
});
const searchEntry = z.strictObject({
  type: id,
  id,
  title: words,
  keywords: words.optional(),
  link: words,
  permission: id,
  unitId: id.nullish(),
});
const newFile = z.strictObject({ name: words, contentType: id, bytes, keepUntil: z.date().optional() });
const auditEntry = z.strictObject({
  objectType: id,
  objectId: id,
  details: z.record(z.string(), z.union([words, z.number(), z.boolean(), z.null()])).optional(),
});
const computation = z.strictObject({
  id,
  module: words,
  seconds: z.number().positive().max(86_400).optional(),
  memoryMb: z.number().positive().optional(),
});
const notice = z.strictObject({
  personIds: z.array(id),
  title: text,
  link: words.optional(),
  subject: words.optional(),
  lastDay: id.optional(),
});

/**
 * All that an isolated plugin can have of the host, by the names that its context uses. The host answers from what it
 * made for the call; what comes in is checked, since anything may.
 */
const wishes: Readonly<Record<string, Wish>> = {
  read: wish(statement, (call, { sql, parameters }) =>
    call.get('context').read<unknown>(() => ({
      compile: () => CompiledQuery.raw(rowStatement(sql), parameters),
    })),
  ),
  begin: wish(nothing, call => call.begin()),
  execute: wish(statement.extend(transaction.shape), (call, { transaction: number, sql, parameters }) =>
    call.execute(number, call.migrates ? sql : rowStatement(sql), parameters),
  ),
  write: wish(statement.extend(transaction.shape), (call, { transaction: number, sql, parameters }) => {
    const written = CompiledQuery.raw(rowStatement(sql), parameters);
    call.transaction(number).write({ compile: () => written });
  }),
  commit: wish(transaction, (call, { transaction: number }) => call.commit(number)),
  undo: wish(transaction, (call, { transaction: number }) => call.undo(number)),
  publish: wish(
    transaction.extend({ name: id, version: z.int(), key: words, payload: z.unknown() }),
    (call, { transaction: number, key, name, version, payload }) => {
      const token = {
        name,
        version,
        title: untitled,
        payload: call.payloadOf(name, version),
        key: () => key,
      };
      call.transaction(number).publish(token, payload);
    },
  ),
  audit: wish(transaction.extend({ entry: auditEntry }), (call, { transaction: number, entry }) =>
    call.transaction(number).audit(entry),
  ),
  startJob: wish(
    transaction.extend({ job: id, input: z.unknown() }),
    (call, { transaction: number, job, input }) =>
      call.transaction(number).startJob({ id: job, title: untitled, input: z.unknown() }, input),
  ),
  notify: wish(transaction.extend({ notice }), (call, { transaction: number, notice: given }) =>
    call.transaction(number).notify(given),
  ),
  withdrawNotices: wish(
    transaction.extend({ subject: words, personIds: z.array(id).optional() }),
    (call, { transaction: number, subject, personIds }) =>
      call.transaction(number).withdrawNotices(subject, personIds),
  ),
  closeAnonymousGroup: wish(
    transaction.extend({ box: id, group: words }),
    (call, { transaction: number, box, group }) =>
      call.transaction(number).closeAnonymousGroup(boxOf(box, group), group),
  ),
  transactionTime: wish(transaction, (call, { transaction: number }) => call.transaction(number).now()),
  now: wish(nothing, call => call.settled.now()),
  settings: wish(nothing, call => call.settled.settings),
  rule: wish(z.strictObject({ id, on: z.date().optional() }), (call, { id: ruleSet, on }) =>
    call.settled.rule(call.ruleSet(ruleSet), on),
  ),
  can: wish(z.strictObject({ permission: id, unitId: id.optional() }), (call, { permission, unitId }) =>
    call.get('context').can(permission, unitId),
  ),
  encrypt: wish(words, (call, plain) => call.get('context').personalData.encrypt(plain)),
  decrypt: wish(bytes, (call, stored) => call.get('context').personalData.decrypt(stored)),
  blindIndex: wish(z.strictObject({ field: id, plain: words }), (call, { field, plain }) =>
    call.get('context').personalData.blindIndex(field, plain),
  ),
  hasService: wish(
    reference,
    (call, wanted) => call.get('context').service(wanted as Optional) !== undefined,
  ),
  service: wish(
    z.strictObject({ reference, method: id, input: z.unknown() }),
    (call, { reference: wanted, method, input }) => {
      const client: Readonly<Record<string, (input: unknown) => Promise<unknown>>> | undefined = call
        .get('context')
        .service(wanted as Optional);
      if (!client || !Object.hasOwn(client, method)) throw isolationErrors.NOT_PART_OF_CALL({ part: method });
      return client[method]!(input);
    },
  ),
  dropAnonymously: wish(
    z.strictObject({ box: id, group: words, answer: z.unknown() }),
    (call, { box, group, answer }) => call.get('context').dropAnonymously(boxOf(box, group), answer),
  ),
  'directory.units': wish(nothing, call => call.get('context').directory.units()),
  'directory.unit': wish(id, (call, unit) => call.get('context').directory.unit(unit)),
  'directory.people': wish(peopleFilter, (call, filter) => call.get('context').directory.people(filter)),
  'directory.person': wish(id, (call, person) => call.get('context').directory.person(person)),
  'directory.countPeople': wish(peopleFilter, (call, filter) =>
    call.get('context').directory.countPeople(filter),
  ),
  'directory.audiences': wish(nothing, call => call.get('context').directory.audiences()),
  'directory.posts': wish(nothing, call => call.get('context').directory.posts()),
  'directory.holders': wish(id, (call, permission) => call.get('context').directory.holders(permission)),
  'files.put': wish(newFile, (call, file) => call.get('context').files.put(file)),
  'files.get': wish(id, (call, file) => call.get('context').files.get(file)),
  'files.remove': wish(id, (call, file) => call.get('context').files.remove(file)),
  'search.index': wish(z.array(searchEntry), (call, entries) => call.get('context').search.index(entries)),
  'search.remove': wish(z.strictObject({ type: id, ids: z.array(id) }), (call, { type, ids }) =>
    call.get('context').search.remove(type, ids),
  ),
  'search.find': wish(
    z.strictObject({ type: id, words, limit: z.number().optional() }),
    (call, { type, words: wanted, limit }) => call.get('context').search.find(type, wanted, limit),
  ),
  compute: wish(
    z.strictObject({ number: z.int(), computation, input: bytes }),
    (call, { number, computation: asked, input }, onProgress) =>
      call.compute(number, asked, input, onProgress),
  ),
  endComputation: wish(
    z.strictObject({ number: z.int(), how: z.enum(['stop', 'signal']) }),
    (call, { number, how }) => call.endComputation(number, how),
  ),
  shouldStop: wish(nothing, call => call.get('shouldStop')()),
  progress: wish(z.strictObject({ done: z.number(), total: z.number() }), (call, { done, total }) =>
    call.get('reportProgress')(done, total),
  ),
  counties: wish(nothing, call => call.get('counties')()),
};

type Optional = ServiceReference<never, true>;

const untitled = { 'zh-CN': '', en: '' };

function boxOf(box: string, group: string) {
  return { id: box, answer: z.unknown(), group: () => group };
}

/** Grants a wish of a call, or throws what the plugin is to be told. */
export function grantWish(
  call: RunningCall,
  name: string,
  input: unknown,
  onProgress: OnProgress = () => {},
): unknown {
  const known = Object.hasOwn(wishes, name) ? wishes[name] : undefined;
  if (!known) throw isolationErrors.WISH_REFUSED({ wish: name, problems: name });
  const checked = known.input.safeParse(input);
  if (checked.success) return known.grant(call, checked.data, onProgress);
  const problems = checked.error.issues
    .map(({ path, message }) => `${path.join('.')}: ${message}`)
    .join('; ');
  throw isolationErrors.WISH_REFUSED({ wish: name, problems });
}

/**
 * Lets statements on rows through: what a statement is stands in its first word. Those that end a transaction, change
 * the session, copy, lock or run code would part a change from its events and audit rows.
 */
function rowStatement(sql: string): string {
  if (/^[\s(]*(select|with|insert|update|delete|merge|values)\b/i.test(sql)) return sql;
  throw isolationErrors.STATEMENT_REFUSED({ statement: sql.slice(0, 80) });
}
