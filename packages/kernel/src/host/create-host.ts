import { startEmbeddedPostgres } from '../embedded-postgres/index.ts';
import { jsonLogger } from '../observability/log.ts';
import { startTracing } from '../observability/tracing.ts';
import { KeyedPersonalData } from '../storage/keyed-personal-data.ts';
import { loadPersonalDataKeys, personalDataKeyFile } from '../storage/personal-data-keys.ts';
import { kernelMigrations, migrateSchema, PostgresDatabase } from '../storage/index.ts';
import { claimInstallation, refuseUnfinished } from './claim-installation.ts';
import { defaultLimits } from './default-limits.ts';
import type { Host } from './host.ts';
import type { HostOptions } from './host-options.ts';
import { kernelVersion } from './kernel-version.ts';
import { registerParts } from './register-parts.ts';
import { defaultRetention } from './retention.ts';
import { RunningHost } from './running-host.ts';

/**
 * Makes a host and starts everything in it but the listening: storage, plugins, counties, identity, events.
 *
 * A plugin or a county that is wrong stops itself alone; see `host.view`.
 *
 * @throws when there can be no host at all: no database, no data folder or one that is not restored whole, no folder of
 *   counties, the sample where real counties are to serve.
 */
export async function createHost(options: HostOptions): Promise<Host> {
  refuseUnfinished(options.dataFolder);
  const log = options.log ?? jsonLogger();
  const clock = options.clock ?? (() => new Date());
  const stopTracing = await startTracing(kernelVersion);
  const embedded = options.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataFolder: options.dataFolder });
  const database = new PostgresDatabase({ url: options.databaseUrl ?? embedded!.hostUrl, clock });
  let closing: Promise<void> | undefined;
  const closeStorage = () => {
    closing ??= database
      .close()
      .finally(() => embedded?.stop())
      .finally(stopTracing);
    return closing;
  };
  try {
    await migrateSchema(database, {
      schema: 'kernel',
      installed: [{ version: kernelVersion, migrations: kernelMigrations }],
    });
    await claimInstallation(
      database.kernel,
      options.sampleAccounts !== undefined,
      options.databaseUrl === undefined ? options.dataFolder : 'DATABASE_URL',
    );
    const personalData =
      options.personalData ??
      new KeyedPersonalData(() =>
        loadPersonalDataKeys(
          personalDataKeyFile(options.dataFolder),
          process.env['PEIXUN_PERSONAL_DATA_KEYS'],
        ),
      );
    const limits = { ...defaultLimits, ...options.limits };
    const retention = { ...defaultRetention, ...options.retention };
    const parts = registerParts({ ...options, log, clock, limits, retention }, database, personalData);
    const host = new RunningHost(parts, closeStorage);
    await host.start().catch(async (error: unknown) => {
      await host.stop();
      throw error;
    });
    return host;
  } catch (error) {
    await closeStorage();
    throw error;
  }
}
