import { pageOf, readCursor } from '@peixun/plugin-api';
import { z } from 'zod';
import { deadLetters, discardDeadLetter, replayDeadLetter } from '../../events/dead-letters.ts';
import { hostApi } from '../contract/host-api.ts';
import { routes, type AdministrationOptions } from '../parts.ts';
import { pick } from '../pick.ts';

const api = pick(hostApi, [
  'GET /events',
  'GET /dead-letters',
  'POST /dead-letters/:eventId/replay',
  'POST /dead-letters/:eventId/discard',
]);
const cursorKey = z.tuple([z.int()]);

/** The event log, newest first, and what could not be handled. */
export function eventRoutes({ database }: AdministrationOptions) {
  return routes(api, {
    'GET /events': async (context, { query }) => {
      const after = readCursor(query.cursor, cursorKey);
      const rows = await database.kernel
        .selectFrom('event_log')
        .select(['id', 'sequence', 'name', 'version', 'key', 'payload', 'occurred_at'])
        .where('county_id', '=', context.county.id)
        .$if(query.name !== undefined, q => q.where('name', '=', query.name!))
        .$if(query.key !== undefined, q => q.where('key', '=', query.key!))
        .$if(after !== undefined, q => q.where('sequence', '<', after![0]))
        .orderBy('sequence', 'desc')
        .limit(query.limit + 1)
        .execute();
      const { items, nextCursor } = pageOf(rows, query.limit, row => [row.sequence]);
      return {
        items: items.map(({ occurred_at, ...row }) => ({ ...row, occurredAt: occurred_at.toISOString() })),
        nextCursor,
      };
    },

    'GET /dead-letters': async context => ({
      items: (await deadLetters(database, context.county.id)).map(
        ({ occurredAt, waitingBehind, ...letter }) => ({
          ...letter,
          waitingBehind: Number(waitingBehind),
          occurredAt: occurredAt.toISOString(),
        }),
      ),
    }),

    'POST /dead-letters/:eventId/replay': async (context, { params: { eventId }, body: { subscriber } }) => {
      await replayDeadLetter(database, context.county.id, { eventId, subscriber });
      await context.transaction(async ({ audit }) => {
        audit({ objectType: 'event', objectId: eventId, details: { subscriber, replayed: true } });
      });
    },

    'POST /dead-letters/:eventId/discard': async (context, { params: { eventId }, body }) => {
      const { subscriber, reason } = body;
      await discardDeadLetter(database, context.county.id, { eventId, subscriber });
      await context.transaction(async ({ audit }) => {
        audit({ objectType: 'event', objectId: eventId, details: { subscriber, reason, discarded: true } });
      });
    },
  });
}
