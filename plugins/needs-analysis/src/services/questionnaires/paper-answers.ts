import { randomInt } from 'node:crypto';
import type { Answers } from '@peixun/forms';
import type { FileAnswer, PeixunError, Person, UploadedFile } from '@peixun/plugin-api';
import {
  badRowsFile,
  importCheckOf,
  readingIn,
  readSheetInWorker,
  resolveRows,
  storedReading,
  templateFor,
  type CellError,
  type ImportCheck,
  type SheetReading,
} from '@peixun/spreadsheet';
import { needsAnalysisErrors as errors, surveyAnswers } from '../../contract/index.ts';
import { insertParticipation, putNamedAnswers, selectParticipants } from '../../database/answers.ts';
import { inBatches } from '../../database/in-batches.ts';
import { deletePaperSheet, insertPaperSheets, selectPaperSheets } from '../../database/paper-sheets.ts';
import { shuffledBy } from '../../domain/seeded-random.ts';
import type { NeedsContext, NeedsTransaction } from '../../parts.ts';
import { requireOpen } from './answering.ts';
import { audienceNames } from '../lookups.ts';
import { paperColumns, paperSheet } from './paper-sheet.ts';
import { questionnaireSubject } from './answer-notices.ts';
import { lock, readQuestionnaire } from './questionnaires.ts';
import { readPaperRow } from './read-paper-row.ts';
import { respondents } from './respondents.ts';
import type { StoredQuestionnaire } from './stored-questionnaire.ts';

/** Milliseconds for which a file that was checked waits to be taken; then it is removed. */
const patience = 1_800_000;

interface PaperAnswer {
  readonly number: string;
  readonly audienceId: string;
  /** Of named sheets alone. */
  readonly personId: string | undefined;
  readonly answers: Answers;
}

export async function paperTemplate(context: NeedsContext, id: string): Promise<FileAnswer> {
  const { sheet } = await openPaper(context, id);
  return { fileName: `${sheet.title[context.language]}.xlsx`, bytes: templateFor(sheet, context.language) };
}

/** Says what is wrong with which cell. Nothing counts yet. @throws see `requireOpen`, and what reading throws. */
export async function checkPaper(
  context: NeedsContext,
  id: string,
  file: UploadedFile,
): Promise<ImportCheck> {
  const { questionnaire, sheet } = await openPaper(context, id);
  requireOpen(context, questionnaire);
  const read = await readSheetInWorker(file.bytes, file.name, sheet, { signal: context.signal });
  const keepUntil = new Date(context.now().getTime() + patience);
  const { id: checkId } = await context.files.put({ ...storedReading(file.name, read), keepUntil });
  const { reading } = await resolve(context, questionnaire, read);
  return importCheckOf(checkId, sheet, reading, context.language);
}

/**
 * Takes the good rows; each sheet counts once. Named ones are kept as if their person had answered. Anonymous ones go
 * into the box, in an order that is nobody's, and wait there for company. The file is removed; of what is left to mend,
 * only the bad rows are kept for a while.
 *
 * @throws see `requireOpen`.
 */
export async function takePaper(context: NeedsContext, id: string, checkId: string) {
  const { questionnaire, sheet } = await openPaper(context, id);
  requireOpen(context, questionnaire);
  const { name, bytes } = await context.files.get(checkId);
  const { reading, items: answers } = await resolve(context, questionnaire, readingIn(bytes, sheet));
  const imported =
    questionnaire.anonymity === 'named'
      ? await takeNamed(context, questionnaire, answers)
      : await takeAnonymous(context, questionnaire, answers);
  await context.files.remove(checkId);
  if (reading.badRows.length === 0) return { imported, badRowsId: null };
  const left = await context.files.put({
    ...storedReading(name, { ...reading, rows: [] }),
    keepUntil: new Date(context.now().getTime() + patience),
  });
  return { imported, badRowsId: left.id };
}

/** What is left to mend. @param checkId of a checked file, or of the bad rows that are left of it. */
export async function paperBadRows(context: NeedsContext, id: string, checkId: string): Promise<FileAnswer> {
  const { questionnaire, sheet } = await openPaper(context, id);
  const { name, bytes } = await context.files.get(checkId);
  const { reading } = await resolve(context, questionnaire, readingIn(bytes, sheet));
  return { fileName: name.replace(/\.\w+$/, '.xlsx'), bytes: badRowsFile(sheet, reading, context.language) };
}

async function openPaper(context: NeedsContext, id: string) {
  const questionnaire = await readQuestionnaire(context, id);
  const names = await audienceNames(context);
  const sheet = paperSheet(
    questionnaire,
    questionnaire.audienceIds.map(audienceId => names.get(audienceId) ?? audienceId),
  );
  return { questionnaire, sheet };
}

/** Marks in good and bad rows alike what only the county can tell, so that nobody mends a file twice. */
async function resolve(
  context: NeedsContext,
  questionnaire: StoredQuestionnaire,
  read: SheetReading,
): Promise<{ reading: SheetReading; items: PaperAnswer[] }> {
  const columns = paperColumns(questionnaire.form);
  const [taken, whoOf] = await Promise.all([
    context.read(db => selectPaperSheets(db, questionnaire.id)),
    whoAnswers(context, questionnaire),
  ]);
  const numbers = new Set(taken.map(({ number }) => number));
  return resolveRows(read, values => {
    const problems: CellError[] = [];
    const mark: Mark = (column, error) => void problems.push([column, error]);
    const number = values['number'] as string | undefined;
    if (number !== undefined && numbers.has(number)) mark('number', errors.PAPER_SHEET_TAKEN({ number }));
    const who = whoOf(values, mark);
    const { answers, problems: wrong } = readPaperRow(questionnaire.form, columns, values);
    const item = number !== undefined && who ? { number, answers, ...who } : undefined;
    return { problems: [...problems, ...wrong], item };
  });
}

type Mark = (column: string, error: PeixunError) => void;
type Who = { readonly audienceId: string; readonly personId: string | undefined };

/** Finds whose sheet it is: the person of a named one, the audience of an anonymous one. */
async function whoAnswers(
  context: NeedsContext,
  questionnaire: StoredQuestionnaire,
): Promise<(values: Readonly<Record<string, unknown>>, mark: Mark) => Who | undefined> {
  const { id, anonymity, audienceIds } = questionnaire;
  if (anonymity === 'anonymous') {
    const names = await audienceNames(context);
    const asked = audienceIds.map(audienceId => ({ audienceId, name: names.get(audienceId) ?? '' }));
    return ({ audience }, mark) => {
      const found =
        asked.length === 1 && audience === undefined ? asked[0] : asked.find(({ name }) => name === audience);
      if (found) return { audienceId: found.audienceId, personId: undefined };
      if (audience !== undefined) {
        const possible = asked.map(({ name }) => name).join('、');
        mark('audience', errors.PAPER_AUDIENCE_UNKNOWN({ name: String(audience), names: possible }));
      }
      return undefined;
    };
  }
  const [people, units, participants] = await Promise.all([
    respondents(context, questionnaire),
    context.directory.units(),
    context.read(db => selectParticipants(db, id)),
  ]);
  const byName = Map.groupBy(people, ({ name }) => name);
  const unitNames = new Map(units.map(unit => [unit.id, unit.name]));
  const answered = new Set(participants.map(({ personId }) => personId));
  const inFile = new Set<string>();
  return ({ person: name, unit }, mark) => {
    if (typeof name !== 'string') return undefined;
    const isOfUnit = (person: Person) => unit === undefined || unitNames.get(person.unitId) === unit;
    const found = (byName.get(name) ?? []).filter(isOfUnit);
    const [person] = found;
    if (!person) mark('person', errors.PAPER_PERSON_UNKNOWN({ name }));
    else if (found.length > 1) mark('unit', errors.PAPER_PERSON_AMBIGUOUS({ name, count: found.length }));
    else if (answered.has(person.id)) mark('person', errors.PAPER_PERSON_ANSWERED({ name }));
    else if (inFile.has(person.id)) mark('person', errors.PAPER_PERSON_TWICE({ name }));
    else {
      inFile.add(person.id);
      return { audienceId: person.audienceId ?? '', personId: person.id };
    }
    return undefined;
  };
}

function takeNamed(
  context: NeedsContext,
  { id }: StoredQuestionnaire,
  sheets: readonly PaperAnswer[],
): Promise<number> {
  if (sheets.length === 0) return Promise.resolve(0);
  return context.transaction(async tx => {
    requireOpen(context, await lock(tx, id, 'share'));
    const claimed = (await claim(tx, id, sheets)).flatMap(({ personId, audienceId, answers }) =>
      personId === undefined ? [] : { id: tx.newId(), questionnaireId: id, personId, audienceId, answers },
    );
    let imported = 0;
    for (const batch of inBatches(claimed)) {
      const recorded = await insertParticipation(tx.db, id, batch).execute();
      const personIds = recorded.map(({ personId }) => personId);
      const taken = batch.filter(({ personId }) => personIds.includes(personId));
      if (taken.length > 0) tx.write(putNamedAnswers(tx.db, taken));
      tx.withdrawNotices(questionnaireSubject(id), personIds);
      imported += taken.length;
    }
    tx.audit({ objectType: 'questionnaire', objectId: id, details: { paperSheets: imported } });
    return imported;
  });
}

/** Numbers and answers never meet in a transaction; where an answer cannot be kept, its number is free again. */
async function takeAnonymous(
  context: NeedsContext,
  { id }: StoredQuestionnaire,
  sheets: readonly PaperAnswer[],
): Promise<number> {
  if (sheets.length === 0) return 0;
  const claimed = await context.transaction(async tx => {
    const mine = await claim(tx, id, sheets);
    tx.audit({ objectType: 'questionnaire', objectId: id, details: { paperSheets: mine.length } });
    return mine;
  });
  for (const { number, audienceId, answers } of shuffledBy(randomInt(2 ** 31), claimed)) {
    try {
      await context.dropAnonymously(surveyAnswers, { questionnaireId: id, audienceId, answers });
    } catch (error) {
      await context.transaction(tx => deletePaperSheet(tx.db, id, number).execute());
      throw error;
    }
  }
  return claimed.length;
}

/** The sheets whose numbers nobody has taken in the meantime. */
async function claim(
  tx: NeedsTransaction,
  id: string,
  sheets: readonly PaperAnswer[],
): Promise<PaperAnswer[]> {
  const numbers = new Set<string>();
  for (const batch of inBatches(sheets.map(({ number }) => number))) {
    for (const { number } of await insertPaperSheets(tx.db, id, batch).execute()) numbers.add(number);
  }
  return sheets.filter(({ number }) => numbers.has(number));
}
