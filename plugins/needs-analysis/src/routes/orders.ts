import { ordersApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import {
  changeOrder,
  declineOrder,
  listOrders,
  orderClass,
  takeBackOrder,
} from '../services/ordering/class-orders.ts';

export const orderRoutes = routes(ordersApi, {
  'GET /orders': (context, { query }) => listOrders(context, query),
  'POST /orders': (context, { body }) => orderClass(context, body),
  'PUT /orders/:id': (context, { params, body }) => changeOrder(context, params.id, body),
  'DELETE /orders/:id': (context, { params }) => takeBackOrder(context, params.id),
  'POST /orders/:id/refusal': (context, { params, body }) => declineOrder(context, params.id, body.reason),
});
