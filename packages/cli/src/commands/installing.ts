import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keyIdOf, trustedFolder, trustedKey, type HostOptions } from '@peixun/kernel';
import { compatibilityOf, keyOf, platformOf } from '@peixun/kernel/tools';
import type { Command } from 'commander';
import { compatibilityTable } from '../app/compatibility-table.ts';
import { knownPlugins } from '../app/known-plugins.ts';
import { loadApp } from '../app/load-app.ts';
import { CommandError } from '../command-error.ts';
import { addPlugin } from '../installing/add-plugin.ts';
import { checkChoices, rollBack, type Choice } from '../installing/county-choices.ts';
import { hostOutlook } from '../app/host-outlook.ts';
import { removePlugin } from '../installing/remove-plugin.ts';
import { reviewOf } from '../installing/review.ts';
import { writeWhole } from '../installing/write-whole.ts';
import { uninstallPlugin, type UninstallOptions } from '../leaving/uninstall-plugin.ts';
import { message, terminalLanguage } from '../messages.ts';

/** For who looks after a host: what is installed, and which county has which version. */
export function addInstallingCommands(plugin: Command): void {
  plugin
    .command('add')
    .description(message('plugin.add.description'))
    .argument('<plugin>', message('plugin.add.plugin'))
    .option('-c, --county <id...>', message('plugin.add.county'))
    .option('-n, --dry-run', message('plugin.add.dry-run'))
    .option('-i, --isolated', message('plugin.add.isolated'))
    .action(async (wanted: string, options: { county?: string[]; dryRun?: boolean; isolated?: boolean }) => {
      const { county: counties = [], dryRun: isDryRun = false, isolated: isIsolated } = options;
      const added = await addPlugin((await loadApp()).host, wanted, { counties, isDryRun, isIsolated });
      for (const line of reviewOf(added)) console.log(line);
      const key = keyOf(added.plugin.manifest);
      for (const held of added.held) console.log(message('plugin.add.held', { plugin: key, ...held }));
      const serves = added.serves.join(', ') || '—';
      console.log(
        message(isDryRun ? 'plugin.add.would' : 'plugin.add.done', { plugin: key, counties: serves }),
      );
    });
  plugin
    .command('list')
    .description(message('plugin.list.description'))
    .action(async () => {
      for (const line of await listOf((await loadApp()).host)) console.log(line);
    });
  addChoiceCommands(plugin);
  plugin
    .command('remove')
    .description(message('plugin.remove.description'))
    .argument('<id@version>', message('plugin.remove.plugin'))
    .action(async (key: string) => {
      await removePlugin((await loadApp()).host, key);
      console.log(message('plugin.remove.done', { plugin: key }));
    });
  plugin
    .command('uninstall')
    .description(message('plugin.uninstall.description'))
    .argument('<id>', message('plugin.choice.id'))
    .requiredOption('-e, --export <file>', message('plugin.uninstall.export'))
    .option('-c, --county <id>', message('plugin.uninstall.county'))
    .option('--with-personal-data', message('plugin.uninstall.with-personal-data'))
    .option('--drop <id>', message('plugin.uninstall.drop'))
    .action(
      async (
        id: string,
        { export: file, ...others }: Omit<UninstallOptions, 'file'> & { export: string },
      ) => {
        const { tables, files } = await uninstallPlugin((await loadApp()).host, id, { file, ...others });
        const rows = tables.reduce((sum, { count }) => sum + count, 0);
        console.log(message('plugin.uninstall.done', { file, tables: tables.length, rows, files }));
        if (others.drop === undefined) return;
        const { county } = others;
        console.log(
          county === undefined
            ? message('plugin.uninstall.dropped', { plugin: id })
            : message('plugin.uninstall.dropped-county', { plugin: id, county }),
        );
      },
    );
  plugin
    .command('trust')
    .description(message('plugin.trust.description'))
    .argument('<file>', message('plugin.trust.file'))
    .requiredOption('--name <name>', message('plugin.trust.name'))
    .action(async (file: string, { name }: { name: string }) => {
      if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,60}$/u.test(name)) throw new CommandError('plugin.trust.bad-name');
      const { dataFolder } = (await loadApp()).host;
      const pem = await readFile(file, 'utf8').catch((cause: unknown) => {
        throw new CommandError('plugin.trust.no-file', { file }, cause);
      });
      const keyId = keyIdOf(trustedKey(name, pem));
      await mkdir(trustedFolder(dataFolder), { recursive: true });
      await writeWhole(join(trustedFolder(dataFolder), `${name}.pem`), pem);
      console.log(message('plugin.trust.done', { name, keyId }));
    });
}

function addChoiceCommands(plugin: Command): void {
  const command = (name: 'enable' | 'disable' | 'rollback') =>
    plugin
      .command(name)
      .description(message(`plugin.${name}.description`))
      .argument('<id>', message('plugin.choice.id'))
      .requiredOption('-c, --county <id...>', message('plugin.choice.county'));
  command('enable')
    .option('--range <range>', message('plugin.choice.range'))
    .action(async (id: string, { county, range }: { county: string[]; range?: string }) => {
      await writeChoices(id, county, { isEnabled: true, version: range });
    });
  command('disable').action(async (id: string, { county }: { county: string[] }) => {
    await writeChoices(id, county, { isEnabled: false });
  });
  command('rollback').action(async (id: string, { county }: { county: string[] }) => {
    const { host } = await loadApp();
    for (const one of county) {
      const version = await rollBack(host, (await knownPlugins(host)).found, id, one);
      const key = version === undefined ? 'plugin.choice.disabled' : 'plugin.choice.enabled';
      console.log(message(key, { plugin: id, county: one, version: version ?? '' }));
    }
  });
}

async function writeChoices(id: string, counties: readonly string[], choice: Choice): Promise<void> {
  const { host } = await loadApp();
  const { found } = await knownPlugins(host);
  const write = await checkChoices(host, found, id, new Map(counties.map(county => [county, choice])));
  await write();
  const { counties: after } = await hostOutlook(host, found);
  for (const county of counties) {
    const version = after.get(county)?.plugins.get(id)?.version;
    const key = version === undefined ? 'plugin.choice.disabled' : 'plugin.choice.enabled';
    console.log(message(key, { plugin: id, county, version: version ?? '' }));
  }
}

/** Every version that the host knows: where it is from, who signed it, which counties run it, what keeps it from that. */
async function listOf(host: HostOptions): Promise<readonly string[]> {
  const { found, lost } = await knownPlugins(host);
  const { refused, counties } = await hostOutlook(host, found);
  const lines = found.map(({ manifest, origin, isolation }) => {
    const servedIn = [...counties].filter(
      ([, { plugins }]) => plugins.get(manifest.id)?.version === manifest.version,
    );
    const source = origin
      ? message('plugin.list.installed', {
          source: origin.source,
          signer: origin.signedBy ?? message('review.unsigned'),
          at: origin.installedAt.slice(0, 10),
        })
      : message('plugin.list.named');
    const where = servedIn.map(([county]) => county).join(', ') || message('plugin.list.nowhere');
    const apart = isolation ? ` · ${message('plugin.list.isolated')}` : '';
    const reason = refused.get(keyOf(manifest))?.[terminalLanguage()];
    return `${keyOf(manifest)} · ${source}${apart} · ${where}${reason ? `\n  ${reason}` : ''}`;
  });
  const manifests = found.map(({ manifest }) => manifest);
  return [
    ...lines,
    ...lost,
    ...(manifests.length > 0 ? [compatibilityTable(compatibilityOf(manifests, platformOf(host)))] : []),
  ];
}
