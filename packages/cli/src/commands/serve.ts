import { createHost, jsonLogger, type Host } from '@peixun/kernel';
import type { Text } from '@peixun/plugin-api';
import type { Command } from 'commander';
import { loadApp, type App } from '../app/load-app.ts';
import { CommandError } from '../command-error.ts';
import { message, terminalLanguage } from '../messages.ts';

export function addServeCommands(program: Command): void {
  program
    .command('serve')
    .description(message('serve.description'))
    .option('-p, --port <number>', message('serve.port'), process.env['PORT'] ?? '8080')
    .option('-a, --address <address>', message('serve.address'))
    .action(({ port, address }: { port: string; address?: string }) => {
      const place = { port: portOf(port), address };
      const stopped = stopSignal();
      return withHost(async (host, app) => {
        await Promise.race([serve(host, app, place), stopped]);
        await stopped;
        console.log(message('serve.stopping'));
      });
    });
  program
    .command('migrate')
    .description(message('migrate.description'))
    .action(() => withHost(host => Promise.resolve(console.log(stateOf(host)))));
  program
    .command('seed')
    .description(message('seed.description'))
    .action(() =>
      withHost(async (host, { seed }) => {
        if (!seed) throw new CommandError('seed.none');
        await seed(host, printStep);
      }),
    );
}

async function serve(host: Host, app: App, place: { port: number; address?: string }): Promise<void> {
  await app.seed?.(host, printStep);
  const port = await host.listen(place.port, place.address).catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'EADDRINUSE'
      ? new CommandError('serve.port-taken', { port: place.port }, cause)
      : cause;
  });
  const url = `${app.host.publicOrigin ?? `http://localhost:${port}`}${host.view.basePath}`;
  console.log(stateOf(host));
  const setup = await host.identity.offerSetup();
  if (setup) console.log(message('serve.setup', { url: `${url}/setup?token=${setup}` }));
  console.log(message('serve.listening', { url: `${url}/` }));
}

/** Starts the app's host, which migrates its database, and stops it whatever happens. */
async function withHost(work: (host: Host, app: App) => Promise<void>): Promise<void> {
  const app = await loadApp();
  outliveLostPromises(app);
  const host = await createHost(app.host);
  await work(host, app).finally(() => host.stop());
}

/** A promise that a plugin lost ends nothing: every change stands in a transaction, and the others go on. */
function outliveLostPromises({ host: { log = jsonLogger() } }: App): void {
  process.on('unhandledRejection', error => {
    log.error('a promise was rejected that nobody waited for', { error });
  });
}

function printStep(step: Text): void {
  console.log(step[terminalLanguage()]);
}

function portOf(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new CommandError('serve.port-wrong', { value });
  return port;
}

/** Plugins and counties, one a line, with what keeps them from serving. */
function stateOf({ view }: Host): string {
  const language = terminalLanguage();
  const plugins = view
    .plugins()
    .map(
      ({ id, version, state, reason }) =>
        `  ${id} ${version}: ${state}${reason ? `, ${reason[language]}` : ''}`,
    );
  const counties = view.counties().map(({ id, state, problems }) => {
    const reasons = problems.map(({ reason }) => reason[language]);
    return `  /${id}/: ${[state, ...reasons].join('; ')}`;
  });
  return [...plugins, ...counties].join('\n');
}

/** The first Ctrl+C or SIGTERM; a second one no longer waits for an orderly stop. */
function stopSignal(): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  return new Promise(stop => {
    for (const signal of signals) {
      process.once(signal, () => {
        for (const again of signals) process.on(again, () => process.exit(130));
        stop();
      });
    }
  });
}
