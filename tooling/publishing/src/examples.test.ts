import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { canInstall } from './npm-registry.ts';
import { packAll, packFolder } from './pack.ts';
import { publishedPackages, root } from './published-packages.ts';
import { serveRegistry, type Registry } from './serve-registry.ts';

const packages = publishedPackages.filter(({ name }) => name !== '@peixun/create-plugin');

describe('the examples, with archives and the npm registry', { skip: !canInstall }, () => {
  let folder: string;
  let registry: Registry;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'peixun-examples-'));
    registry = await serveRegistry(await packAll(packages));
    await cp(join(root, 'examples'), folder, {
      recursive: true,
      filter: path => !/[\\/](node_modules|dist|data)$/.test(path),
    });
  });
  afterAll(async () => {
    registry?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Runs npm in the folder of an example; what it printed is in the error when it fails. */
  async function npm(example: string, ...args: string[]): Promise<void> {
    const npmrc = `@peixun:registry=${registry.url}\nfund=false\naudit=false\nignore-scripts=true\n`;
    await writeFile(join(folder, example, '.npmrc'), npmrc);
    const npm_config_cache = join(root, 'node_modules/.cache/outside/npm');
    const env = { ...process.env, NODE_OPTIONS: '', npm_config_cache };
    await promisify(execFile)('npm', args, { cwd: join(folder, example), env }).catch(
      (error: { stdout?: string; stderr?: string }) => {
        const said = `${error.stdout}\n${error.stderr}`;
        throw new Error(`npm ${args.join(' ')} in ${example}:\n${said}`, { cause: error });
      },
    );
  }

  it('a vendor’s plugin compiles, passes its tests and builds', async () => {
    await npm('red-route-guide', 'install');
    await npm('red-route-guide', 'test');
    await npm('red-route-guide', 'run', 'build');
  }, 300_000);

  it('an integrator’s host serves it beside two plugins of the house', async () => {
    const archive = join(folder, 'red-route-guide.tgz');
    await writeFile(archive, await packFolder(join(folder, 'red-route-guide')));
    await npm('county-training-host', 'install', archive);
    await npm('county-training-host', 'test');
  }, 300_000);
});
