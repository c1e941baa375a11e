import { createHost, findPluginPackage, type Host, type HostOptions } from '@peixun/kernel';
import type { Logger } from '@peixun/plugin-api';
import { shellAssets } from '@peixun/web-shell';
import { inspect } from 'node:util';
import { checkedManifest, definitionOf } from '../app/read-definition.ts';
import { CommandError, sentenceOf } from '../command-error.ts';
import { terminalLanguage } from '../messages.ts';
import { devAccounts, devCountyId, seedDevCounty } from './dev-county.ts';
import { reloadScript, type HostState } from './front-door.ts';

/** What the process of the host is told. */
export interface DevHostTask {
  /** Of the plugin. */
  readonly folder: string;
  readonly dataFolder: string;
  readonly databaseUrl: string;
  /** Where the pages are built to, from the plugin's folder. */
  readonly uiEntry: string;
  /** Packages of plugins beside it. */
  readonly others: readonly string[];
}

const main = 'src/index.ts';

// Ctrl+C reaches the whole terminal: who started this process ends it.
process.on('SIGINT', () => {});
const starting = startDevHost(JSON.parse(process.argv[2]!) as DevHostTask);
process.once('disconnect', () => void starting.then(host => host.stop()).finally(() => process.exit()));
try {
  const port = await (await starting).listen(0);
  if (process.connected) process.send!({ port } satisfies HostState);
} catch (error) {
  const sentence = sentenceOf(error);
  // Nobody foresaw it: Node shows it with its place in the source.
  if (sentence === undefined) throw error;
  console.error(sentence);
  process.exit(1);
}

/** The plugin as it stands in its folder, in a host with one county. @throws what keeps it from serving. */
async function startDevHost(task: DevHostTask): Promise<Host> {
  const host = await createHost(await optionsOf(task));
  try {
    const reasons = [
      ...host.view.plugins().flatMap(({ state, reason }) => (state === 'started' ? [] : [reason])),
      ...host.view.counties().flatMap(({ problems }) => problems.map(({ reason }) => reason)),
    ].map(reason => reason?.[terminalLanguage()] ?? '');
    if (reasons.length > 0)
      throw new CommandError('dev.not-serving', { reasons: [...new Set(reasons)].join('\n') });
    await seedDevCounty(host);
    return host;
  } catch (error) {
    await host.stop();
    throw error;
  }
}

async function optionsOf({ folder, uiEntry, others, ...data }: DevHostTask): Promise<HostOptions> {
  const manifest = checkedManifest(await definitionOf(folder, main), main);
  const ui = manifest.ui && { ...manifest.ui, entry: uiEntry };
  const found = await Promise.all(others.map(name => findPluginPackage(name, folder)));
  const ids = [manifest.id, ...found.map(other => other.manifest.id)];
  return {
    ...data,
    plugins: [{ manifest: { ...manifest, ui }, root: folder }, ...others],
    pluginsFrom: folder,
    counties: [
      {
        id: devCountyId,
        name: { 'zh-CN': '示例县', en: 'Sample county' },
        plugins: Object.fromEntries(ids.map(id => [id, {}])),
      },
    ],
    shell: reloadingShell(),
    sampleAccounts: devAccounts,
    log: terminalLog(manifest.id),
  };
}

/** The shell, whose pages load again when the front door says so. */
function reloadingShell(): HostOptions['shell'] {
  const shell = shellAssets();
  return {
    ...shell,
    html(options) {
      const script = `<script nonce="${options.nonce}">${reloadScript}</script>`;
      return shell.html(options).replace('</head>', `${script}</head>`);
    },
  };
}

/** What the plugin says, and what goes wrong anywhere. */
function terminalLog(id: string): Logger {
  const print = (message: string, fields?: Record<string, unknown>) =>
    console.error(message, ...(fields ? [inspect(fields, { depth: 4 })] : []));
  return {
    info: (message, fields) => String(fields?.['plugin']).startsWith(`${id}@`) && print(message, fields),
    warn: print,
    error: print,
  };
}
