import { expect, test } from 'vitest';
import { identityChecksum } from './cells/identity-number.ts';
import { readSheetInTurns } from './read-sheet-in-turns.ts';
import { readSheetInWorker } from './read-sheet-in-worker.ts';
import type { ReadingProgress } from './reading/reading-options.ts';
import { readSheet } from './read-sheet.ts';
import { rosterSheet } from './testing/roster-sheet.ts';
import { sheetOf, workbookOf } from './testing/workbook-of.ts';
import { writeWorkbook } from './writing/write-workbook.ts';

function roster(count: number): Uint8Array {
  const rows = Array.from({ length: count }, (_, index) => {
    const first17 = `530602${String(19600101 + (index % 28))}${String(index % 1000).padStart(3, '0')}`;
    return [
      `干部${index}`,
      first17 + identityChecksum(first17),
      '13800138000',
      '某乡',
      '1990-01',
      '40',
      '党员',
    ];
  });
  const columns = Object.values(rosterSheet.columns).map(column => ({ title: column.title['zh-CN'] }));
  return writeWorkbook([{ name: '名册', columns, rows }]);
}

const ways = { readSheetInWorker, readSheetInTurns };

test.each(Object.entries(ways))(
  '%s gives the same reading as at once, with progress',
  async (_name, read) => {
    const file = roster(1050);
    const progress: ReadingProgress[] = [];
    const reading = await read(file, '名册.xlsx', rosterSheet, {
      onProgress: step => progress.push(step),
    });
    expect(reading).toEqual(readSheet(file, '名册.xlsx', rosterSheet));
    expect(progress.at(-1)).toEqual({ rows: 1050, fraction: 1 });
    expect(progress.length).toBeGreaterThan(10);
  },
);

/** Microseconds of work, not of the clock: this thread may have to wait for others. */
const worked = () => process.threadCpuUsage().user;

test('never holds this thread for more than a small part of the work that ten thousand rows are', async () => {
  const file = roster(10_000);
  const before = worked();
  const expected = readSheet(file, '名册.xlsx', rosterSheet);
  const whole = worked() - before;

  const holds: number[] = [];
  let last = worked();
  const reading = await readSheetInWorker(file, '名册.xlsx', rosterSheet, {
    onProgress() {
      holds.push(worked() - last);
      last = worked();
    },
  });
  expect(reading.report.goodRows).toBe(expected.report.goodRows);
  expect(Math.max(...holds)).toBeLessThan(whole / 5);
});

test('raises the errors of the other thread here', async () => {
  const file = workbookOf({ sheet: sheetOf([['姓名']]) });
  await expect(readSheetInWorker(file, 'a.xlsx', rosterSheet)).rejects.toMatchObject({
    code: 'SPREADSHEET_NO_HEADER',
    kind: 'input',
  });
});

test.each(Object.entries(ways))('%s stops when it is told to', async (_name, read) => {
  const stop = new AbortController();
  const reading = read(roster(5000), 'a.xlsx', rosterSheet, {
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  await expect(reading).rejects.toThrow('aborted');
});
