import type { AppliedRule, County, HandlerContext, Logger, RuleSet } from '@peixun/plugin-api';
import type { z } from 'zod';
import type { ContextParts } from './context-parts.ts';
import type { PluginInstance } from './plugin-registry.ts';
import type { PluginTransaction } from './plugin-transaction.ts';

export interface PluginHandlerContextOptions {
  readonly parts: ContextParts;
  readonly plugin: PluginInstance;
  readonly log: Logger;
  readonly county: County;
  readonly transaction: PluginTransaction;
}

/** What a handler of an event gets: a transaction that is open already. */
export class PluginHandlerContext implements HandlerContext {
  readonly county: County;
  readonly log: Logger;
  readonly #parts: ContextParts;
  readonly #plugin: PluginInstance;
  readonly #transaction: PluginTransaction;

  constructor({ parts, plugin, log, county, transaction }: PluginHandlerContextOptions) {
    this.county = county;
    this.log = log;
    this.#parts = parts;
    this.#plugin = plugin;
    this.#transaction = transaction;
  }

  get db(): HandlerContext['db'] {
    return this.#transaction.db;
  }

  get settings(): unknown {
    return this.#parts.settings(this.county.id, this.#plugin);
  }

  rule<Schema extends z.ZodType>(ruleSet: RuleSet<Schema>, on?: Date): AppliedRule<z.output<Schema>> {
    return this.#parts.rule(this.county, ruleSet, on ?? this.now());
  }

  write: HandlerContext['write'] = statement => this.#transaction.write(statement);
  publish: HandlerContext['publish'] = (token, payload) => this.#transaction.publish(token, payload);
  startJob: HandlerContext['startJob'] = (job, input) => this.#transaction.startJob(job, input);
  audit: HandlerContext['audit'] = entry => this.#transaction.audit(entry);
  notify: HandlerContext['notify'] = notice => this.#transaction.notify(notice);
  withdrawNotices: HandlerContext['withdrawNotices'] = (subject, personIds) =>
    this.#transaction.withdrawNotices(subject, personIds);
  closeAnonymousGroup: HandlerContext['closeAnonymousGroup'] = (box, group) =>
    this.#transaction.closeAnonymousGroup(box, group);
  now = (): Date => this.#transaction.now();
  newId = (): string => this.#transaction.newId();
}
