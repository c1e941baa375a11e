import { pageOf, readCursor } from '@peixun/plugin-api';
import { z } from 'zod';
import { needsAnalysisErrors as errors } from '../../contract/index.ts';
import { markTrained, selectTrained, unmarkTrained } from '../../database/trained-people.ts';
import type { NeedsContext } from '../../parts.ts';
import { peopleByIds, peopleNames } from '../people.ts';

export async function listTrained(
  context: NeedsContext,
  { year, cursor, limit }: { year: number; cursor?: string; limit: number },
) {
  const [after] = readCursor(cursor, z.tuple([z.uuid()])) ?? [];
  const rows = await context.read(db => selectTrained(db, year, { after, limit: limit + 1 }));
  const { items, nextCursor } = pageOf(rows, limit, ({ personId }) => [personId]);
  const [names, units] = await Promise.all([
    peopleNames(
      context,
      items.map(({ personId }) => personId),
    ),
    context.directory.units(),
  ]);
  return {
    items: items.map(({ personId, unitId }) => ({
      personId,
      name: names.get(personId) ?? '',
      unitName: units.find(({ id }) => id === unitId)?.name ?? '',
    })),
    nextCursor,
  };
}

/** @throws `PERSON_NOT_FOUND` at the first id that is not on the roster. */
export async function markAsTrained(
  context: NeedsContext,
  { year, personIds }: { year: number; personIds: readonly string[] },
): Promise<void> {
  const people = await peopleByIds(context, personIds);
  const unknown = personIds.findIndex(id => !people.has(id));
  if (unknown !== -1) throw errors.PERSON_NOT_FOUND({}, { path: ['personIds', unknown] });
  await context.transaction(async tx => {
    tx.write(markTrained(tx.db, year, [...people.values()]));
    for (const id of people.keys())
      tx.audit({ objectType: 'person', objectId: id, details: { trained: year } });
  });
}

export async function unmarkAsTrained(
  context: NeedsContext,
  { year, personIds }: { year: number; personIds: readonly string[] },
): Promise<void> {
  await context.transaction(async tx => {
    tx.write(unmarkTrained(tx.db, year, personIds));
    for (const id of personIds)
      tx.audit({ objectType: 'person', objectId: id, details: { untrained: year } });
  });
}
