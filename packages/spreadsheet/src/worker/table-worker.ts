import { parentPort, workerData } from 'node:worker_threads';
import { isPeixunError } from '@peixun/plugin-api';
import { openTable } from '../reading/open-table.ts';
import type { RawRow } from '../reading/raw-row.ts';
import type { TableMessage, TableRequest } from './protocol.ts';

/** Rows sent at a time: some milliseconds of work for the thread that checks them. */
const batch = 100;

const port = parentPort!;
const { bytes, fileName, wanted, limits } = workerData as TableRequest;

answer(() => {
  const table = openTable(bytes, fileName, wanted, limits);
  const { sheetName, otherSheets, header } = table;
  send({ kind: 'header', sheetName, otherSheets, header });
  port.on('message', () =>
    answer(() => {
      const rows: RawRow[] = [];
      let next = table.rows.next();
      while (!next.done) {
        rows.push(next.value);
        if (rows.length === batch) break;
        next = table.rows.next();
      }
      const isLast = next.done === true;
      send({ kind: 'rows', rows, fraction: isLast ? 1 : table.fraction(), isLast });
    }),
  );
});

function send(message: TableMessage): void {
  port.postMessage(message);
}

function answer(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!isPeixunError(error)) throw error;
    // Classes do not cross threads; the other side raises the error again.
    send({ kind: 'refused', error: { kind: error.kind, code: error.code, title: error.title } });
  }
}
