import type {
  AnonymousBoxToken,
  AuditEntry,
  EventToken,
  JobToken,
  Notice,
  Transaction,
} from '@peixun/plugin-api';
import type { Compilable, Kysely } from 'kysely';
import type { JobStart } from '../events/job-runs.ts';
import type { Publication } from '../events/publication.ts';
import { hostErrors } from '../http/errors.ts';
import { issuesOf } from '../http/zod-issues.ts';
import { auditStatement } from '../identity/audit.ts';
import { noticeStatements, withdrawalStatement, type Withdrawal } from '../identity/notices.ts';
import type { OpenTransaction, Scope } from '../storage/database.ts';
import type { KernelTables } from '../storage/kernel-tables.ts';
import type { Caller } from './caller.ts';
import type { ContextParts } from './context-parts.ts';
import type { PluginInstance } from './plugin-registry.ts';

export interface PluginTransactionOptions {
  readonly parts: ContextParts;
  readonly plugin: PluginInstance;
  readonly caller: Caller;
  /** Of the plugin and the caller. */
  readonly scope: Scope;
  readonly open: OpenTransaction;
}

const methods = [
  ...(['write', 'publish', 'audit', 'startJob', 'notify', 'withdrawNotices', 'closeAnonymousGroup'] as const),
  ...(['now', 'newId'] as const),
] as const;

/** What a plugin does in an open transaction; all that it asks for is written with its commit. */
// oxlint-disable-next-line typescript/no-explicit-any -- the tables are known to the plugin alone
export class PluginTransaction implements Transaction<any> {
  readonly #options: PluginTransactionOptions;
  readonly #publications: Publication[] = [];
  readonly #entries: AuditEntry[] = [];
  readonly #notices: Notice[] = [];
  readonly #withdrawals: Withdrawal[] = [];
  readonly #closedGroups: { box: AnonymousBoxToken; group: string }[] = [];
  readonly #jobs: JobStart[] = [];

  constructor(options: PluginTransactionOptions) {
    this.#options = options;
    // Plugins take it apart: `async ({ db, publish }) => …`.
    for (const method of methods) {
      this[method] = this[method].bind(this) as never;
    }
    const { open, caller, scope, parts } = options;
    open.beforeCommit(() => {
      caller.expiry?.throwIfAborted();
      return this.#statements();
    });
    open.afterCommit(() => {
      if (this.#publications.length > 0) parts.events.wake(scope.countyId, this.#publications);
      if (this.#jobs.length > 0) parts.jobs.wake();
      if (this.#closedGroups.length > 0) parts.boxes.wake();
      caller.idempotency?.committed();
    });
  }

  get db(): OpenTransaction['db'] {
    return this.#options.open.db;
  }

  write(statement: Compilable<unknown>): void {
    this.#options.open.write(statement);
  }

  publish(token: EventToken, payload: unknown): void {
    const { name, version } = token;
    if (
      !this.#options.plugin.manifest.publishes.some(event => event.name === name && event.version === version)
    ) {
      throw hostErrors.EVENT_NOT_DECLARED({ event: `${name}.v${version.toFixed()}` });
    }
    const checked = token.payload.safeParse(payload);
    if (!checked.success) {
      const issues = issuesOf(checked.error);
      throw hostErrors.EVENT_INVALID(
        { event: `${name}.v${version.toFixed()}` },
        { issues, cause: checked.error },
      );
    }
    this.#publications.push({ name, version, key: token.key(checked.data), payload: checked.data });
  }

  audit(entry: AuditEntry): void {
    this.#entries.push(entry);
  }

  startJob(token: JobToken, input: unknown): string {
    const { plugin, scope } = this.#options;
    if (!plugin.definition?.jobs?.some(job => job.token.id === token.id)) {
      throw hostErrors.JOB_NOT_DECLARED({ job: token.id });
    }
    const checked = token.input.safeParse(input);
    if (!checked.success) {
      throw hostErrors.JOB_INPUT_INVALID(
        { job: token.id },
        { issues: issuesOf(checked.error), cause: checked.error },
      );
    }
    const id = this.newId();
    this.#jobs.push({
      id,
      plugin: plugin.manifest.id,
      job: token.id,
      input: checked.data,
      actor: scope.actor,
    });
    return id;
  }

  notify(notice: Notice): void {
    this.#notices.push(notice);
  }

  withdrawNotices(subject: string, personIds?: readonly string[]): void {
    if (personIds?.length !== 0) this.#withdrawals.push({ subject, personIds });
  }

  closeAnonymousGroup(box: AnonymousBoxToken, group: string): void {
    if (!this.#options.plugin.definition?.anonymousBoxes?.some(({ token }) => token.id === box.id)) {
      throw hostErrors.BOX_NOT_DECLARED({ box: box.id });
    }
    this.#closedGroups.push({ box, group });
  }

  now(): Date {
    return this.#options.open.now();
  }

  newId(): string {
    return this.#options.parts.newId();
  }

  #statements(): readonly Compilable<unknown>[] {
    const { parts, plugin, caller, scope } = this.#options;
    const kernel = parts.database.builder<KernelTables>();
    const now = this.now();
    const source = { countyId: scope.countyId, plugin: plugin.manifest.id };
    return [
      ...parts.events.statementsFor(scope.countyId, this.#publications, now),
      ...this.#jobs.map(start => parts.jobs.startStatement(scope.countyId, start, now)),
      ...this.#withdrawals.map(withdrawal => withdrawalStatement(kernel, source, withdrawal)),
      ...this.#notices.flatMap(notice => noticeStatements(kernel, source, notice, now)),
      ...this.#closedGroups.map(({ box, group }) => parts.boxes.closeStatement(scope.countyId, box, group)),
      ...this.#auditStatements(kernel),
      ...(caller.idempotency ? [caller.idempotency.statement] : []),
    ];
  }

  /** A change that names no object is told of by its operation. Anonymous ones leave nothing. */
  #auditStatements(kernel: Kysely<KernelTables>): readonly Compilable<unknown>[] {
    const { scope, plugin, caller } = this.#options;
    if (caller.trace === 'anonymous') return [];
    const record = {
      countyId: scope.countyId,
      actor: scope.actor,
      plugin: plugin.manifest.id,
      action: caller.operation,
      outcome: 'done',
      at: this.now(),
    } as const;
    const entries = this.#entries.length > 0 ? this.#entries : [{}];
    return entries.map(entry => auditStatement(kernel, { ...record, ...entry }));
  }
}
