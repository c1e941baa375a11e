import { proposalsApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import {
  changeProposal,
  decideProposal,
  enterDelivery,
  listProposals,
  proposeClass,
  readProposal,
  submitProposal,
} from '../services/proposals/proposals.ts';

export const proposalRoutes = routes(proposalsApi, {
  'GET /proposals': (context, { query }) => listProposals(context, query),
  'GET /proposals/:id': (context, { params }) => readProposal(context, params.id),
  'POST /proposals': (context, { body }) => proposeClass(context, body),
  'PUT /proposals/:id': (context, { params, body }) => changeProposal(context, params.id, body),
  'POST /proposals/:id/submission': (context, { params }) => submitProposal(context, params.id),
  'POST /proposals/:id/decision': (context, { params, body }) => decideProposal(context, params.id, body),
  'PUT /proposals/:id/delivery': (context, { params, body }) =>
    enterDelivery(context, params.id, body.deliveredOn),
});
