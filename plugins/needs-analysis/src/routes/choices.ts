import { choicesApi } from '../contract/index.ts';
import { routes } from '../parts.ts';
import { giveBackPlace, ownMenus, setOwnChoices } from '../services/ordering/own-choices.ts';
import { chooseForPeople, listChoosers, takeBackChoices } from '../services/ordering/unit-choices.ts';

export const choiceRoutes = routes(choicesApi, {
  'GET /my-menus': async context => ({ items: await ownMenus(context) }),
  'PUT /my-menus/:id/choices': (context, { params, body }) => setOwnChoices(context, params.id, body.itemIds),
  'POST /my-menus/:id/withdrawal': (context, { params, body }) =>
    giveBackPlace(context, params.id, body.itemId),
  'GET /menus/:id/choosers': (context, { params, query }) => listChoosers(context, params.id, query),
  'POST /menus/:id/unit-choices': (context, { params, body }) => chooseForPeople(context, params.id, body),
  'POST /menus/:id/unit-choices/removals': (context, { params, body }) =>
    takeBackChoices(context, params.id, body),
});
