import { createPublicKey } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { keyIdOf, newSigningKeys } from '@peixun/kernel';
import type { Command } from 'commander';
import { packPlugin } from '../bundles/pack-plugin.ts';
import { CommandError } from '../command-error.ts';
import { message } from '../messages.ts';

/** For authors: packing and signing. */
export function addBundleCommands(plugin: Command): void {
  plugin
    .command('pack')
    .description(message('plugin.pack.description'))
    .argument('[folder]', message('plugin.pack.folder'), '.')
    .option('-k, --key <file>', message('plugin.pack.key'))
    .option('-t, --to <folder>', message('plugin.pack.to'), '.')
    .action(async (folder: string, { key, to }: { key?: string; to: string }) => {
      const privateKey = key === undefined ? undefined : await privateKeyIn(key);
      const { file, contents, bound } = await packPlugin({ folder, to, privateKey });
      const count = Object.keys(contents.files).length;
      console.log(message('plugin.pack.done', { file, count }));
      if (privateKey === undefined) console.log(message('plugin.pack.unsigned'));
      if (bound.length > 0) console.log(message('plugin.pack.bound', { names: bound.join(', ') }));
    });
  plugin
    .command('keys')
    .description(message('plugin.keys.description'))
    .command('new')
    .description(message('plugin.keys.new.description'))
    .argument('<file>', message('plugin.keys.new.file'))
    .action(async (file: string) => {
      const { privateKey, publicKey } = newSigningKeys();
      await writeFile(file, privateKey, { mode: 0o600, flag: 'wx' }).catch((cause: NodeJS.ErrnoException) => {
        throw cause.code === 'EEXIST' ? new CommandError('plugin.keys.new.exists', { file }, cause) : cause;
      });
      await writeFile(`${file}.pub`, publicKey);
      const keyId = keyIdOf(createPublicKey(publicKey));
      console.log(message('plugin.keys.new.done', { file, name: basename(file), keyId }));
    });
}

async function privateKeyIn(file: string): Promise<string> {
  const content = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CommandError('plugin.pack.no-key', { file }, cause);
  });
  if (!content.includes('PRIVATE KEY')) throw new CommandError('plugin.pack.no-key', { file });
  return content;
}
