import { prioritiesApi, priorityImportsApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import { priorityCoverage } from '../services/priority-coverage.ts';
import {
  changePriority,
  enterPriority,
  listPriorities,
  readPriority,
  removePriorities,
} from '../services/priorities.ts';
import {
  checkPriorityFile,
  importPriorities,
  priorityBadRows,
  priorityTemplate,
} from '../services/priority-imports.ts';

export const priorityRoutes = routes(prioritiesApi, {
  'GET /priorities': (context, { query }) => listPriorities(context, query),
  'GET /priority-coverage': (context, { query }) => priorityCoverage(context, query.year),
  'GET /priorities/:id': (context, { params }) => readPriority(context, params.id),
  'POST /priorities': (context, { body }) => enterPriority(context, body),
  'PUT /priorities/:id': (context, { params, body }) => changePriority(context, params.id, body),
  'POST /priorities/removals': (context, { body }) => removePriorities(context, body.ids),
});

export const priorityImportRoutes = routes(priorityImportsApi, {
  'GET /priority-imports/template': async context => priorityTemplate(context),
  'POST /priority-imports/checks': (context, { body }) => checkPriorityFile(context, body),
  'POST /priority-imports': (context, { body }) => importPriorities(context, body.checkId),
  'GET /priority-imports/checks/:id/bad-rows': (context, { params }) => priorityBadRows(context, params.id),
});
