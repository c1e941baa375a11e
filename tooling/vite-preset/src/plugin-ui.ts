import { defineConfig, type UserConfig } from 'vite';
import { adoptedStyles } from './adopted-styles.ts';
import { precompress } from './precompress.ts';
import { isSharedModule, sharedModules } from './shared-modules.ts';

/**
 * The Vite configuration of a plugin's browser side: `export default pluginUi();`. It builds `src/ui/index.tsx`
 * into `dist/ui/index.js`, an ES module with lazy chunks. What the shell shares stays an import; CSS travels in
 * the scripts, so that the content security policy needs to know nothing of the plugin.
 */
export function pluginUi(): UserConfig {
  return defineConfig({
    plugins: [sharedModules(), adoptedStyles(), precompress()],
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      outDir: 'dist/ui',
      emptyOutDir: true,
      target: ['chrome89', 'safari16.4', 'firefox108'],
      sourcemap: true,
      lib: { entry: 'src/ui/index.tsx', formats: ['es'], fileName: () => 'index.js', cssFileName: 'index' },
      rolldownOptions: {
        external: id => isSharedModule(id),
        output: { chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
}
