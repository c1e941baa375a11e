import { createHost, jsonLogger, type Host } from '@peixun/kernel';
import type { Text } from '@peixun/plugin-api';
import type { Command } from 'commander';
import { compatibilityTable } from '../app/compatibility-table.ts';
import { loadApp, type App } from '../app/load-app.ts';
import { portOf } from '../app/port-of.ts';
import { stopSignal } from '../app/stop-signal.ts';
import { CommandError, sentenceOf } from '../command-error.ts';
import { checkDatabase } from '../doctor/check-database.ts';
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
  const compatibility = host.view.compatibility();
  if (compatibility.length > 0) console.log(compatibilityTable(compatibility));
  const setup = await host.identity.offerSetup();
  if (setup) console.log(message('serve.setup', { url: `${url}/setup?token=${setup}` }));
  console.log(message('serve.listening', { url: `${url}/` }));
}

/** Starts the app's host, which migrates its database, and stops it whatever happens. */
async function withHost(work: (host: Host, app: App) => Promise<void>): Promise<void> {
  const app = await loadApp();
  outliveLostPromises(app);
  const host = await createHost(app.host).catch((cause: unknown) => explain(app, cause));
  await work(host, app).finally(() => host.stop());
}

/** Where a host did not start because of a server of one's own, this says what `doctor` says of it. */
async function explain({ host: { databaseUrl } }: App, cause: unknown): Promise<never> {
  const findings = databaseUrl && !sentenceOf(cause) ? await checkDatabase(databaseUrl) : [];
  const problem = findings.find(({ state }) => state === 'failed')?.text;
  throw problem ? new CommandError('serve.database', { problem }, cause) : cause;
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
