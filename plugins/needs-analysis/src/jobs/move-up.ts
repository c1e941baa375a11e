import { moveUp } from '../contract/index.ts';
import { job } from '../parts.ts';
import { moveUpWaiting } from '../services/allocation/publish-places.ts';

export const moveUpJob = job(moveUp, (context, { menuId }) => moveUpWaiting(context, menuId));
