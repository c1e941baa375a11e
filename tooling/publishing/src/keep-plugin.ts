// Builds `src/old-plugins/<version>` into `old-plugins/<version>`, once: see the README there.
import { manifestOf, type PluginDefinition } from '@peixun/plugin-api';
import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './published-packages.ts';

const version = process.argv[2] ?? '';
const source = join(import.meta.dirname, 'old-plugins', version);
const kept = join(import.meta.dirname, '../old-plugins', version);

if (!existsSync(join(source, 'index.ts'))) throw new Error(`There is no source in ${source}.`);
if (existsSync(kept)) throw new Error(`${kept} is kept as it was built. Begin the plugin of the next minor.`);

const options = '--noCheck --target es2024 --module nodenext --jsx react-jsx'.split(' ');
const files = globSync('*.{ts,tsx}', { cwd: source }).map(file => join(source, file));
const compiler = join(root, 'node_modules/typescript/bin/tsc');
execFileSync(process.execPath, [compiler, '--ignoreConfig', ...options, '--outDir', kept, ...files], {
  stdio: 'inherit',
});

const { default: definition } = (await import(join(source, 'index.ts'))) as { default: PluginDefinition };
const manifest = manifestOf(definition, 'index.js');
const packageFile = { name: 'old-plugin', version: definition.version, private: true, type: 'module' };
await writeFile(join(kept, 'plugin.json'), `${JSON.stringify(manifest, null, 2)}\n`);
await writeFile(join(kept, 'package.json'), `${JSON.stringify(packageFile, null, 2)}\n`);
