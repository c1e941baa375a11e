import { importHandlers } from '@peixun/spreadsheet';
import { observationImportsApi, observationsApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import { observationImport } from '../services/observations/observation-imports.ts';
import {
  gradesOfKinds,
  listObservations,
  recordObservation,
  removeObservations,
} from '../services/observations/observations.ts';

export const observationRoutes = routes(observationsApi, {
  'GET /observations': (context, { query }) => listObservations(context, query),
  'GET /observed-grades': async context => gradesOfKinds(context),
  'POST /observations': (context, { body }) => recordObservation(context, body),
  'POST /observations/removals': (context, { body }) => removeObservations(context, body.ids),
});

export const observationImportRoutes = routes(
  observationImportsApi,
  importHandlers('/observation-imports', observationImport),
);
