import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { addAuditCommands } from './commands/audit.ts';
import { addBackupCommands } from './commands/backup.ts';
import { addCountyCommands } from './commands/county.ts';
import { addDevCommand } from './commands/dev.ts';
import { addDoctorCommand } from './commands/doctor.ts';
import { addKeyCommands } from './commands/keys.ts';
import { addPluginCommands } from './commands/plugin.ts';
import { addServeCommands } from './commands/serve.ts';
import { message, type MessageKey } from './messages.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Commander's headings, which it gives in English. */
const titles: Readonly<Record<string, MessageKey>> = {
  'Usage:': 'usage.usage',
  'Arguments:': 'usage.arguments',
  'Options:': 'usage.options',
  'Commands:': 'usage.commands',
};

/** The command `peixun` with all that it can do. What is wrong with its words is thrown as a `CommanderError`. */
export const program = new Command('peixun')
  .description(message('description'))
  .version(version, '-V, --version', message('usage.version'))
  .helpOption('-h, --help', message('usage.help'))
  .helpCommand('help [command]', message('usage.help'))
  .configureHelp({ styleTitle: title => (titles[title] ? message(titles[title]) : title) })
  .configureOutput({ outputError: () => {} })
  .exitOverride();
addServeCommands(program);
addDoctorCommand(program);
addBackupCommands(program);
addCountyCommands(program);
addAuditCommands(program);
addKeyCommands(program);
addPluginCommands(program);
addDevCommand(program);
