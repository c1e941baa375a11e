import { readFileSync } from 'node:fs';

const packageFile = new URL('../../package.json', import.meta.url);

/** The version that the ranges of plugins ask for. */
export const kernelVersion = (JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }).version;
