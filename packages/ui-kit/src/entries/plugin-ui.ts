export { usePluginId } from '../plugin-ui/plugin-context.ts';
export { lazyComponents, type Components, type PluginUi } from '../plugin-ui/plugin-ui.ts';
