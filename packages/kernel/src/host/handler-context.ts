import type { AppliedRule, County, HandlerContext, Logger, RuleSet } from '@peixun/plugin-api';
import type { z } from 'zod';
import type { ContextFactory } from './context-factory.ts';
import type { PluginTransaction } from './plugin-transaction.ts';

/** What a handler of an event gets: a transaction that is open already. */
export class PluginHandlerContext implements HandlerContext {
  readonly county: County;
  readonly #factory: ContextFactory;
  readonly #transaction: PluginTransaction;

  constructor(factory: ContextFactory, county: County, transaction: PluginTransaction) {
    this.#factory = factory;
    this.county = county;
    this.#transaction = transaction;
  }

  get db(): HandlerContext['db'] {
    return this.#transaction.db;
  }

  get settings(): unknown {
    return this.#factory.parts.settings(this.county.id, this.#factory.plugin);
  }

  get log(): Logger {
    return this.#factory.log;
  }

  rule<Schema extends z.ZodType>(ruleSet: RuleSet<Schema>, on?: Date): AppliedRule<z.output<Schema>> {
    return this.#factory.parts.rule(this.county, ruleSet, on ?? this.now());
  }

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
