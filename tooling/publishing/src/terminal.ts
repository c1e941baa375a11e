import { exec, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { TutorialStep } from './tutorial-steps.ts';

/** A command that goes on until it is ended. */
export interface OpenCommand {
  /** The address that it printed when it was ready. */
  readonly url: string;
  /** Presses Ctrl+C. */
  end(): Promise<void>;
}

/** A terminal in which somebody types what a page tells them. */
export class Terminal {
  #folder: string;
  readonly #env: NodeJS.ProcessEnv;

  constructor(folder: string, env: NodeJS.ProcessEnv) {
    this.#folder = folder;
    this.#env = env;
  }

  async follow(steps: readonly TutorialStep[]): Promise<void> {
    for (const step of steps) {
      if ('path' in step) await this.write(step.path, step.content);
      else await this.type(step.command);
    }
  }

  async write(path: string, content: string): Promise<void> {
    const file = join(this.#folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }

  /** @throws Error with what the command said when it failed. */
  async type(command: string): Promise<void> {
    const [, into] = /^cd (\S+)$/.exec(command) ?? [];
    if (into !== undefined) {
      this.#folder = join(this.#folder, into);
      return;
    }
    const options = { cwd: this.#folder, env: this.#env, maxBuffer: 64 * 1024 * 1024 };
    const run = () => promisify(exec)(command, options);
    // A network may drop a connection, and not every package manager asks again by itself.
    const isFetching = /^(npm|pnpm|yarn) (add|create|dlx|install)\b/.test(command);
    const running = isFetching ? run().catch(run) : run();
    await running.catch((error: { stdout: string; stderr: string }) => {
      throw new Error(`${command}\n${error.stdout}${error.stderr}`, { cause: error });
    });
  }

  /** Follows steps of which the last command stays open, until it says that it is ready. */
  async open(steps: readonly TutorialStep[]): Promise<OpenCommand> {
    const last = steps.findLastIndex(step => 'command' in step);
    await this.follow(steps.slice(0, last));
    return this.#leaveOpen((steps[last] as { command: string }).command);
  }

  async #leaveOpen(command: string): Promise<OpenCommand> {
    const options = { cwd: this.#folder, env: this.#env, shell: true, detached: true } as const;
    const child = spawn(command, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = once(child, 'exit');
    const end = async () => {
      if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGINT');
      await ended;
    };
    let said = '';
    const url = await new Promise<string>((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        said += chunk.toString();
        const [, address] = /^(?:Ready|已就绪).*?(http:\/\/\S+)$/m.exec(said) ?? [];
        if (address !== undefined) resolve(address);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('exit', () => reject(new Error(`${command} ended before it was ready:\n${said}`)));
    });
    return { url, end };
  }
}
