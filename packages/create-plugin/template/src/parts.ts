import { partsOf, type Context } from '@peixun/plugin-api';
import type { MyPluginDatabase } from './database/tables.ts';

/** What a use case of this plugin gets. */
export type MyPluginContext = Context<MyPluginDatabase>;

export const { routes } = partsOf<MyPluginDatabase>();
