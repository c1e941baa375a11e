import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from './messages.mjs';
import { runStep } from './step.mjs';
import { bringToolchain } from './toolchain.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the product is built from: the reference host with all it needs, and the tools of the root. */
const productOnly = ['--filter=@peixun/county-host...', '--filter=peixun'];

/**
 * The project, ready to build: tools and dependencies are there. Touches no network when nothing has changed.
 *
 * @param {{ withTests?: boolean }} options whether the dependencies of the tests are wanted too: browser, docs, bench.
 * @returns the toolchain, the root folder, and `bin(name, ...args)`: a command of the root's dependencies.
 */
export async function openWorkspace({ withTests = false } = {}) {
  const toolchain = await bringToolchain(root);
  await installDependencies(toolchain, withTests);
  return {
    ...toolchain,
    root,
    turbo: (...args) => [toolchain.node, join(root, 'node_modules/turbo/bin/turbo'), ...args],
  };
}

async function installDependencies({ pnpm, env }, withTests) {
  const stamp = join(root, 'node_modules', '.peixun-installed');
  const wanted = createHash('sha256')
    .update(process.platform + process.arch)
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .update(readFileSync(join(root, 'pnpm-workspace.yaml')))
    .digest('hex');
  const whole = `${wanted} with tests`;
  const found = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (found === whole || (found === wanted && !withTests)) return;
  const filters = withTests ? [] : productOnly;
  await runStep(say('dependencies'), [...pnpm, 'install', '--frozen-lockfile', ...filters], {
    cwd: root,
    env,
    advice: say('offline'),
  });
  writeFileSync(stamp, withTests ? whole : wanted);
}

/** Runs a command of the project: its exit code, or the message of what stopped it. */
export async function runCommand(command) {
  try {
    process.exitCode = await command();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
