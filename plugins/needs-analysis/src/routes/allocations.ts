import { importHandlers } from '@peixun/spreadsheet';
import { allocationsApi, trainedPeopleImportsApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import { listPlaces, listRefusals, readAllocation } from '../services/allocation/allocation-results.ts';
import { startAllocation, stopAllocation } from '../services/allocation/compute-allocation.ts';
import { changeByHand, listHandChanges, undoByHand } from '../services/allocation/hand-changes.ts';
import { publishPlaces } from '../services/allocation/publish-places.ts';
import { printRosters } from '../services/allocation/roster-print.ts';
import { rosterWorkbook } from '../services/allocation/rosters.ts';
import { trainedPeopleImport } from '../services/allocation/trained-people-imports.ts';
import { listTrained, markAsTrained, unmarkAsTrained } from '../services/allocation/trained-people.ts';

export const allocationRoutes = routes(allocationsApi, {
  'POST /menus/:id/allocation': (context, { params }) => startAllocation(context, params.id),
  'POST /menus/:id/allocation/stop': (context, { params }) => stopAllocation(context, params.id),
  'GET /menus/:id/allocation': (context, { params }) => readAllocation(context, params.id),
  'GET /menus/:id/places': (context, { params, query }) => listPlaces(context, params.id, query),
  'GET /menus/:id/refusals': (context, { params, query }) => listRefusals(context, params.id, query),
  'GET /menus/:id/hand-changes': (context, { params, query }) => listHandChanges(context, params.id, query),
  'POST /menus/:id/hand-changes': (context, { params, body }) => changeByHand(context, params.id, body),
  'POST /hand-changes/:id/undo': (context, { params }) => undoByHand(context, params.id),
  'POST /menus/:id/publication': (context, { params }) => publishPlaces(context, params.id),
  'GET /menus/:id/rosters': (context, { params }) => rosterWorkbook(context, params.id),
  'GET /menus/:id/rosters/file': (context, { params, query }) =>
    printRosters(context, params.id, query.by, query.format),
  'GET /trained-people': (context, { query }) => listTrained(context, query),
  'POST /trained-people': (context, { body }) => markAsTrained(context, body),
  'POST /trained-people/removals': (context, { body }) => unmarkAsTrained(context, body),
});

export const trainedPeopleImportRoutes = routes(
  trainedPeopleImportsApi,
  importHandlers('/trained-people-imports', trainedPeopleImport),
);
