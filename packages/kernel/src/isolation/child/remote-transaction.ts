import type {
  AnonymousBoxToken,
  AuditEntry,
  EventToken,
  JobToken,
  Notice,
  Transaction,
} from '@peixun/plugin-api';
import { randomUUIDv7 } from 'node:crypto';
import { hostErrors } from '../../http/errors.ts';
import { issuesOf } from '../../http/zod-issues.ts';
import { transactionBuilder } from '../../storage/query-builders.ts';
import { executeIn, type RemoteCall } from './remote-call.ts';

/** What a plugin does in a transaction that the host holds, and whether the host has taken what it only wrote. */
export interface RemoteTransaction {
  // oxlint-disable-next-line typescript/no-explicit-any -- the tables are known to the plugin alone
  readonly tx: Transaction<any>;
  /** @throws why a statement was not taken. */
  written(): Promise<unknown>;
}

export function remoteTransaction(call: RemoteCall, transaction: number): RemoteTransaction {
  const writes: Promise<unknown>[] = [];
  const tell = (wish: string, input: object) => call.askAtOnce<never>(wish, { transaction, ...input });
  const tx: RemoteTransaction['tx'] = {
    db: transactionBuilder(executeIn(call, transaction)),
    // In one row with the statements that are waited for.
    write(statement) {
      const { sql, parameters } = statement.compile();
      const write = call.ask('write', { transaction, sql, parameters: [...parameters] });
      write.catch(() => {});
      writes.push(write);
    },
    publish({ name, version, payload: schema, key }: EventToken, payload) {
      const checked = schema.safeParse(payload);
      if (!checked.success) {
        const event = `${name}.v${version.toFixed()}`;
        throw hostErrors.EVENT_INVALID({ event }, { issues: issuesOf(checked.error), cause: checked.error });
      }
      tell('publish', { name, version, key: key(checked.data), payload: checked.data });
    },
    audit: (entry: AuditEntry) => tell('audit', { entry }),
    startJob({ id: job, input: schema }: JobToken, input) {
      const checked = schema.safeParse(input);
      if (!checked.success) {
        throw hostErrors.JOB_INPUT_INVALID(
          { job },
          { issues: issuesOf(checked.error), cause: checked.error },
        );
      }
      return tell('startJob', { job, input: checked.data });
    },
    notify: (notice: Notice) => tell('notify', { notice }),
    withdrawNotices: (subject, personIds) => tell('withdrawNotices', { subject, personIds }),
    closeAnonymousGroup: ({ id: box }: AnonymousBoxToken, group) =>
      tell('closeAnonymousGroup', { box, group }),
    now: () => tell('transactionTime', {}),
    newId: randomUUIDv7,
  };
  return { tx, written: () => Promise.all(writes) };
}
