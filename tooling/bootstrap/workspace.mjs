import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from './messages.mjs';
import { runStep } from './step.mjs';
import { bringToolchain } from './toolchain.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The project, ready to build: tools and dependencies are there. Touches no network when nothing has changed.
 *
 * @returns the toolchain, the root folder, and `bin(name, ...args)`: a command of the root's dependencies.
 */
export async function openWorkspace() {
  const toolchain = await bringToolchain(root);
  await installDependencies(toolchain);
  return {
    ...toolchain,
    root,
    turbo: (...args) => [toolchain.node, join(root, 'node_modules/turbo/bin/turbo'), ...args],
  };
}

async function installDependencies({ pnpm, env }) {
  const stamp = join(root, 'node_modules', '.peixun-installed');
  const wanted = createHash('sha256')
    .update(process.platform + process.arch)
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .update(readFileSync(join(root, 'pnpm-workspace.yaml')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  await runStep(say('dependencies'), [...pnpm, 'install', '--frozen-lockfile'], {
    cwd: root,
    env,
    advice: say('offline'),
  });
  writeFileSync(stamp, wanted);
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
