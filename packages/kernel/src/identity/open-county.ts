import type { Kysely } from 'kysely';
import { defaultAudiences } from './default-audiences.ts';
import type { IdentityTables } from './tables.ts';
import { addUnit } from './units.ts';

/** Gives a county its root unit and the usual audiences, once. A changed name of the county reaches the root. */
export async function openCounty(
  db: Kysely<IdentityTables>,
  county: { readonly id: string; readonly name: { readonly 'zh-CN': string } },
): Promise<void> {
  const name = county.name['zh-CN'];
  await db.transaction().execute(async tx => {
    const renamed = await tx
      .updateTable('unit')
      .set({ name })
      .where('county_id', '=', county.id)
      .where('parent_id', 'is', null)
      .returning('id')
      .execute();
    if (renamed.length > 0) return;
    await addUnit(tx, county.id, { parentId: null, name, kind: 'county' });
    await tx
      .insertInto('audience')
      .values(defaultAudiences.map((audience, position) => ({ county_id: county.id, ...audience, position })))
      .execute();
  });
}
