import { execFileSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { DevVisitor } from './dev-visitor.ts';
import { canInstall, npmRegistry } from './npm-registry.ts';
import { packAll } from './pack.ts';
import { publishedPackages, root } from './published-packages.ts';
import { serveRegistry, type Registry } from './serve-registry.ts';
import { Terminal } from './terminal.ts';
import { stepsBySection } from './tutorial-steps.ts';

const tutorial = await readFile(join(root, 'docs/tutorial.md'), 'utf8');

describe(
  'outside the house, with archives and the npm registry',
  { concurrent: true, skip: !canInstall, timeout: 900_000 },
  () => {
    let folder: string;
    let registry: Registry;
    let env: NodeJS.ProcessEnv;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'peixun-outside-'));
      // Root hands the databases in it to another account.
      await chmod(folder, 0o755);
      registry = await serveRegistry(await packAll(publishedPackages));
      env = await outside(join(folder, 'home'));
      const [command] = /^npm config set @peixun:registry \S+$/m.exec(tutorial)!;
      await new Terminal(folder, env).type(command.replace(/\S+$/, registry.url));
    });
    afterAll(async () => {
      registry.close();
      await rm(folder, { recursive: true, force: true });
    });

    it('the tutorial leads to a plugin that serves in a host', async ({ expect, onTestFinished }) => {
      const [make, look, change, test, pack, install] = stepsBySection(tutorial);
      const terminal = new Terminal(folder, env);
      await terminal.follow(make!);

      const dev = await terminal.open(look!);
      onTestFinished(dev.end);
      const school = await DevVisitor.signIn(dev.url, 'school');
      await school.addNote('下周一去东镇。带上图纸。');
      expect(await school.excerpts()).toEqual(['下周一去东镇。带上图纸。']);
      await terminal.write('src/domain/excerpt.ts', 'export const broken = ;');
      await expect.poll(() => school.page()).toContain('src/domain/excerpt.ts:1');
      await terminal.follow(change!);
      await expect.poll(() => school.excerpts()).toEqual(['下周一去东镇。']);
      await dev.end();

      await terminal.follow(test!);
      await terminal.follow(pack!);
      const host = await terminal.open(install!);
      onTestFinished(host.end);
      const answer = await fetch(new URL('/huize/api/field-trips/notes', host.url));
      expect(await answer.json()).toMatchObject({ code: 'NOT_SIGNED_IN' });
      await host.end();
    });

    it.each([
      ['pnpm', 'pnpm create @peixun/plugin'],
      ['yarn', 'yarn dlx @peixun/create-plugin'],
    ])('%s makes, installs, tests, builds and packs a plugin', async (manager, create) => {
      const terminal = new Terminal(folder, env);
      if (manager === 'yarn') {
        await terminal.type('npm install --global @yarnpkg/cli-dist');
        await terminal.type(`yarn config set --home npmScopes.peixun.npmRegistryServer ${registry.url}`);
      }
      await terminal.type(`${create} with-${manager} --yes`);
      await terminal.type(`cd with-${manager}`);
      await terminal.type(`${manager} install`);
      await terminal.type(`${manager} run test`);
      await terminal.type(`${manager} run build`);
      await terminal.type(`${manager} exec peixun plugin keys new ../${manager}.pem`);
      await terminal.type(`${manager} exec peixun plugin pack --key ../${manager}.pem`);
    });

    it('the examples pass their tests: a vendor’s plugin, and an integrator’s host that serves it', async () => {
      const filter = (path: string) => !/[\\/](node_modules|dist|data)$/.test(path);
      await cp(join(root, 'examples'), join(folder, 'examples'), { recursive: true, filter });
      const terminal = new Terminal(join(folder, 'examples/red-route-guide'), env);
      await terminal.type('pnpm install --ignore-scripts');
      await terminal.type('pnpm test');
      await terminal.type('pnpm run build');
      await terminal.type('pnpm pack --out ../red-route-guide.tgz');
      await terminal.type('cd ../county-training-host');
      await terminal.type('pnpm add ../red-route-guide.tgz --ignore-scripts');
      await terminal.type('pnpm test');
    });
  },
);

/** The environment of somebody who has nothing of this repository; what was downloaded once is not downloaded again. */
async function outside(home: string): Promise<NodeJS.ProcessEnv> {
  await mkdir(home);
  const downloads = join(root, 'node_modules/.cache/outside');
  // What `npm create` ran once it runs again, whatever the archive holds now.
  await rm(join(downloads, 'npm/_npx'), { recursive: true, force: true });
  const store = execFileSync('pnpm', ['store', 'path'], { cwd: root, encoding: 'utf8' }).trim();
  return {
    ...process.env,
    NODE_OPTIONS: '',
    HOME: home,
    PATH: [join(home, 'global/bin'), process.env['PATH']].join(delimiter),
    npm_config_prefix: join(home, 'global'),
    npm_config_userconfig: join(home, '.npmrc'),
    npm_config_cache: join(downloads, 'npm'),
    npm_config_prefer_offline: 'true',
    npm_config_audit: 'false',
    npm_config_registry: npmRegistry,
    npm_config_yes: 'true',
    pnpm_config_store_dir: store,
    YARN_GLOBAL_FOLDER: join(downloads, 'yarn'),
    YARN_NODE_LINKER: 'node-modules',
    YARN_NM_MODE: 'hardlinks-global',
    // Where it sees a build server, it makes no lockfile.
    YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
    YARN_UNSAFE_HTTP_WHITELIST: 'localhost',
    PORT: '0',
  };
}
