import { pageOf, readCursor, type County } from '@peixun/plugin-api';
import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import type { IdentityTables } from '../../identity/tables.ts';
import { nameHas } from '../name-has.ts';
import { auditApi } from '../contract/audit-api.ts';
import { routes, type AdministrationOptions } from '../parts.ts';

type AuditQuery = z.output<(typeof auditApi)['GET /audit']['query']>;
const cursorKey = z.tuple([z.uuid()]);

/** A trail grows for years: beyond this nobody is told how long it is, and nobody waits for the count. */
const mostCounted = 10_000;

/** The audit trail, newest first. */
export function auditRoutes({ database, identity, host }: AdministrationOptions) {
  return routes(auditApi, {
    'GET /audit': async (context, { query }) => {
      const after = readCursor(query.cursor, cursorKey);
      const matching = selectEntries(database.kernel, context.county, query);
      const rows = await matching
        .leftJoin('membership as m', join =>
          join
            .onRef('m.county_id', '=', 'e.county_id')
            .on(eb => eb(eb.cast<string>('m.account_id', 'text'), '=', eb.ref('e.actor'))),
        )
        .leftJoin('account as a', 'a.id', 'm.account_id')
        .selectAll('e')
        .select('a.name as actorName')
        .$if(after !== undefined, q => q.where('e.id', '<', after![0]))
        .orderBy('e.id', 'desc')
        .limit(query.limit + 1)
        .execute();
      const counted =
        query.cursor === undefined
          ? await database.kernel
              .selectFrom(
                matching
                  .select('e.id')
                  .limit(mostCounted + 1)
                  .as('matching'),
              )
              .select(eb => eb.fn.countAll<number>().as('total'))
              .execute()
          : [];
      const { items, nextCursor } = pageOf(rows, query.limit, row => [row.id]);
      return {
        items: items.map(row => ({
          id: row.id,
          occurredAt: row.occurred_at.toISOString(),
          actor: row.actor,
          actorName: row.actorName,
          plugin: row.plugin,
          action: row.action,
          title: host.titleOf(context.county.id, row.plugin, row.action.replace(/^job /, '')),
          outcome: row.outcome,
          objectType: row.object_type,
          objectId: row.object_id,
          details: row.details,
          position: row.position === null ? null : Number(row.position),
        })),
        nextCursor,
        ...counted.find(({ total }) => total <= mostCounted),
      };
    },

    'GET /audit/tail': async context => {
      const { unsealed, since } = await database.kernel
        .selectFrom('audit_entry')
        .select(({ fn }) => [fn.countAll<string>().as('unsealed'), fn.min('occurred_at').as('since')])
        .where('county_id', '=', context.county.id)
        .where('position', 'is', null)
        .executeTakeFirstOrThrow();
      return { unsealed: Number(unsealed), unsealedSince: since?.toISOString() ?? null };
    },

    'GET /audit/verification': async context => {
      const { sealed, unsealed, unsealedSince, findings } = await identity.verifyAudit(context.county.id);
      return {
        sealed,
        unsealed,
        unsealedSince: unsealedSince?.toISOString() ?? null,
        findings: findings.map(finding => ({ ...finding })),
      };
    },
  });
}

/** The entries of a county that match, before columns and order. */
function selectEntries(db: Kysely<IdentityTables>, county: County, query: AuditQuery) {
  const startOf = (day: string, days: number) =>
    sql<Date>`(${day}::date + ${days}::integer)::timestamp at time zone ${county.timeZone}`;
  return db
    .selectFrom('audit_entry as e')
    .where('e.county_id', '=', county.id)
    .$if(query.actor !== undefined, q => q.where('e.actor', '=', query.actor!))
    .$if(query.name !== undefined, q =>
      q.where('e.actor', 'in', eb =>
        eb
          .selectFrom('membership')
          .innerJoin('account', 'account.id', 'membership.account_id')
          .select(member => member.cast<string>('account.id', 'text').as('actor'))
          .where('membership.county_id', '=', county.id)
          .where(nameHas(query.name!)),
      ),
    )
    .$if(query.plugin !== undefined, q => q.where('e.plugin', '=', query.plugin!))
    .$if(query.objectId !== undefined, q => q.where('e.object_id', '=', query.objectId!))
    .$if(query.outcome !== undefined, q => q.where('e.outcome', '=', query.outcome!))
    .$if(query.from !== undefined, q => q.where('e.occurred_at', '>=', startOf(query.from!, 0)))
    .$if(query.until !== undefined, q => q.where('e.occurred_at', '<', startOf(query.until!, 1)));
}
