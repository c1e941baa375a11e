import { pageOf, readCursor } from '@peixun/plugin-api';
import { z } from 'zod';
import { identityErrors } from '../../identity/errors.ts';
import { changeAccounts } from '../account-change.ts';
import { accessApi } from '../contract/access-api.ts';
import { routes, type AdministrationOptions } from '../parts.ts';
import { pick } from '../pick.ts';

const api = pick(accessApi, ['GET /sessions', 'DELETE /sessions/:id']);
const cursorKey = z.tuple([z.uuid()]);

/** Sessions of the county's members, newest first. */
export function sessionRoutes({ database, identity }: AdministrationOptions) {
  return routes(api, {
    'GET /sessions': async (context, { query }) => {
      const after = readCursor(query.cursor, cursorKey);
      const rows = await database.kernel
        .selectFrom('session')
        .innerJoin('account', 'account.id', 'session.account_id')
        .innerJoin('membership', 'membership.account_id', 'account.id')
        .select([
          'session.id',
          'session.account_id as accountId',
          'account.name',
          'session.ip_address as address',
          'session.user_agent as browser',
          'session.created_at',
          'session.expires_at',
        ])
        .where('membership.county_id', '=', context.county.id)
        .where('session.expires_at', '>', context.now())
        .$if(query.accountId !== undefined, q => q.where('session.account_id', '=', query.accountId!))
        .$if(after !== undefined, q => q.where('session.id', '<', after![0]))
        .orderBy('session.id', 'desc')
        .limit(query.limit + 1)
        .execute();
      const { items, nextCursor } = pageOf(rows, query.limit, row => [row.id]);
      return {
        items: items.map(({ created_at, expires_at, ...row }) => ({
          ...row,
          startedAt: created_at.toISOString(),
          expiresAt: expires_at.toISOString(),
        })),
        nextCursor,
      };
    },

    'DELETE /sessions/:id': async (context, { params: { id } }) => {
      await changeAccounts(database, context, 'DELETE /sessions/:id', async (tx, audit) => {
        const ended = await tx
          .deleteFrom('session')
          .where('id', '=', id)
          .where('account_id', 'in', eb =>
            eb.selectFrom('membership').select('account_id').where('county_id', '=', context.county.id),
          )
          .returning('account_id')
          .executeTakeFirst();
        if (!ended) throw identityErrors.SESSION_NOT_FOUND({ id });
        audit({ objectType: 'session', objectId: id, details: { accountId: ended.account_id } });
      });
      await identity.revoke(`session:${id}`);
    },
  });
}
