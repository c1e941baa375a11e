import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { watchFolder } from '../host/watch-folder.ts';
import { hostErrors } from '../http/errors.ts';
import type { countyFile, CountyFile } from './county-file.ts';
import {
  checkCountyFile,
  readCountyFile,
  unreadableCountyFile,
  type CountyFileReading,
} from './read-county-file.ts';

/** Where the county files come from. */
export interface CountySource {
  /** @throws `COUNTIES_UNREADABLE` when there is no such place; a single wrong file is part of the answer. */
  read(): Promise<readonly CountyFileReading[]>;
  /** Calls when something may have changed; returns what ends the watch. */
  watch(onChange: () => void): () => void;
}

/** A folder of `<county>.json`, watched. */
export function countyFolder(folder: string): CountySource {
  return {
    async read() {
      const found = await readdir(folder).catch((cause: NodeJS.ErrnoException) => {
        throw hostErrors.COUNTIES_UNREADABLE({ folder, reason: cause.message }, { cause });
      });
      const names = found.filter(name => name.endsWith('.json')).toSorted();
      return Promise.all(names.map(name => readOne(folder, name)));
    },
    watch: onChange => watchFolder(folder, onChange),
  };
}

async function readOne(folder: string, name: string): Promise<CountyFileReading> {
  const id = basename(name, '.json');
  try {
    return readCountyFile(id, await readFile(join(folder, name), 'utf8'));
  } catch (error) {
    return unreadableCountyFile(id, error);
  }
}

/** Counties given as data, as integrators and tests do. */
export function countyList(counties: readonly z.input<typeof countyFile>[]): CountySource {
  return {
    read: () => Promise.resolve(counties.map(county => checkCountyFile(county.id, county))),
    watch: () => () => {},
  };
}

/** Names two counties that claim one host name: the first keeps it, the other is told. */
export function hostNameConflicts(
  counties: readonly CountyFile[],
): readonly { county: string; hostName: string; index: number; ownedBy: string }[] {
  const owners = new Map<string, string>();
  return counties.flatMap(county =>
    county.hostNames.flatMap((hostName, index) => {
      const ownedBy = owners.get(hostName);
      if (ownedBy === undefined) owners.set(hostName, county.id);
      return ownedBy === undefined ? [] : [{ county: county.id, hostName, index, ownedBy }];
    }),
  );
}
