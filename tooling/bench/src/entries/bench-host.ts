import type { HostOptions } from '@peixun/kernel';
import { entriesPlugin } from './plugin.ts';

export interface BenchHostOptions {
  readonly databaseUrl: string;
  readonly dataFolder: string;
  /** How many there are. */
  readonly counties: number;
}

/** A host of the entries, without limits on how much one account may ask. */
export function benchHost({ databaseUrl, dataFolder, counties }: BenchHostOptions): HostOptions {
  const unlimited = { burst: 1e9, perSecond: 1e9 };
  return {
    plugins: [entriesPlugin],
    counties: Array.from({ length: counties }, (_, index) => ({
      id: `county-${index}`,
      name: { 'zh-CN': `${index} 号县`, en: `County ${index}` },
      plugins: { entries: {} },
    })),
    databaseUrl,
    dataFolder,
    limits: { perAccount: unlimited, perAddress: unlimited },
  };
}
