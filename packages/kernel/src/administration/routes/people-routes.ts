import { pageOf, readCursor, type Context, type PersonalData } from '@peixun/plugin-api';
import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import { requireNoAdministrator } from '../../identity/administrators.ts';
import { changedDetailsNotice } from '../../identity/changed-details.ts';
import { identityErrors } from '../../identity/errors.ts';
import { maskIdentityNumber, maskPhone, sealDetails } from '../../identity/personal-details.ts';
import { selectPeople } from '../../identity/select-people.ts';
import type { IdentityTables } from '../../identity/tables.ts';
import { checkedDetails } from '../checked-details.ts';
import { directoryApi } from '../contract/directory-api.ts';
import { explainConflict } from '../explain-conflict.ts';
import { routes, type AdministrationOptions } from '../parts.ts';
import { pick } from '../pick.ts';

const api = pick(directoryApi, [
  'GET /people',
  'GET /people/:id',
  'POST /people',
  'PATCH /people/:id',
  'PATCH /people',
  'POST /people/:id/reveal',
]);
const cursorKey = z.tuple([z.string(), z.uuid()]);
type Reader = Pick<Kysely<IdentityTables>, 'selectFrom' | 'fn'>;

/** The roster, masked. */
export function peopleRoutes({ database, identity }: AdministrationOptions) {
  return routes(api, {
    'GET /people': async (context, { query }) => {
      const { cursor, limit, active, ...filter } = query;
      const selection = { ...filter, ...(active !== 'all' && { active: active === 'true' }) };
      const rows = await context.read(db =>
        selectRows(db as Reader, context.county.id, { ...selection, after: readCursor(cursor, cursorKey) })
          .orderBy(sql`person.name collate "zh-x-icu"`)
          .orderBy('person.id')
          .limit(limit + 1),
      );
      const { items, nextCursor } = pageOf(rows, limit, row => [row.name, row.id]);
      const counted =
        cursor === undefined
          ? await context.read(db =>
              selectPeople(db as Reader, context.county.id, selection).select(eb =>
                eb.fn.countAll<number>().as('total'),
              ),
            )
          : [];
      return { items: items.map(row => masked(row, context.personalData)), nextCursor, ...counted[0] };
    },

    'GET /people/:id': async (context, { params: { id } }) => readPerson(context, id),

    'POST /people': async (context, { body }) => {
      const { postIds, unitId, audienceId, name, number, ...details } = body;
      context.require('kernel.person.write', unitId);
      const id = context.newId();
      await context
        .transaction(async ({ db, audit }) => {
          await db
            .insertInto('person')
            .values({
              county_id: context.county.id,
              id,
              name,
              unit_id: unitId,
              audience_id: audienceId,
              number,
              active: true,
              identity_number: null,
              identity_number_index: null,
              phone: null,
              phone_index: null,
              ...sealDetails(context.personalData, checkedDetails(details, context.now())),
            })
            .execute();
          await setPosts(db, context.county.id, id, postIds);
          audit({ objectType: 'person', objectId: id, details: { unitId } });
        })
        .catch(explainConflict);
      return readPerson(context, id);
    },

    'PATCH /people/:id': async (context, { params: { id }, body }) => {
      const { postIds, unitId, audienceId, identityNumber, phone, ...plain } = body;
      if (unitId !== undefined) context.require('kernel.person.write', unitId);
      if (plain.active === false) await requireNoAdministrator(database.kernel, context.county.id, [id]);
      await context
        .transaction(async ({ db, audit, notify, now }) => {
          const changed = await db
            .updateTable('person')
            .set({
              ...plain,
              ...(unitId !== undefined && { unit_id: unitId }),
              ...(audienceId !== undefined && { audience_id: audienceId }),
              ...sealDetails(context.personalData, checkedDetails({ identityNumber, phone }, context.now())),
              updated_at: now(),
            })
            .where('county_id', '=', context.county.id)
            .where('id', '=', id)
            .returning('id')
            .execute();
          if (changed.length === 0) throw identityErrors.PERSON_NOT_FOUND({ id });
          if (postIds !== undefined) await setPosts(db, context.county.id, id, postIds);
          notify(await changedDetailsNotice(db, context.county.id));
          audit({ objectType: 'person', objectId: id, details: { changed: Object.keys(body).join(' ') } });
        })
        .catch(explainConflict);
      await identity.revoke(`county:${context.county.id}`);
      return readPerson(context, id);
    },

    'PATCH /people': async (context, { body }) => {
      const { ids, unitId, audienceId, active } = body;
      if (unitId !== undefined) context.require('kernel.person.write', unitId);
      if (active === false) await requireNoAdministrator(database.kernel, context.county.id, ids);
      const outcome = await context.transaction(async ({ db, audit, now }) => {
        const changed = await db
          .updateTable('person')
          .set({
            ...(unitId !== undefined && { unit_id: unitId }),
            ...(audienceId !== undefined && { audience_id: audienceId }),
            ...(active !== undefined && { active }),
            updated_at: now(),
          })
          .where('county_id', '=', context.county.id)
          .where('id', 'in', ids)
          .returning('id')
          .execute();
        const { ids: _, ...changes } = body;
        for (const { id } of changed) audit({ objectType: 'person', objectId: id, details: changes });
        return { changed: changed.length };
      });
      await identity.revoke(`county:${context.county.id}`);
      return outcome;
    },

    'POST /people/:id/reveal': async (context, { params: { id } }) =>
      context.transaction(async ({ db, audit }) => {
        const row = await db
          .selectFrom('person')
          .select(['identity_number', 'phone'])
          .where('county_id', '=', context.county.id)
          .where('id', '=', id)
          .executeTakeFirst();
        if (!row) throw identityErrors.PERSON_NOT_FOUND({ id });
        audit({ objectType: 'person', objectId: id, details: { revealed: true } });
        return {
          identityNumber: row.identity_number && context.personalData.decrypt(row.identity_number),
          phone: row.phone && context.personalData.decrypt(row.phone),
        };
      }),
  });
}

async function readPerson(context: Context<IdentityTables>, id: string) {
  const [row] = await context.read(db => selectRows(db as Reader, context.county.id, { ids: [id] }));
  if (!row) throw identityErrors.PERSON_NOT_FOUND({ id });
  return masked(row, context.personalData);
}

function selectRows(db: Reader, countyId: string, selection: Parameters<typeof selectPeople>[2]) {
  return selectPeople(db, countyId, selection)
    .select([
      'person.id',
      'person.name',
      'person.unit_id as unitId',
      'person.audience_id as audienceId',
      'person.number',
      'person.identity_number',
      'person.phone',
      'person.active',
    ])
    .select(eb => [
      sql<string[]>`array(select post_id from kernel.person_post pp
        where pp.county_id = person.county_id and pp.person_id = person.id)`.as('postIds'),
      eb
        .exists(
          eb
            .selectFrom('membership')
            .select('membership.account_id')
            .whereRef('membership.county_id', '=', 'person.county_id')
            .whereRef('membership.person_id', '=', 'person.id'),
        )
        .as('hasAccount'),
    ]);
}

type PersonRow = Awaited<ReturnType<ReturnType<typeof selectRows>['execute']>>[number];

function masked({ identity_number, phone, hasAccount, ...row }: PersonRow, personalData: PersonalData) {
  return {
    ...row,
    hasAccount: Boolean(hasAccount),
    identityNumber: identity_number && maskIdentityNumber(personalData.decrypt(identity_number)),
    phone: phone && maskPhone(personalData.decrypt(phone)),
  };
}

async function setPosts(
  db: Kysely<IdentityTables>,
  countyId: string,
  personId: string,
  postIds: readonly string[],
) {
  await db
    .deleteFrom('person_post')
    .where('county_id', '=', countyId)
    .where('person_id', '=', personId)
    .execute();
  if (postIds.length === 0) return;
  await db
    .insertInto('person_post')
    .values(postIds.map(postId => ({ county_id: countyId, person_id: personId, post_id: postId })))
    .execute();
}
