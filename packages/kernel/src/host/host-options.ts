import type { Logger, PersonalData } from '@peixun/plugin-api';
import type { z } from 'zod';
import type { countyFile } from '../counties/county-file.ts';
import type { RateLimit } from '../http/rate-limit.ts';
import type { ShellAssets } from '../http/shell-assets.ts';
import type { SampleAccount } from '../identity/sample-accounts.ts';
import type { Sender } from '../identity/sender.ts';
import type { SingleSignOn } from '../identity/sign-on.ts';
import type { FileDriver } from '../storage/file-driver.ts';
import type { PluginSource } from './plugin-package.ts';
import type { Retention } from './retention.ts';

/** What an integrator chooses. Only plugins, counties and the data folder are needed. */
export interface HostOptions {
  readonly plugins: readonly PluginSource[];
  /** The folder from which the names of plugin packages are resolved; the working directory unless told. */
  readonly pluginsFrom?: string;
  /** Public keys (Ed25519, PEM) of who may sign plugins that are installed into the data folder, by name. */
  readonly trustedKeys?: Readonly<Record<string, string>>;
  /** Whether installed plugins may be unsigned: only where somebody reviews each of them. */
  readonly unsignedPlugins?: boolean;
  /** A folder of `<county>.json`, watched for changes; or the counties themselves. */
  readonly counties: string | readonly z.input<typeof countyFile>[];
  /** Keys, files and the embedded PostgreSQL stand here. */
  readonly dataFolder: string;
  /** The address of the county's own PostgreSQL; an embedded one in the data folder unless told. */
  readonly databaseUrl?: string;
  /** The pages of the browser; without them the host serves its API alone. */
  readonly shell?: ShellAssets;
  /** The path under which a proxy serves the host: `/peixun`. */
  readonly basePath?: string;
  /** The origin that browsers see, where a proxy stands before the host: `https://peixun.example.gov.cn`. */
  readonly publicOrigin?: string;
  /** Whether `X-Forwarded-For` tells who calls: only behind a proxy that sets it. */
  readonly trustProxy?: boolean;
  /** Invented accounts with one-click sign-in. */
  readonly sampleAccounts?: readonly SampleAccount[];
  readonly singleSignOn?: readonly SingleSignOn[];
  /** Sends codes; without one they can only be printed. */
  readonly sender?: Sender;
  /** Where files stand; a folder in the data folder unless told. */
  readonly fileDriver?: FileDriver;
  /** Encrypts personal data; AES-256-GCM under keys in the data folder unless told. */
  readonly personalData?: PersonalData;
  readonly log?: Logger;
  readonly clock?: () => Date;
  readonly limits?: Partial<HostLimits>;
  /** How long is kept what has served its purpose; `defaultRetention` unless told. */
  readonly retention?: Partial<Retention>;
}

export interface HostLimits {
  /** Bytes of a body, where the operation does not say. */
  readonly bodyBytes: number;
  /** Milliseconds an operation may take. */
  readonly operation: number;
  /** Milliseconds that requests get to end when the host stops. */
  readonly drain: number;
  readonly perAccount: RateLimit;
  /** Of who is not signed in. An office shares one address. */
  readonly perAddress: RateLimit;
  readonly steps: StepLimits;
}

/** Milliseconds that a step of a plugin's life may take. */
export interface StepLimits {
  readonly load: number;
  readonly migrate: number;
  readonly start: number;
  readonly stop: number;
}

/** The options with everything that has a default. */
export type HostSettings = Omit<HostOptions, 'log' | 'clock' | 'limits' | 'retention'> & {
  readonly log: Logger;
  readonly clock: () => Date;
  readonly limits: HostLimits;
  readonly retention: Retention;
};
