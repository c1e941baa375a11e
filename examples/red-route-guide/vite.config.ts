import { pluginUi } from '@peixun/vite-preset';

export default pluginUi();
