import { text, type County, type PluginManifest, type Text } from '@peixun/plugin-api';
import { deprecatedUses, type DeprecatedUse } from '../host/deprecated-uses.ts';
import type { CountyProblem } from '../host/host-view.ts';
import { resolveCounty } from '../host/resolve-county.ts';
import type { PluginKey } from '../host/plugin-key.ts';
import type { CountyFile } from './county-file.ts';
import { hostNameConflicts, type CountySource } from './county-source.ts';

/** A county while the host runs. */
export interface RunningCounty {
  readonly id: string;
  /** The last good configuration; absent when there never was one. */
  readonly file?: CountyFile;
  readonly county?: County;
  /** The version of each plugin that serves. */
  readonly plugins: ReadonlyMap<string, PluginManifest>;
  readonly problems: readonly CountyProblem[];
  readonly deprecations: readonly DeprecatedUse[];
}

export interface CountyRegistryOptions {
  readonly source: CountySource;
  readonly installed: () => readonly PluginManifest[];
  readonly unusable: () => ReadonlyMap<PluginKey, Text>;
  /** What a county sets in a plugin: in its file, and by its administrator on top. */
  readonly settings: (file: CountyFile, manifest: PluginManifest) => Readonly<Record<string, unknown>>;
  /** Checks what only a plugin's code knows, its settings and rule sets, for a version that would serve. */
  readonly check: (file: CountyFile, manifest: PluginManifest) => readonly CountyProblem[];
}

/** The counties of a host. A bad file stops its own county alone; one that ran goes on with its last good file. */
export class CountyRegistry {
  readonly #options: CountyRegistryOptions;
  #counties: ReadonlyMap<string, RunningCounty> = new Map();

  constructor(options: CountyRegistryOptions) {
    this.#options = options;
  }

  /** Reads all files again. A county whose file is gone ends. */
  async reload(): Promise<void> {
    const readings = await this.#options.source.read();
    const files = readings.flatMap(({ file }) => (file ? [file] : []));
    const conflicts = hostNameConflicts(files);
    const refused = new Set(conflicts.map(({ county }) => county));
    const counties = readings.map((reading): RunningCounty => {
      const problems = [
        ...reading.problems,
        ...conflicts.filter(({ county }) => county === reading.id).map(hostNameProblem),
      ];
      const known = this.#counties.get(reading.id)?.file;
      const good = reading.file && !refused.has(reading.id) ? reading.file : known;
      // The same object as long as nothing changed: others tell by it whether they have work.
      const file = JSON.stringify(good) === JSON.stringify(known) ? known : good;
      return file
        ? this.#resolve(file, problems)
        : { id: reading.id, plugins: new Map(), problems, deprecations: [] };
    });
    this.#counties = new Map(counties.map(county => [county.id, county]));
  }

  /** Asks again which plugins can serve, after one of them changed its state. */
  resolveAgain(): void {
    const counties = this.all().map(county =>
      county.file
        ? this.#resolve(
            county.file,
            county.problems.filter(({ plugin }) => plugin === undefined),
          )
        : county,
    );
    this.#counties = new Map(counties.map(county => [county.id, county]));
  }

  get(id: string): RunningCounty | undefined {
    return this.#counties.get(id);
  }

  all(): readonly RunningCounty[] {
    return [...this.#counties.values()];
  }

  byHostName(hostName: string): RunningCounty | undefined {
    return this.all().find(({ file }) => file?.hostNames.includes(hostName));
  }

  #resolve(file: CountyFile, problems: readonly CountyProblem[]): RunningCounty {
    const { installed, unusable, settings, check } = this.#options;
    const wrong: CountyProblem[] = [];
    const reasons = new Map(unusable());
    const first = resolveCounty(file, installed(), reasons);
    for (const manifest of first.plugins.values()) wrong.push(...check(file, manifest));
    const wrongPlugins = new Set(wrong.map(({ plugin }) => plugin));
    const usable = {
      ...file,
      plugins: Object.fromEntries(Object.entries(file.plugins).filter(([id]) => !wrongPlugins.has(id))),
    };
    const resolution = wrong.length > 0 ? resolveCounty(usable, installed(), reasons) : first;
    return {
      id: file.id,
      file,
      county: { id: file.id, name: file.name, timeZone: file.timeZone, languages: file.languages },
      plugins: resolution.plugins,
      problems: [...problems, ...wrong, ...resolution.problems],
      deprecations: deprecatedUses(resolution.plugins, manifest => settings(file, manifest)),
    };
  }
}

function hostNameProblem(conflict: { hostName: string; index: number; ownedBy: string }): CountyProblem {
  return {
    path: ['hostNames', conflict.index],
    reason: text(
      `主机名 '${conflict.hostName}' 已属于县 '${conflict.ownedBy}'。请从其中一个县配置中删去。`,
      `Host name '${conflict.hostName}' belongs to county '${conflict.ownedBy}' already. Take it out of one of the two files.`,
    ),
  };
}
