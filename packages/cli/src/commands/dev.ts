import type { Command } from 'commander';
import { portOf } from '../app/port-of.ts';
import { message } from '../messages.ts';

interface DevOptions {
  readonly port?: string;
  readonly with?: string[];
  readonly fresh?: boolean;
}

export function addDevCommand(program: Command): void {
  program
    .command('dev')
    .description(message('dev.description'))
    .option('-p, --port <number>', message('dev.port'), process.env['PORT'])
    .option('--with <package...>', message('dev.with'))
    .option('--fresh', message('dev.fresh'))
    .action(async ({ port, with: others = [], fresh = false }: DevOptions) => {
      // Who only serves does without it.
      const { develop } = await import('../dev/develop.ts');
      const wanted = port === undefined ? undefined : portOf(port);
      await develop({ folder: process.cwd(), port: wanted, others, isFresh: fresh });
    });
}
