import { resolve } from 'node:path';
import type { Command } from 'commander';
import { loadApp } from '../app/load-app.ts';
import { backUp } from '../backup/back-up.ts';
import { restore } from '../backup/restore.ts';
import { moveDatabase } from '../moving/move-database.ts';
import { message } from '../messages.ts';

export function addBackupCommands(program: Command): void {
  program
    .command('backup')
    .description(message('backup.description'))
    .argument('<folder>', message('backup.folder'))
    .requiredOption('--keys <folder>', message('backup.keys'))
    .action(async (folder: string, { keys }: { keys: string }) => {
      const { host } = await loadApp();
      const targets = { target: resolve(folder), keysTarget: resolve(keys), now: new Date() };
      await backUp(host, targets);
      console.log(message('backup.done', { folder, keys }));
      if (host.databaseUrl) console.log(message('backup.own-database'));
    });
  program
    .command('restore')
    .description(message('restore.description'))
    .argument('<folder>', message('restore.folder'))
    .requiredOption('--keys <folder>', message('restore.keys'))
    .action(async (folder: string, { keys }: { keys: string }) => {
      const { host } = await loadApp();
      const { madeAt } = await restore(host, { source: resolve(folder), keysSource: resolve(keys) });
      console.log(message('restore.done', { folder: host.dataFolder, madeAt }));
      if (host.databaseUrl) console.log(message('restore.database-next'));
    });
  program
    .command('move')
    .description(message('move.description'))
    .requiredOption('--from <database>', message('move.from'))
    .action(async ({ from }: { from: string }) => {
      const { tables, rows, left } = await moveDatabase((await loadApp()).host, from);
      console.log(message('move.done', { tables, rows }));
      if (left) console.log(message('move.left', { left }));
    });
}
