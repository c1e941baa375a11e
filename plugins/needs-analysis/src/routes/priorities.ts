import { importHandlers } from '@peixun/spreadsheet';
import { prioritiesApi, priorityImportsApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import { organisationNeeds } from '../services/priorities/organisation-needs.ts';
import { priorityCoverage } from '../services/priorities/priority-coverage.ts';
import {
  addPassages,
  changePriority,
  enterPriority,
  listPriorities,
  readPriority,
  removePriorities,
} from '../services/priorities/priorities.ts';
import { exportPriorities, priorityImport } from '../services/priorities/priority-imports.ts';

export const priorityRoutes = routes(prioritiesApi, {
  'GET /priorities': (context, { query }) => listPriorities(context, query),
  'GET /priorities/workbook': (context, { query }) => exportPriorities(context, query),
  'GET /priority-coverage': (context, { query }) => priorityCoverage(context, query.year),
  'GET /organisation-needs': (context, { query }) => organisationNeeds(context, query.year),
  'GET /priorities/:id': (context, { params }) => readPriority(context, params.id),
  'POST /priorities': (context, { body }) => enterPriority(context, body),
  'PUT /priorities/:id': (context, { params, body }) => changePriority(context, params.id, body),
  'POST /priorities/:id/passages': (context, { params, body }) =>
    addPassages(context, params.id, body.passages),
  'POST /priorities/removals': (context, { body }) => removePriorities(context, body.ids),
});

export const priorityImportRoutes = routes(
  priorityImportsApi,
  importHandlers('/priority-imports', priorityImport),
);
