import { packAll } from './pack.ts';
import { publishedPackages } from './published-packages.ts';
import { serveRegistry } from './serve-registry.ts';

// `pnpm registry`: the built packages of this clone, for plugins and hosts elsewhere on this machine.
const { url } = await serveRegistry(await packAll(publishedPackages), 4873);
console.log(`The packages of this clone are at ${url} until you press Ctrl+C. Package managers find them there after:
  npm config set @peixun:registry ${url}`);
