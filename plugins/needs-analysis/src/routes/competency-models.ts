import { importHandlers } from '@peixun/spreadsheet';
import { competencyModelImportsApi, competencyModelsApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import {
  compareVersions,
  listModels,
  readVersion,
  withdrawVersion,
} from '../services/competencies/competency-models.ts';
import {
  beginModel,
  changeDraft,
  discardDraft,
  draftVersion,
  publishVersion,
} from '../services/competencies/model-drafts.ts';
import { exportModelSheet, modelImport } from '../services/competencies/model-imports.ts';
import {
  adoptStarterModel,
  exportModelFile,
  importModelFile,
  listStarterModels,
} from '../services/competencies/named-models.ts';

export const competencyModelRoutes = routes(competencyModelsApi, {
  'GET /competency-models': async context => ({ items: await listModels(context) }),
  'POST /competency-models': (context, { body }) => beginModel(context, body.title),
  'GET /starter-models': async () => ({ items: listStarterModels() }),
  'POST /starter-models/:key/adoption': (context, { params }) => adoptStarterModel(context, params.key),
  'POST /competency-models/:id/drafts': (context, { params }) => draftVersion(context, params.id),
  'GET /model-versions/:id': (context, { params }) => readVersion(context, params.id),
  'PUT /model-versions/:id': (context, { params, body }) => changeDraft(context, params.id, body),
  'DELETE /model-versions/:id': (context, { params }) => discardDraft(context, params.id),
  'POST /model-versions/:id/publication': (context, { params }) => publishVersion(context, params.id),
  'POST /model-versions/:id/withdrawal': (context, { params, body }) =>
    withdrawVersion(context, params.id, body),
  'GET /model-comparisons': (context, { query }) => compareVersions(context, query),
  'GET /model-versions/:id/workbook': (context, { params }) => exportModelSheet(context, params.id),
  'GET /model-versions/:id/file': (context, { params }) => exportModelFile(context, params.id),
  'POST /competency-model-files': (context, { body }) => importModelFile(context, body),
});

export const competencyModelImportRoutes = routes(
  competencyModelImportsApi,
  importHandlers('/competency-model-imports', modelImport),
);
