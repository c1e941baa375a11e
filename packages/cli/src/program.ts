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
import { message } from './messages.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** The command `peixun` with all that it can do. */
export const program = new Command('peixun').description(message('description')).version(version);
addServeCommands(program);
addDoctorCommand(program);
addBackupCommands(program);
addCountyCommands(program);
addAuditCommands(program);
addKeyCommands(program);
addPluginCommands(program);
addDevCommand(program);
