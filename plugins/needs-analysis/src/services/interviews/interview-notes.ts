import {
  interviewNotes,
  needsAnalysisErrors as errors,
  type Interview,
  type InterviewNotes,
} from '../../contract/index.ts';
import {
  deleteStrengths,
  insertStrengths,
  lockInterview,
  recordInterview,
  selectInterviewsOf,
  selectNotes,
} from '../../database/interviews.ts';
import { dayText } from '../../domain/cycles/county-day.ts';
import type { NeedsContext } from '../../parts.ts';
import { actingPersonId } from '../acting-person.ts';
import { readGuide } from './interview-guides.ts';
import { noticeSubject, readInterview, withNames } from './interviews.ts';
import { today } from '../today.ts';

/** More are looked up in the list of all. */
const shown = 100;

/** The interviews that the actor holds. */
export async function ownInterviews(context: NeedsContext): Promise<Interview[]> {
  const personId = actingPersonId(context);
  if (personId === null) return [];
  return withNames(context, await context.read(db => selectInterviewsOf(db, personId, shown)));
}

/** @throws `INTERVIEW_NOT_FOUND` where somebody else holds it. */
export async function openOwnInterview(context: NeedsContext, id: string) {
  const interview = await readInterview(context, id);
  requireOwn(context, interview, id);
  return withNotes(context, interview);
}

/**
 * Records what was said; later notes replace earlier ones. The words are encrypted, and neither events nor the audit
 * trail have them.
 *
 * @throws `INTERVIEW_NOT_FOUND`, `INTERVIEW_CANCELLED`, `INTERVIEW_IN_FUTURE`, `INTERVIEW_THEME_NOT_ASKED`,
 * `INTERVIEW_THEME_TWICE`.
 */
export async function recordNotes(
  context: NeedsContext,
  id: string,
  notes: InterviewNotes,
): Promise<Interview> {
  const interview = await readInterview(context, id);
  requireOwn(context, interview, id);
  checkNotes(notes, await readGuide(context, interview.guideId), today(context));
  await context.transaction(async tx => {
    const locked = await lockInterview(tx.db, id).executeTakeFirst();
    if (!locked) throw errors.INTERVIEW_NOT_FOUND({ id });
    requireOwn(context, locked, id);
    if (locked.state === 'cancelled') throw errors.INTERVIEW_CANCELLED();
    await recordInterview(tx.db, id, {
      heldOn: notes.heldOn,
      form: notes.form,
      notes: context.personalData.encrypt(JSON.stringify(notes)),
      recordedAt: locked.recordedAt ?? tx.now(),
    }).execute();
    tx.write(deleteStrengths(tx.db, id));
    tx.write(insertStrengths(tx.db, id, notes.themes));
    tx.audit({ objectType: 'interview', objectId: id, details: { from: locked.state, to: 'held' } });
    tx.withdrawNotices(noticeSubject(id));
  });
  return readInterview(context, id);
}

/** @throws `INTERVIEW_NOT_FOUND`, `INTERVIEW_NOT_HELD`. */
export async function readNotes(context: NeedsContext, id: string) {
  const { notes, ...interview } = await withNotes(context, await readInterview(context, id));
  if (notes === null) throw errors.INTERVIEW_NOT_HELD();
  return { ...interview, notes };
}

async function withNotes(context: NeedsContext, interview: Interview) {
  const [{ id: _id, interviews: _interviews, ...guide }, [row]] = await Promise.all([
    readGuide(context, interview.guideId),
    context.read(db => selectNotes(db, interview.id)),
  ]);
  const notes = row?.notes ? interviewNotes.parse(JSON.parse(context.personalData.decrypt(row.notes))) : null;
  return { ...interview, guide, notes };
}

function requireOwn(context: NeedsContext, { interviewerId }: { interviewerId: string }, id: string): void {
  if (actingPersonId(context) !== interviewerId) throw errors.INTERVIEW_NOT_FOUND({ id });
}

function checkNotes(
  { heldOn, themes }: InterviewNotes,
  guide: { readonly themes: readonly { readonly themeId: string }[] },
  day: string,
): void {
  if (heldOn > day) throw errors.INTERVIEW_IN_FUTURE({ day: dayText(heldOn) }, { path: ['heldOn'] });
  for (const [index, { themeId }] of themes.entries()) {
    const path = ['themes', index, 'themeId'];
    if (!guide.themes.some(asked => asked.themeId === themeId)) {
      throw errors.INTERVIEW_THEME_NOT_ASKED({}, { path });
    }
    if (themes.findIndex(other => other.themeId === themeId) !== index) {
      throw errors.INTERVIEW_THEME_TWICE({}, { path });
    }
  }
}
