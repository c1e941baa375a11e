import { partsOf, type Context, type HandlerContext } from '@peixun/plugin-api';
import type { MyPluginSettings } from './contract/settings.ts';
import type { MyPluginDatabase } from './database/tables.ts';

/** What a use case of this plugin gets. */
export type MyPluginContext = Context<MyPluginDatabase, MyPluginSettings>;
/** What an event handler of this plugin gets: its transaction is open already. */
export type MyPluginHandlerContext = HandlerContext<MyPluginDatabase, MyPluginSettings>;

export const { routes, provide, handler, job } = partsOf<MyPluginDatabase, MyPluginSettings>();
