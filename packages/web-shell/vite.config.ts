import { precompress } from '@peixun/vite-preset';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { defineConfig } from 'vite';
import { firstPage } from './src/build/first-page.ts';
import { shellManifest } from './src/build/shell-manifest.ts';
import { styleNonce } from './src/build/style-nonce.ts';
import { sharedReact, sharedReactModules } from './src/build/shared-react.ts';

const kit = dirname(createRequire(import.meta.url).resolve('@peixun/ui-kit/package.json'));
const kitEntries = readdirSync(join(kit, 'src/entries')).map(file => basename(file, '.ts'));

const first = firstPage();

// The shell, the kit's entries and React are one build: they share their chunks, and nothing comes twice.
export default defineConfig({
  base: './',
  publicDir: 'src/public',
  plugins: [first.plugin, styleNonce(), sharedReact(), shellManifest(kitEntries), precompress()],
  oxc: { jsx: { runtime: 'automatic', development: false } },
  resolve: { conditions: ['@peixun/source', 'module', 'browser', 'production', 'import', 'default'] },
  build: {
    outDir: 'dist/browser',
    target: ['chrome89', 'safari16.4', 'firefox108'],
    cssCodeSplit: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 800,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      preserveEntrySignatures: 'strict',
      // "use client" means nothing to a browser.
      onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
      input: {
        main: 'src/browser/main.tsx',
        ...Object.fromEntries(sharedReactModules.map(name => [name, `shared:${name}`])),
        ...Object.fromEntries(
          kitEntries.map(name => [`ui-kit/${name}`, join(kit, `src/entries/${name}.ts`)]),
        ),
      },
      output: {
        // Chunks that are merged may need each other: modules still run in the order of their imports.
        strictExecutionOrder: true,
        entryFileNames: '[name]-[hash].js',
        // A shared chunk is named after all entries that share it: too long for a file name.
        chunkFileNames: ({ name }) => `chunks/${name.split('~')[0]}-[hash].js`,
        assetFileNames: '[name]-[hash][extname]',
        codeSplitting: {
          groups: [
            // What the first page needs is one file; the rest is split by who needs it.
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 3 },
            { name: 'first', test: first.has, priority: 2 },
            {
              name: 'kit',
              minShareCount: 2,
              entriesAware: true,
              // Merging larger chunks makes some that import each other: one then runs before what it needs.
              entriesAwareMergeThreshold: 6_000,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});
