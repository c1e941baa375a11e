import { fileURLToPath } from 'node:url';

/** Where the rosters of the sample counties are: `apps/county-host/sample`, seen from the sources and the build alike. */
export const sampleFolder = fileURLToPath(new URL('../../sample', import.meta.url));
