export { createQueries } from '../api/queries.ts';
export { request } from '../api/request.ts';
export { Nothing, onDemand } from '../components/on-demand.tsx';
export { connect, connection, type Connection } from '../connection/connection.ts';
export { addMessages } from '../i18n/texts.ts';
export { PluginPart, type PluginPartProps } from '../plugin-ui/plugin-part.tsx';
export { KitProvider, type KitProviderProps } from '../theme/kit-provider.tsx';
