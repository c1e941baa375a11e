import { execFileSync } from 'node:child_process';

/** Where this machine installs packages from. */
export const npmRegistry = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim();

/** Without a registry there is nothing to install from. */
export const canInstall = await fetch(npmRegistry).then(
  () => true,
  () => false,
);
