import { createHost } from '@peixun/kernel';
import { serveParent } from '../child-server.ts';
import { benchHost, type BenchHostOptions } from './bench-host.ts';

await serveParent(async (options: BenchHostOptions) => {
  const host = await createHost(benchHost(options));
  return { ready: { port: await host.listen(0) }, stop: () => host.stop() };
});
