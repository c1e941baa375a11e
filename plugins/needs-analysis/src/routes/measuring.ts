import { importHandlers } from '@peixun/spreadsheet';
import { competencyGapsApi, measurementImportsApi, measuringApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import { gapMap, gapPeople } from '../services/competencies/competency-gaps.ts';
import { measurementImport } from '../services/measuring/measurement-imports.ts';
import {
  closeRound,
  listRounds,
  moveLastDay,
  openRound,
  readRound,
} from '../services/measuring/measuring-rounds.ts';
import { ownGaps, readPersonGaps } from '../services/competencies/person-gaps.ts';
import { listSelfRatings, openSelfRating, rateOneself } from '../services/measuring/self-ratings.ts';
import {
  listSuperiorRatings,
  openSuperiorRating,
  rateAsSuperior,
} from '../services/measuring/superior-ratings.ts';

export const measuringRoutes = routes(measuringApi, {
  'GET /measuring-rounds': (context, { query }) => listRounds(context, query),
  'POST /measuring-rounds': (context, { body }) => openRound(context, body),
  'GET /measuring-rounds/:id': (context, { params }) => readRound(context, params.id),
  'PUT /measuring-rounds/:id/last-day': (context, { params, body }) =>
    moveLastDay(context, params.id, body.lastDay),
  'POST /measuring-rounds/:id/closing': (context, { params }) => closeRound(context, params.id),
  'GET /superior-ratings': async context => ({ items: await listSuperiorRatings(context) }),
  'GET /superior-ratings/:id': (context, { params, query }) => openSuperiorRating(context, params.id, query),
  'PUT /superior-ratings/:id': (context, { params, body }) =>
    rateAsSuperior(context, params.id, body.ratings),
  'GET /self-ratings': async context => ({ items: await listSelfRatings(context) }),
  'GET /self-ratings/:id': (context, { params }) => openSelfRating(context, params.id),
  'PUT /self-ratings/:id': (context, { params, body }) => rateOneself(context, params.id, body.ratings),
});

export const measurementImportRoutes = routes(
  measurementImportsApi,
  importHandlers('/measurement-imports', measurementImport),
);

export const competencyGapRoutes = routes(competencyGapsApi, {
  'GET /competency-gaps': (context, { query }) => gapMap(context, query),
  'GET /gap-people': (context, { query }) => gapPeople(context, query),
  'GET /people/:id/gaps': (context, { params }) => readPersonGaps(context, params.id),
  'GET /my-gaps': async context => ({ items: await ownGaps(context) }),
});
