import type { HostOptions } from '@peixun/kernel';
import { manifestOf, type PluginDefinition } from '@peixun/plugin-api';
import { join } from 'node:path';
import looping from './looping-plugin.ts';
import { entriesPlugin } from './plugin.ts';

export interface BenchHostOptions {
  readonly databaseUrl: string;
  readonly dataFolder: string;
  /** How many there are. */
  readonly counties: number;
  /** Whether the entries run in a process of their own. */
  readonly isolated?: boolean;
  /** Whether beside them there is an isolated plugin that loops when it is asked to. */
  readonly looping?: boolean;
}

/** A host of the entries, without limits on how much one account may ask. */
export function benchHost(options: BenchHostOptions): HostOptions {
  const { databaseUrl, dataFolder, counties, isolated = false, looping: loops = false } = options;
  const unlimited = { burst: 1e9, perSecond: 1e9 };
  return {
    plugins: [
      isolated ? isolatedPlugin(entriesPlugin, 'isolated-entries') : entriesPlugin,
      ...(loops ? [isolatedPlugin(looping, 'looping-plugin')] : []),
    ],
    counties: Array.from({ length: counties }, (_, index) => ({
      id: `county-${index}`,
      name: { 'zh-CN': `${index} 号县`, en: `County ${index}` },
      plugins: { entries: {}, ...(loops && { looping: {} }) },
    })),
    databaseUrl,
    dataFolder,
    limits: { perAccount: unlimited, perAddress: unlimited },
  };
}

function isolatedPlugin(definition: PluginDefinition, module: string): HostOptions['plugins'][number] {
  const manifest = manifestOf(definition, `src/entries/${module}.ts`);
  const plugin = { manifest, root: join(import.meta.dirname, '../..') };
  return { plugin, isolation: 'process', silence: 60_000 };
}
