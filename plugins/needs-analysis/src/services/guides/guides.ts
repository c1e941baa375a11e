import { pageOf, readCursor, text } from '@peixun/plugin-api';
import { z } from 'zod';
import { needsAnalysisErrors as errors, quarterlyCycle, type Guide } from '../../contract/index.ts';
import {
  insertGuide,
  publishGuideRow,
  selectGuideById,
  selectGuides,
  selectGuidesOfQuarter,
  updateForeword,
} from '../../database/guides.ts';
import type { Quarter } from '../../domain/cycles/quarters.ts';
import type { NeedsContext, NeedsTransaction } from '../../parts.ts';
import { actingPersonId } from '../acting-person.ts';
import { guideContentOf } from './guide-content.ts';
import { guideEntry } from '../search-entries.ts';
import { peopleNames } from '../people.ts';

const write = 'needs-analysis.guide.write';

export async function listGuides(
  context: NeedsContext,
  { cursor, limit, ...filter }: { year?: number; cursor?: string; limit: number },
) {
  const [before] = readCursor(cursor, z.tuple([z.uuid()])) ?? [];
  const rows = await context.read(db =>
    selectGuides(db, { ...filter, withDrafts: context.can(write) }, { before, limit: limit + 1 }),
  );
  const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id]);
  const names = await peopleNames(
    context,
    items.map(({ publisherId }) => publisherId),
  );
  return { items: items.map(row => summaryOf(row, names)), nextCursor };
}

/** A draft is shown to who may write it, with what is known now. @throws `GUIDE_NOT_FOUND`. */
export async function readGuide(context: NeedsContext, id: string): Promise<Guide> {
  const row = await visibleRow(context, id);
  const names = await peopleNames(context, [row.publisherId]);
  const content = row.content ?? (await guideContentOf(context, row));
  return { ...summaryOf(row, names), foreword: row.foreword, content };
}

/**
 * Begins the guide of a quarter, or its next version; the foreword of the version before is taken over.
 *
 * @throws `GUIDE_WITHOUT_RANKING`, `GUIDE_DRAFTED`.
 */
export async function draftGuide(context: NeedsContext, quarter: Quarter): Promise<Guide> {
  const { year, quarter: number } = quarter;
  await guideContentOf(context, quarter);
  const id = await context.transaction(async tx => {
    const [newest] = await selectGuidesOfQuarter(tx.db, quarter).forUpdate().execute();
    if (newest?.state === 'draft') throw errors.GUIDE_DRAFTED({ year, quarter: number });
    const draftId = tx.newId();
    await insertGuide(tx.db, {
      ...{ id: draftId, year, quarter: number, draftedAt: tx.now() },
      version: (newest?.version ?? 0) + 1,
      foreword: newest?.foreword ?? '',
    }).execute();
    tx.audit({ objectType: 'guide', objectId: draftId });
    return draftId;
  });
  return readGuide(context, id);
}

/** @throws `GUIDE_NOT_FOUND`, `GUIDE_PUBLISHED`. */
export async function changeForeword(context: NeedsContext, id: string, foreword: string): Promise<Guide> {
  await context.transaction(async tx => {
    await lockDraft(tx, id);
    tx.write(updateForeword(tx.db, id, foreword));
    tx.audit({ objectType: 'guide', objectId: id });
  });
  return readGuide(context, id);
}

/**
 * From now on the guide stays as it is, and those who may read it are told.
 *
 * @throws `GUIDE_NOT_FOUND`, `GUIDE_PUBLISHED`, `GUIDE_WITHOUT_RANKING`.
 */
export async function publishGuide(context: NeedsContext, id: string): Promise<Guide> {
  const { year, quarter } = await visibleRow(context, id);
  const [content, readers] = await Promise.all([
    guideContentOf(context, { year, quarter }),
    readersOf(context),
  ]);
  await context.transaction(async tx => {
    await lockDraft(tx, id);
    await publishGuideRow(tx.db, id, {
      content,
      at: tx.now(),
      publisherId: actingPersonId(context),
    }).execute();
    tx.notify({
      personIds: readers,
      title: text(
        `${year} 年第 ${quarter} 季度培训需求指南已发布`,
        `The guide to the needs of quarter ${quarter} of ${year} is published`,
      ),
      link: `/needs-analysis/guides/${id}`,
    });
    tx.audit({ objectType: 'guide', objectId: id, details: { from: 'draft', to: 'published' } });
  });
  await context.search.index([guideEntry({ id, year, quarter })]);
  return readGuide(context, id);
}

async function visibleRow(context: NeedsContext, id: string) {
  const [row] = await context.read(db => selectGuideById(db, id));
  if (row === undefined || (row.state === 'draft' && !context.can(write))) {
    throw errors.GUIDE_NOT_FOUND({ id });
  }
  return row;
}

/** Whom the rule names; published by hand in a county that left the step out, all who may read it. */
async function readersOf(context: NeedsContext): Promise<string[]> {
  const { steps } = context.rule(quarterlyCycle).values;
  const tells = steps.find(({ step }) => step === 'publish-guide')?.tells ?? ['readers'];
  if (!tells.includes('readers')) return [];
  const holders = await context.directory.holders('needs-analysis.guide.read');
  return holders.map(({ personId }) => personId);
}

async function lockDraft(tx: NeedsTransaction, id: string): Promise<void> {
  const row = await selectGuideById(tx.db, id).forUpdate().executeTakeFirst();
  if (row === undefined) throw errors.GUIDE_NOT_FOUND({ id });
  if (row.state === 'published') throw errors.GUIDE_PUBLISHED();
}

type SummaryRow = Awaited<ReturnType<ReturnType<typeof selectGuides>['executeTakeFirstOrThrow']>>;

function summaryOf(row: SummaryRow, names: ReadonlyMap<string, string>) {
  const { id, year, quarter, version, state, draftedAt, publishedAt, publisherId } = row;
  return {
    ...{ id, year, quarter, version, state },
    draftedAt: draftedAt.toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
    publishedBy: names.get(publisherId ?? '') ?? null,
  };
}
