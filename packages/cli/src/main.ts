import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { sentenceOf } from './command-error.ts';
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

const program = new Command('peixun').description(message('description')).version(version);
addServeCommands(program);
addDoctorCommand(program);
addBackupCommands(program);
addCountyCommands(program);
addAuditCommands(program);
addKeyCommands(program);
addPluginCommands(program);
addDevCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  console.error(sentenceOf(error) ?? error);
  process.exitCode = 1;
}
