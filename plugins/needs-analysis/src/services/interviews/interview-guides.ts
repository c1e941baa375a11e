import {
  needsAnalysisErrors as errors,
  type InterviewGuide,
  type InterviewGuideInput,
} from '../../contract/index.ts';
import {
  deleteGuide,
  insertGuide,
  selectGuideById,
  selectGuideByTitle,
  selectGuides,
  updateGuide,
} from '../../database/interview-guides.ts';
import type { NeedsContext, NeedsTransaction } from '../../parts.ts';
import { themesOf } from '../lookups.ts';

export async function listGuides(context: NeedsContext): Promise<InterviewGuide[]> {
  return (await context.read(selectGuides)).map(({ content, ...guide }) => ({ ...guide, ...content }));
}

/** @throws `INTERVIEW_GUIDE_NOT_FOUND`. */
export async function readGuide(context: NeedsContext, id: string): Promise<InterviewGuide> {
  const [row] = await context.read(db => selectGuideById(db, id));
  if (!row) throw errors.INTERVIEW_GUIDE_NOT_FOUND({ id });
  const { content, ...guide } = row;
  return { ...guide, ...content };
}

/** @throws `INTERVIEW_GUIDE_TITLE_TAKEN`, `INTERVIEW_THEME_TWICE`, `THEME_NOT_FOUND`. */
export async function writeGuide(context: NeedsContext, input: InterviewGuideInput): Promise<InterviewGuide> {
  await checkThemes(context, input);
  const id = await context.transaction(async tx => {
    await checkTitle(tx, input.title);
    const newId = tx.newId();
    tx.write(insertGuide(tx.db, newId, input));
    tx.audit({ objectType: 'interview-guide', objectId: newId });
    return newId;
  });
  return { id, ...input, interviews: 0 };
}

/** @throws `INTERVIEW_GUIDE_NOT_FOUND` and what `writeGuide` throws. */
export async function changeGuide(
  context: NeedsContext,
  id: string,
  input: InterviewGuideInput,
): Promise<InterviewGuide> {
  await checkThemes(context, input);
  await context.transaction(async tx => {
    await checkTitle(tx, input.title, id);
    const changed = await updateGuide(tx.db, id, input).executeTakeFirst();
    if (!changed) throw errors.INTERVIEW_GUIDE_NOT_FOUND({ id });
    tx.audit({ objectType: 'interview-guide', objectId: id });
  });
  return readGuide(context, id);
}

/** @throws `INTERVIEW_GUIDE_NOT_FOUND`, `INTERVIEW_GUIDE_IN_USE`. */
export async function removeGuide(context: NeedsContext, id: string): Promise<void> {
  await context.transaction(async tx => {
    const guide = await selectGuideById(tx.db, id).forUpdate('interview_guide').executeTakeFirst();
    if (!guide) throw errors.INTERVIEW_GUIDE_NOT_FOUND({ id });
    const { title, interviews: count } = guide;
    if (count > 0) throw errors.INTERVIEW_GUIDE_IN_USE({ title, count });
    tx.write(deleteGuide(tx.db, id));
    tx.audit({ objectType: 'interview-guide', objectId: id });
  });
}

async function checkTitle(tx: NeedsTransaction, title: string, ownId?: string): Promise<void> {
  const taken = await selectGuideByTitle(tx.db, title).executeTakeFirst();
  if (taken && taken.id !== ownId) throw errors.INTERVIEW_GUIDE_TITLE_TAKEN({ title }, { path: ['title'] });
}

async function checkThemes(context: NeedsContext, { themes }: InterviewGuideInput): Promise<void> {
  const known = new Set((await themesOf(context)).map(({ id }) => id));
  for (const [index, { themeId }] of themes.entries()) {
    const path = ['themes', index, 'themeId'];
    if (!known.has(themeId)) throw errors.THEME_NOT_FOUND({ id: themeId }, { path });
    if (themes.findIndex(other => other.themeId === themeId) !== index) {
      throw errors.INTERVIEW_THEME_TWICE({}, { path });
    }
  }
}
