import { spawn } from 'node:child_process';
import { say } from './messages.mjs';

const heartbeatSeconds = 15;

/** A step that did not succeed; what it printed has been shown already. */
export class StepFailed extends Error {}

/**
 * Runs a program as one step: a line when it begins, one while it takes long, one when it ends. What it prints
 * is shown when it fails, or as it comes with `show`; `advice` follows a failure. With `beside`, other steps run at the
 * same time, and each line names its own. Never through a shell, so that Windows behaves alike.
 *
 * @returns {Promise<void>} rejects with StepFailed.
 */
export function runStep(title, [program, ...args], { cwd, env, show = false, beside = false, advice = '' }) {
  console.log(title);
  const began = Date.now();
  const tell = key => {
    const seconds = Math.round((Date.now() - began) / 1000);
    console.log(`  ${beside ? `${title}: ` : ''}${say(key, { seconds })}`);
  };
  const heartbeat = setInterval(tell, heartbeatSeconds * 1000, 'working');
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: ['ignore', ...Array(2).fill(show ? 'inherit' : 'pipe')],
    });
    const output = [];
    child.stdout?.on('data', chunk => output.push(chunk));
    child.stderr?.on('data', chunk => output.push(chunk));
    const end = (failure = '') => {
      clearInterval(heartbeat);
      tell(failure ? 'failed' : 'done');
      if (!failure) return resolve();
      process.stderr.write(Buffer.concat(output));
      reject(new StepFailed(`${title}: ${failure}\n${advice}`.trimEnd()));
    };
    child.on('error', error => end(error.message));
    child.on('close', (code, signal) => end(code === 0 ? '' : `exit ${code ?? signal}`));
  });
}
