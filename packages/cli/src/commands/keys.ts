import {
  addPersonalDataKey,
  countByOlderKey,
  KeyedPersonalData,
  loadPersonalDataKeys,
  personalDataKeyFile,
  reencrypt,
  removePersonalDataKey,
  savePersonalDataKeys,
  type HostOptions,
  type PersonalDataKeys,
} from '@peixun/kernel';
import type { Command } from 'commander';
import { withDatabase } from '../app/data-folder.ts';
import { loadApp } from '../app/load-app.ts';
import { CommandError } from '../command-error.ts';
import { message } from '../messages.ts';

export function addKeyCommands(program: Command): void {
  const command = program.command('keys').description(message('keys.description'));
  command
    .command('rotate')
    .description(message('keys.rotate.description'))
    .action(async () => {
      const { host } = await loadApp();
      const { file, keys, isFromEnvironment } = keysOf(host);
      // In a secret store the new key is put by who keeps that store; what is left is to move the values.
      const rotated = isFromEnvironment ? keys : addPersonalDataKey(keys);
      if (!isFromEnvironment) savePersonalDataKeys(file, rotated);
      const cipher = new KeyedPersonalData(rotated);
      const moved = await withDatabase(host, database => reencrypt(database, cipher));
      console.log(message('keys.rotate.done', { key: rotated.current, moved }));
      for (const id of cipher.olderKeyIds) console.log(message('keys.rotate.next', { id }));
    });
  command
    .command('forget')
    .description(message('keys.forget.description'))
    .argument('<key>', message('keys.forget.key'))
    .action(async (id: string) => {
      const { host } = await loadApp();
      const { file, keys, isFromEnvironment } = keysOf(host);
      const known = Object.keys(keys.keys).join(', ');
      if (!(id in keys.keys)) throw new CommandError('keys.forget.unknown', { id, known });
      if (id === keys.current) throw new CommandError('keys.forget.current', { id });
      const counts = await withDatabase(host, database =>
        countByOlderKey(database, new KeyedPersonalData(keys)),
      );
      const left = counts.get(id) ?? 0;
      if (left > 0) throw new CommandError('keys.forget.used', { id, left });
      if (isFromEnvironment) return console.log(message('keys.forget.environment', { id }));
      savePersonalDataKeys(file, removePersonalDataKey(keys, id));
      console.log(message('keys.forget.done', { id }));
    });
}

interface StoredKeys {
  readonly file: string;
  readonly keys: PersonalDataKeys;
  readonly isFromEnvironment: boolean;
}

/** @throws CommandError when the app encrypts by means of its own. */
function keysOf({ dataFolder, personalData }: HostOptions): StoredKeys {
  if (personalData) throw new CommandError('keys.own-cipher');
  const file = personalDataKeyFile(dataFolder);
  const override = process.env['PEIXUN_PERSONAL_DATA_KEYS'];
  return { file, keys: loadPersonalDataKeys(file, override), isFromEnvironment: override !== undefined };
}
