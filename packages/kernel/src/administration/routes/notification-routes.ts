import { pageOf, readCursor } from '@peixun/plugin-api';
import { z } from 'zod';
import { dayIn } from '../../counties/applied-rule.ts';
import { hostApi } from '../contract/host-api.ts';
import { routes } from '../parts.ts';
import { pick } from '../pick.ts';

const api = pick(hostApi, ['GET /notifications', 'POST /notifications/read']);
const cursorKey = z.tuple([z.uuid()]);

/** One's own inbox: row-level security shows nobody else's. */
export const notificationRoutes = routes(api, {
  'GET /notifications': async (context, { query }) => {
    const after = readCursor(query.cursor, cursorKey);
    const today = dayIn(context.county.timeZone, context.now());
    const [rows, [unread]] = await Promise.all([
      context.read(db =>
        db
          .selectFrom('notification')
          .select(['id', 'title', 'link', 'created_at', 'read_at'])
          .where('county_id', '=', context.county.id)
          .where(eb => eb.or([eb('last_day', 'is', null), eb('last_day', '>=', today)]))
          .$if(after !== undefined, q => q.where('id', '<', after![0]))
          .orderBy('id', 'desc')
          .limit(query.limit + 1),
      ),
      context.read(db =>
        db
          .selectFrom('notification')
          .select(eb => eb.fn.countAll<number>().as('count'))
          .where('county_id', '=', context.county.id)
          .where(eb => eb.or([eb('last_day', 'is', null), eb('last_day', '>=', today)]))
          .where('read_at', 'is', null),
      ),
    ]);
    const { items, nextCursor } = pageOf(rows, query.limit, row => [row.id]);
    return {
      items: items.map(({ created_at, read_at, ...row }) => ({
        ...row,
        createdAt: created_at.toISOString(),
        isRead: read_at !== null,
      })),
      nextCursor,
      unread: Number(unread!.count),
    };
  },

  'POST /notifications/read': async (context, { body }) =>
    context.transaction(async ({ db, now }) => {
      await db
        .updateTable('notification')
        .set({ read_at: now() })
        .where('county_id', '=', context.county.id)
        .where('read_at', 'is', null)
        .$if(body.ids !== undefined, q =>
          q.where('id', 'in', body.ids!.length > 0 ? body.ids! : [context.newId()]),
        )
        .execute();
    }),
});
