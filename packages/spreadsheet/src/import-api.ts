import { fileResponse, text, upload, type Access, type Routes } from '@peixun/plugin-api';
import { z } from 'zod';
import { importCheck } from './import-check.ts';
import type { ImportContext, SheetImport } from './sheet-import.ts';

const workbook = fileResponse('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');

/**
 * The operations of an import for the contract of a plugin, below a path such as `/teacher-imports`:
 * template → check → import of the good rows → the bad rows with their reasons.
 */
export function importApi<const Path extends `/${string}`>(path: Path, access: Access): ImportApi<Path> {
  const of = operationsFor(access);
  return {
    [`GET ${path}/template`]: of.template,
    [`POST ${path}/checks`]: of.check,
    [`POST ${path}`]: of.commit,
    [`GET ${path}/checks/:id/bad-rows`]: of.badRows,
  } as ImportApi<Path>;
}

/** The handlers of `importApi`, to be given to `routes`. */
export function importHandlers<Path extends `/${string}`, Context extends ImportContext>(
  path: Path,
  { template, check, commit, badRows }: SheetImport<Context>,
): Routes<Context, ImportApi<Path>> {
  const handlers: Routes<Context, ImportApi<'/'>> = {
    'GET //template': async context => template(context),
    'POST //checks': (context, { body }) => check(context, body),
    'POST /': (context, { body }) => commit(context, body.checkId),
    'GET //checks/:id/bad-rows': (context, { params }) => badRows(context, params.id),
  };
  const named = Object.entries(handlers).map(([key, handle]) => [key.replace(' /', ` ${path}`), handle]);
  return Object.fromEntries(named) as Routes<Context, ImportApi<Path>>;
}

type Operations = ReturnType<typeof operationsFor>;

export type ImportApi<Path extends string> = Record<`GET ${Path}/template`, Operations['template']> &
  Record<`POST ${Path}/checks`, Operations['check']> &
  Record<`POST ${Path}`, Operations['commit']> &
  Record<`GET ${Path}/checks/:id/bad-rows`, Operations['badRows']>;

function operationsFor(access: Access) {
  return {
    template: { summary: text('下载导入模板', 'Download the template'), access, response: workbook },
    check: {
      summary: text('检查表格，尚不导入', 'Check a spreadsheet; nothing is imported yet'),
      access,
      body: upload({ maxBytes: 5_000_000, extensions: ['xlsx', 'csv'] }),
      response: importCheck,
    },
    commit: {
      summary: text('导入已检查表格中的正确行', 'Import the good rows of a checked spreadsheet'),
      access,
      body: z.strictObject({ checkId: z.string() }),
      response: z.object({ imported: z.int() }),
    },
    badRows: {
      summary: text('下载有误的行及原因', 'Download the bad rows with their reasons'),
      access,
      params: z.object({ id: z.string() }),
      response: workbook,
    },
  };
}
