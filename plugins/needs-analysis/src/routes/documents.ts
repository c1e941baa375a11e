import { documentsApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import {
  changeDocument,
  downloadDocument,
  listDocuments,
  readMarkedDocument,
  removeDocument,
  uploadDocument,
} from '../services/documents/documents.ts';
import { draftPriority } from '../services/documents/priority-draft.ts';

export const documentRoutes = routes(documentsApi, {
  'GET /documents': (context, { query }) => listDocuments(context, query),
  'POST /documents': (context, { query, body }) => uploadDocument(context, body, query),
  'GET /documents/:id': (context, { params }) => readMarkedDocument(context, params.id),
  'GET /documents/:id/file': (context, { params }) => downloadDocument(context, params.id),
  'GET /documents/:id/priority-draft': (context, { params, query }) =>
    draftPriority(context, params.id, query.passages),
  'PUT /documents/:id': (context, { params, body }) => changeDocument(context, params.id, body),
  'POST /documents/:id/removal': (context, { params, body }) => removeDocument(context, params.id, body),
});
