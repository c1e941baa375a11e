import type { JobToken, Permissions, PluginManifest, Text } from '@peixun/plugin-api';
import type { Kysely } from 'kysely';
import type { CountyFile } from '../counties/county-file.ts';
import type { CountyTables } from '../counties/tables.ts';
import type { Compatibility } from './compatibility.ts';
import type { DeprecatedUse } from './deprecated-uses.ts';
import type { PluginOrigin } from '../installed-plugins/plugin-origin.ts';

export type PluginState = 'discovered' | 'resolved' | 'migrated' | 'started' | 'degraded' | 'stopped';

/** An installed version of a plugin, and how it is. */
export interface PluginStatus {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly state: PluginState;
  /** Why it is degraded or stopped, and what to do. */
  readonly reason?: Text;
  /** Ids of the counties that run this version. */
  readonly enabledIn: readonly string[];
  /** Where it was installed from; absent when the host's options name it. */
  readonly origin?: PluginOrigin;
}

/** Something that is wrong with a county or with one plugin in it. */
export interface CountyProblem {
  /** The plugin concerned; absent: the whole county. */
  readonly plugin?: string;
  /** Where in the county file: `['plugins', 'faculty-pool', 'version']`. */
  readonly path: readonly (string | number)[];
  readonly reason: Text;
}

export interface CountyStatus {
  readonly id: string;
  readonly state: 'serving' | 'stopped';
  /** The configuration that serves: the last good one. Absent when there never was one. */
  readonly file?: CountyFile;
  readonly problems: readonly CountyProblem[];
  /** What its plugins use and must leave before it is gone. */
  readonly deprecations: readonly DeprecatedUse[];
}

/** A plugin that serves in a county. */
export interface EnabledPlugin {
  readonly manifest: PluginManifest;
  /** Where the browser finds its UI module, without the base path: `/plugins/faculty-pool/1.0.0/ui/index.js`. */
  readonly uiUrl?: string;
}

/** The settings of a plugin in a county, as the administrator sees them. */
export interface SettingsOverview {
  readonly schema: Record<string, unknown>;
  /** What holds, defaults included; secrets left out. */
  readonly values: Record<string, unknown>;
  /** Names of the secrets that have a value. */
  readonly secretsSet: readonly string[];
  /** Names that the administrator changed; the county file sets the others. */
  readonly changed: readonly string[];
}

/** What an administrator sets in one plugin of one county. */
export interface SettingsChange {
  readonly countyId: string;
  readonly pluginId: string;
  /** By name; `null` takes a change back. */
  readonly changes: Readonly<Record<string, unknown>>;
  /** Who changes: an account's id. */
  readonly actor: string;
  readonly at: Date;
}

/** What identity and administration may ask of the host. */
export interface HostView {
  readonly version: string;
  readonly sampleMode: boolean;
  /** `''`, or the path under which a proxy serves the host: `/peixun`. */
  readonly basePath: string;
  counties(): readonly CountyStatus[];
  county(id: string): CountyFile | undefined;
  plugins(): readonly PluginStatus[];
  /** What each installed version of a plugin needs, and whether it is there. */
  compatibility(): readonly Compatibility[];
  /** The plugins that serve in a county, in start order; the kernel itself is not among them. */
  enabledPlugins(countyId: string): readonly EnabledPlugin[];
  /** Whether a plugin serves in a county: the one question that every part of the host asks. */
  isEnabled(countyId: string, pluginId: string): boolean;
  /** All permissions that exist in a county: those of its plugins and the kernel's. */
  permissions(countyId: string): Permissions;
  /** What a plugin of a county, or the kernel, calls its operation `POST /needs` or its job `needs-analysis/close-quarter`. */
  titleOf(countyId: string, pluginId: string, part: string): Text | undefined;
  /** The job `needs-analysis/close-quarter` of a plugin that serves in a county, or of the kernel. */
  jobOf(countyId: string, pluginId: string, job: string): JobToken | undefined;
  settings(countyId: string, pluginId: string): SettingsOverview;
  /**
   * Writes settings on top of the county file in the caller's transaction. They hold once `reloadSettings` is
   * called after its commit.
   *
   * @throws `INVALID_REQUEST` with the path of each wrong value.
   */
  saveSettings(db: Kysely<CountyTables>, change: SettingsChange): Promise<void>;
  /** Reads the settings again, here and in every other host. */
  reloadSettings(): Promise<void>;
}
