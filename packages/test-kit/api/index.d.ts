// The types that others build against, as the compiler emits them. A test holds them to the code;
// `vitest run -u` takes a change over.

// api-report.d.ts
export declare function apiReport(folder: string, entries: readonly string[], within?: string): Promise<string>;

// test-plugin.d.ts
import { type TestHost } from '@peixun/kernel/testing';
import type { PluginDefinition } from '@peixun/plugin-api';
export interface TestPluginOptions {
  readonly folder: string;
  readonly ui?: () => Promise<Partial<Record<'pages' | 'widgets' | 'slots', object>>>;
  readonly providers?: readonly PluginDefinition[];
  readonly rows?: (test: TestHost) => Promise<unknown>;
  readonly released?: string;
}
export declare function testPlugin(plugin: PluginDefinition, { folder, ui, providers, rows, released }: TestPluginOptions): void;
