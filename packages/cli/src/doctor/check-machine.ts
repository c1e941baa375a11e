import { constants } from 'node:fs';
import { access, mkdir, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { finding, type Finding } from './finding.ts';

const gigabyte = 1024 ** 3;
/** The database and its log start with some hundred megabytes and grow with the files that people upload. */
const leastSpace = 1 * gigabyte;
const comfortableSpace = 10 * gigabyte;

/** 24.16 and 26.1 are the first that name rows by UUID v7. */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isEnough = major > 26 || (major === 26 && minor >= 1) || (major === 24 && minor >= 16);
  return isEnough
    ? finding('good', 'doctor.node', { version })
    : finding('failed', 'doctor.node.old', { version });
}

/** Whether the data folder can be made and written, and how much room it has. */
export async function checkDataFolder(folder: string): Promise<Finding> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    return finding('failed', 'doctor.data.unwritable', { folder, reason: (error as Error).message });
  }
  const { bavail, bsize } = await statfs(folder);
  return judgeSpace(folder, bavail * bsize);
}

export function judgeSpace(folder: string, bytes: number): Finding {
  const free = (bytes / gigabyte).toFixed(1);
  if (bytes < leastSpace) return finding('failed', 'doctor.data.full', { folder, free });
  if (bytes < comfortableSpace) return finding('warning', 'doctor.data.narrow', { folder, free });
  return finding('good', 'doctor.data', { folder, free });
}

/** Whether a host could listen on the port now. */
export function checkPort(port: number): Promise<Finding> {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', ({ code }: NodeJS.ErrnoException) =>
      resolve(
        code === 'EADDRINUSE'
          ? finding('warning', 'doctor.port.taken', { port })
          : finding('failed', 'doctor.port.refused', { port, reason: code ?? '' }),
      ),
    );
    server.listen(port, () => server.close(() => resolve(finding('good', 'doctor.port', { port }))));
  });
}
