import { readFileSync } from 'node:fs';
import { isPeixunError } from '@peixun/plugin-api';
import { Command } from 'commander';
import { CommandError } from './command-error.ts';
import { addAuditCommands } from './commands/audit.ts';
import { addBackupCommands } from './commands/backup.ts';
import { addCountyCommands } from './commands/county.ts';
import { addDoctorCommand } from './commands/doctor.ts';
import { addKeyCommands } from './commands/keys.ts';
import { addPluginCommands } from './commands/plugin.ts';
import { addServeCommands } from './commands/serve.ts';
import { message, terminalLanguage } from './messages.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const program = new Command('peixun').description(message('description')).version(version);
addServeCommands(program);
addDoctorCommand(program);
addBackupCommands(program);
addCountyCommands(program);
addAuditCommands(program);
addKeyCommands(program);
addPluginCommands(program);

try {
  await program.parseAsync();
} catch (error) {
  console.error(textOf(error));
  process.exitCode = 1;
}

/** What was foreseen in a sentence; anything else with its stack, for who looks into it. */
function textOf(error: unknown): unknown {
  if (error instanceof CommandError) return error.message;
  return isPeixunError(error) ? error.title[terminalLanguage()] : error;
}
