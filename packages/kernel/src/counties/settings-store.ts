import { type PersonalData, type PluginManifest } from '@peixun/plugin-api';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { SettingsChange, SettingsOverview } from '../host/host-view.ts';
import { Turns } from '../host/turns.ts';
import { hostErrors } from '../http/errors.ts';
import { issuesOf, parseIn } from '../http/zod-issues.ts';
import type { CountyFile } from './county-file.ts';
import type { CountyTables } from './tables.ts';

type Changes = Readonly<Record<string, unknown>>;

/** The settings of one plugin in one county: the file below, what the administrator changed on top. */
export interface SettingsOf {
  readonly file: CountyFile;
  readonly manifest: PluginManifest;
  readonly schema?: z.ZodObject;
}

/** Keeps in memory what administrators changed, so that a request asks no database for settings. */
export class SettingsStore {
  readonly #db: Kysely<CountyTables>;
  readonly #cipher: Pick<PersonalData, 'encrypt' | 'decrypt'>;
  #changes: ReadonlyMap<string, Changes> = new Map();
  /** Of two looks at once the earlier could end last. */
  readonly #looks = new Turns();
  readonly #checked = new Map<string, { readonly of: SettingsOf; readonly values: Changes }>();

  constructor(db: Kysely<CountyTables>, cipher: Pick<PersonalData, 'encrypt' | 'decrypt'>) {
    this.#db = db;
    this.#cipher = cipher;
  }

  /** Reads all changes again, after this or another host made one. */
  load(): Promise<void> {
    return this.#looks.take(() => this.#load());
  }

  async #load(): Promise<void> {
    const rows = await this.#db.selectFrom('plugin_setting').selectAll().execute();
    const changes = new Map<string, Record<string, unknown>>();
    for (const row of rows) {
      const key = keyOf(row.county_id, row.plugin_id);
      const value = row.secret ? JSON.parse(this.#cipher.decrypt(row.secret)) : row.value;
      changes.set(key, { ...changes.get(key), [row.name]: value });
    }
    this.#changes = changes;
    this.#checked.clear();
  }

  /**
   * What holds, checked, defaults included.
   *
   * @throws `INVALID_REQUEST` with the path of each wrong value.
   */
  values(of: SettingsOf): Changes {
    const key = keyOf(of.file.id, of.manifest.id);
    const known = this.#checked.get(key);
    if (known && known.of.file === of.file && known.of.manifest === of.manifest) return known.values;
    const values = check(of, this.#merged(of));
    this.#checked.set(key, { of, values });
    return values;
  }

  /** What the file and the administrator set together, not checked. */
  unchecked({ file, manifest }: Omit<SettingsOf, 'schema'>): Changes {
    return this.#merged({ file, manifest });
  }

  overview(of: SettingsOf): SettingsOverview {
    const values = this.values(of);
    const secrets = secretNames(of.schema);
    return {
      schema: of.manifest.settings,
      values: Object.fromEntries(Object.entries(values).filter(([name]) => !secrets.has(name))),
      secretsSet: [...secrets].filter(name => values[name] !== undefined && values[name] !== ''),
      changed: Object.keys(this.#changes.get(keyOf(of.file.id, of.manifest.id)) ?? {}),
    };
  }

  /**
   * Writes changes in an open transaction; `load` makes them hold.
   *
   * @throws `INVALID_REQUEST` with the path of each wrong value.
   */
  async save(
    db: Kysely<CountyTables>,
    of: SettingsOf,
    { changes, actor, at }: Pick<SettingsChange, 'changes' | 'actor' | 'at'>,
  ): Promise<void> {
    check(of, this.#merged(of, changes));
    const secrets = secretNames(of.schema);
    const where = { county_id: of.file.id, plugin_id: of.manifest.id };
    for (const [name, value] of Object.entries(changes)) {
      await db
        .deleteFrom('plugin_setting')
        .where('county_id', '=', where.county_id)
        .where('plugin_id', '=', where.plugin_id)
        .where('name', '=', name)
        .execute();
      if (value === null) continue;
      const json = JSON.stringify(value);
      const stored = {
        value: secrets.has(name) ? null : json,
        secret: secrets.has(name) ? this.#cipher.encrypt(json) : null,
      };
      await db
        .insertInto('plugin_setting')
        .values({ ...where, name, ...stored, changed_by: actor, changed_at: at })
        .execute();
    }
  }

  #merged({ file, manifest }: SettingsOf, changes: Changes = {}): Changes {
    const inFile = file.plugins[manifest.id]?.settings ?? {};
    const changed = { ...this.#changes.get(keyOf(file.id, manifest.id)), ...changes };
    const kept = Object.entries(changed).filter(([, value]) => value !== null);
    return { ...inFile, ...Object.fromEntries(kept) };
  }
}

function check({ schema = z.strictObject({}) }: SettingsOf, values: Changes): Changes {
  const checked = parseIn(schema, values, 'zh-CN');
  if (!checked.success) throw hostErrors.INVALID_REQUEST({}, { issues: issuesOf(checked.error) });
  return checked.data;
}

function secretNames(schema: z.ZodObject | undefined): ReadonlySet<string> {
  const fields = Object.entries((schema?.shape ?? {}) as Record<string, z.ZodType>);
  return new Set(fields.filter(([, field]) => isSecret(field)).map(([name]) => name));
}

/** The mark may stand inside `.optional()` or `.default()`. */
function isSecret(field: z.ZodType): boolean {
  if (field.meta()?.['secret'] === true) return true;
  const inner = (field as { def?: { innerType?: z.ZodType } }).def?.innerType;
  return inner !== undefined && isSecret(inner);
}

function keyOf(countyId: string, pluginId: string): string {
  return `${countyId}/${pluginId}`;
}
