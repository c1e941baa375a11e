import uiKit from '@peixun/ui-kit/package.json' with { type: 'json' };
import type { Plugin, Rolldown } from 'vite';
import { sharedReactModules } from './shared-react.ts';
import type { ShellBuild } from '../server/shell-page.ts';

/** Writes `shell.json`: which files the page loads, and the import map of what plugins share. */
export function shellManifest(kitEntries: readonly string[]): Plugin {
  return {
    name: 'peixun:shell-manifest',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(output => output.type === 'chunk');
      const entry = (name: string) => chunks.find(chunk => chunk.isEntry && chunk.name === name)!;
      const main = entry('main');
      const imports = [
        ...sharedReactModules.map(name => [name, entry(name).fileName]),
        ...kitEntries.map(name => [`@peixun/ui-kit/${name}`, entry(`ui-kit/${name}`).fileName]),
      ];
      const build: ShellBuild = {
        uiKit: uiKit.version,
        main: main.fileName,
        styles: Object.keys(bundle).filter(name => name.endsWith('.css')),
        preloads: staticImports(main, chunks),
        imports: Object.fromEntries(imports),
      };
      this.emitFile({ type: 'asset', fileName: 'shell.json', source: JSON.stringify(build) });
    },
  };
}

function staticImports(
  from: Rolldown.OutputChunk,
  chunks: readonly Rolldown.OutputChunk[],
  seen = new Set<string>(),
): string[] {
  for (const name of from.imports) {
    const chunk = chunks.find(({ fileName }) => fileName === name);
    if (!chunk || seen.has(name)) continue;
    seen.add(name);
    staticImports(chunk, chunks, seen);
  }
  return [...seen];
}
