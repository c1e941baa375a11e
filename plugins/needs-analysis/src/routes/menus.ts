import { menusApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import { changeItem, offerItem, removeItem, withdrawOffer } from '../services/ordering/menu-items.ts';
import {
  changeMenu,
  closeMenu,
  draftMenu,
  listMenus,
  openMenu,
  readMenu,
} from '../services/ordering/menus.ts';

export const menuRoutes = routes(menusApi, {
  'GET /menus': (context, { query }) => listMenus(context, query),
  'POST /menus': (context, { body }) => draftMenu(context, body),
  'GET /menus/:id': (context, { params }) => readMenu(context, params.id),
  'PUT /menus/:id': (context, { params, body }) => changeMenu(context, params.id, body),
  'POST /menus/:id/opening': (context, { params }) => openMenu(context, params.id),
  'POST /menus/:id/closing': (context, { params }) => closeMenu(context, params.id),
  'POST /menus/:id/items': (context, { params, body }) => offerItem(context, params.id, body),
  'PUT /menu-items/:id': (context, { params, body }) => changeItem(context, params.id, body),
  'DELETE /menu-items/:id': (context, { params }) => removeItem(context, params.id),
  'POST /menu-items/:id/withdrawal': (context, { params, body }) =>
    withdrawOffer(context, params.id, body.reason),
});
