export { pluginUi } from './plugin-ui.ts';
export { precompress } from './precompress.ts';
export { isSharedModule } from './shared-modules.ts';
