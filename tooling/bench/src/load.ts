import { Agent, request } from 'node:http';

/** A request to repeat. */
export interface LoadTarget {
  readonly port: number;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

const connections = 8;

/**
 * Asks over kept connections for so many milliseconds, each target in its turn.
 *
 * @returns answers a second.
 * @throws when an answer is not a success.
 */
export async function requestsPerSecond(
  targets: readonly LoadTarget[],
  milliseconds: number,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const started = performance.now();
  let answered = 0;
  let next = 0;
  const keepAsking = async () => {
    while (performance.now() - started < milliseconds) {
      next = (next + 1) % targets.length;
      await ask(targets[next]!, agent);
      answered += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, keepAsking));
    return (answered * 1000) / (performance.now() - started);
  } finally {
    agent.destroy();
  }
}

/** Asks once. @throws when the answer is not a success. */
export function ask({ port, method, path, headers, body }: LoadTarget, agent?: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers, agent }, answer => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        if (answer.statusCode === 200) return resolve();
        const text = Buffer.concat(chunks).toString();
        reject(new Error(`${method} ${path} was answered with ${String(answer.statusCode)}: ${text}`));
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
