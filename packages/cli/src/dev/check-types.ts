import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Prints what the plugin's own compiler finds. Nothing waits for it: Node runs the sources without their types. */
export function checkTypes(folder: string, signal: AbortSignal): void {
  const compiler = dirname(createRequire(join(folder, 'package.json')).resolve('typescript/package.json'));
  const options = ['--noEmit', '--pretty', '-p', join(folder, 'tsconfig.json')];
  const run = [join(compiler, 'bin/tsc'), ...options];
  execFile(process.execPath, run, { cwd: folder, signal }, (_error, found) => process.stdout.write(found));
}
