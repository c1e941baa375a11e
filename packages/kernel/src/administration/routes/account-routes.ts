import { pageOf, readCursor } from '@peixun/plugin-api';
import { sql } from 'kysely';
import { z } from 'zod';
import { accountsOfPeople, createAccount } from '../../identity/accounts.ts';
import { confirmDetails } from '../../identity/changed-details.ts';
import { suspension } from '../../identity/sign-in-attempts.ts';
import { changeAccounts, otherAccount } from '../account-change.ts';
import { accountOf } from '../actor.ts';
import { codeSheet } from '../code-sheet.ts';
import { accessApi, type accountState } from '../contract/access-api.ts';
import { explainConflict } from '../explain-conflict.ts';
import { nameHas } from '../name-has.ts';
import { routes, type AdministrationOptions } from '../parts.ts';
import { pick } from '../pick.ts';

const api = pick(accessApi, [
  'GET /accounts',
  'GET /accounts/counts',
  'POST /accounts',
  'POST /accounts/codes',
  'POST /accounts/:id/lock',
  'POST /accounts/:id/unlock',
  'POST /accounts/:id/confirm-details',
  'POST /accounts/:id/reset',
]);
const cursorKey = z.tuple([z.string(), z.uuid()]);

/** Accounts of the county's members. */
export function accountRoutes({ database, identity }: AdministrationOptions) {
  return routes(api, {
    'GET /accounts': async (context, { query }) => {
      const countyId = context.county.id;
      const after = readCursor(query.cursor, cursorKey);
      const state = stateAt(context.now());
      const matching = database.kernel
        .selectFrom('membership')
        .innerJoin('account', 'account.id', 'membership.account_id')
        .leftJoin('person', join =>
          join
            .onRef('person.county_id', '=', 'membership.county_id')
            .onRef('person.id', '=', 'membership.person_id'),
        )
        .where('membership.county_id', '=', countyId)
        .$if(query.name !== undefined && query.name !== '', q => q.where(nameHas(query.name!)))
        .$if(query.unitId !== undefined, q =>
          q.where('person.unit_id', 'in', eb =>
            eb
              .selectFrom('unit_closure')
              .select('descendant_id')
              .where('county_id', '=', countyId)
              .where('ancestor_id', '=', query.unitId!),
          ),
        )
        .$if(query.detailsChanged !== undefined, q => q.where('person.details_changed_at', 'is not', null))
        .$if(query.state !== undefined, q => q.where(state, '=', query.state!));
      const rows = await matching
        .select([
          'account.id',
          'account.username',
          'account.name',
          'account.two_factor_enabled',
          'membership.person_id as personId',
          'person.unit_id as unitId',
          'person.details_changed_at',
        ])
        .select([
          state.as('state'),
          sql<{ grantId: string; roleId: string; unitId: string }[]>`coalesce((
            select jsonb_agg(jsonb_build_object('grantId', g.id, 'roleId', g.role_id, 'unitId', g.unit_id) order by g.id)
            from kernel.role_grant g
            where g.county_id = membership.county_id and g.account_id = account.id), '[]')`.as('roles'),
        ])
        .$if(after !== undefined, q =>
          q.where(
            sql<boolean>`(account.name collate "zh-x-icu", account.id) > (${after![0]} collate "zh-x-icu", ${after![1]}::uuid)`,
          ),
        )
        .orderBy(sql`account.name collate "zh-x-icu"`)
        .orderBy('account.id')
        .limit(query.limit + 1)
        .execute();
      const counted =
        query.cursor === undefined
          ? await matching.select(eb => eb.fn.countAll<number>().as('total')).execute()
          : [];
      const { items, nextCursor } = pageOf(rows, query.limit, row => [row.name, row.id]);
      return {
        items: items.map(({ two_factor_enabled, details_changed_at, ...row }) => ({
          ...row,
          detailsChangedAt: details_changed_at?.toISOString() ?? null,
          hasSecondFactor: two_factor_enabled ?? false,
        })),
        nextCursor,
        ...counted[0],
      };
    },

    'GET /accounts/counts': async context => {
      const rows = await database.kernel
        .selectFrom('membership')
        .innerJoin('account', 'account.id', 'membership.account_id')
        .select([stateAt(context.now()).as('state'), eb => eb.fn.countAll<string>().as('accounts')])
        .where('membership.county_id', '=', context.county.id)
        .groupBy('state')
        .execute();
      const none = { waiting: 0, active: 0, suspended: 0, locked: 0 };
      return { ...none, ...Object.fromEntries(rows.map(row => [row.state, Number(row.accounts)])) };
    },

    'POST /accounts': async (context, { body }) =>
      changeAccounts(database, context, 'POST /accounts', async (tx, audit) => {
        const id = await createAccount(tx, { ...body, countyId: context.county.id }, context.now());
        audit({ objectType: 'account', objectId: id });
        const [line] = await codeSheet(tx, context, identity.codes, [id]);
        return line!;
      }).catch(explainConflict),

    'POST /accounts/codes': async (context, { body }) =>
      changeAccounts(database, context, 'POST /accounts/codes', async (tx, audit) => {
        const countyId = context.county.id;
        const personIds = body.personIds ?? (await peopleWithoutPassword(tx, countyId, body.unitId!));
        const accounts = await accountsOfPeople(tx, countyId, personIds, context.now());
        for (const { accountId } of accounts)
          audit({ objectType: 'account', objectId: accountId, details: { codeIssued: true } });
        const ids = accounts.map(({ accountId }) => accountId);
        return { lines: await codeSheet(tx, context, identity.codes, ids) };
      }),

    'POST /accounts/:id/lock': async (context, { params: { id } }) => {
      await changeAccounts(database, context, 'POST /accounts/:id/lock', async (tx, audit) => {
        await otherAccount(tx, context, id);
        await tx.updateTable('account').set({ locked_at: context.now() }).where('id', '=', id).execute();
        await tx.deleteFrom('session').where('account_id', '=', id).execute();
        audit({ objectType: 'account', objectId: id, details: { locked: true } });
      });
      await identity.revoke(`account:${id}`);
    },

    'POST /accounts/:id/unlock': async (context, { params: { id } }) =>
      changeAccounts(database, context, 'POST /accounts/:id/unlock', async (tx, audit) => {
        const { username } = await otherAccount(tx, context, id);
        await tx.updateTable('account').set({ locked_at: null }).where('id', '=', id).execute();
        await tx.deleteFrom('sign_in_attempt').where('identifier', '=', username).execute();
        audit({ objectType: 'account', objectId: id, details: { locked: false } });
      }),

    'POST /accounts/:id/confirm-details': async (context, { params: { id } }) =>
      changeAccounts(database, context, 'POST /accounts/:id/confirm-details', async (tx, audit) => {
        const { personId } = await otherAccount(tx, context, id);
        const change = { countyId: context.county.id, confirmedBy: accountOf(context) };
        if (personId && (await confirmDetails(tx, { ...change, personId })))
          audit({ objectType: 'person', objectId: personId, details: { detailsConfirmed: true } });
      }),

    'POST /accounts/:id/reset': async (context, { params: { id } }) => {
      const sheet = await changeAccounts(database, context, 'POST /accounts/:id/reset', async (tx, audit) => {
        await otherAccount(tx, context, id);
        await tx
          .deleteFrom('credential')
          .where('account_id', '=', id)
          .where('provider_id', '=', 'credential')
          .execute();
        await tx.deleteFrom('two_factor').where('account_id', '=', id).execute();
        await tx.updateTable('account').set({ two_factor_enabled: false }).where('id', '=', id).execute();
        await tx.deleteFrom('session').where('account_id', '=', id).execute();
        audit({ objectType: 'account', objectId: id, details: { reset: true } });
        const [line] = await codeSheet(tx, context, identity.codes, [id]);
        return line!;
      });
      await identity.revoke(`account:${id}`);
      return sheet;
    },
  });
}

/** The state of the row of `account`. */
function stateAt(now: Date) {
  const { since, attempts } = suspension(now);
  return sql<z.output<typeof accountState>>`case
    when account.locked_at is not null then 'locked'
    when exists (select from kernel.sign_in_attempt s where s.identifier = account.username
      and s.failures > ${attempts} and s.last_at >= ${since}) then 'suspended'
    when exists (select from kernel.credential c where c.account_id = account.id) then 'active'
    else 'waiting' end`;
}

async function peopleWithoutPassword(
  db: Parameters<typeof accountsOfPeople>[0],
  countyId: string,
  unitId: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from kernel.person p
    join kernel.unit_closure c on c.county_id = p.county_id and c.descendant_id = p.unit_id
    left join kernel.membership m on m.county_id = p.county_id and m.person_id = p.id
    where p.county_id = ${countyId} and c.ancestor_id = ${unitId} and p.active
      and not exists (select from kernel.credential k where k.account_id = m.account_id)
    order by p.id limit 5000`.execute(db);
  return rows.map(({ id }) => id);
}
