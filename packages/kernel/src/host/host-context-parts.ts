import type { DependencyContainer } from 'tsyringe';
import { randomUUIDv7 } from 'node:crypto';
import { appliedRule, dayIn } from '../counties/applied-rule.ts';
import { hostErrors } from '../http/errors.ts';
import { isInTransaction } from '../services/transaction-marker.ts';
import { DatabaseFiles } from '../storage/database-files.ts';
import { DatabaseSearch } from '../storage/database-search.ts';
import type { ContextParts } from './context-parts.ts';
import { tokens } from './tokens.ts';

/** What contexts are made of, from the host's container. */
export function hostContextParts(host: DependencyContainer): ContextParts {
  const { clock } = host.resolve(tokens.options);
  const driver = host.resolve(tokens.fileDriver);
  const database = host.resolve(tokens.database);
  const counties = host.resolve(tokens.counties);
  const settings = host.resolve(tokens.settings);
  const identity = host.resolve(tokens.identity);
  return {
    database,
    personalData: host.resolve(tokens.personalData),
    // Events, jobs and boxes call plugins, whose contexts are made of these parts.
    get events() {
      return host.resolve(tokens.events);
    },
    get jobs() {
      return host.resolve(tokens.jobs);
    },
    get boxes() {
      return host.resolve(tokens.boxes);
    },
    now: clock,
    newId: randomUUIDv7,
    directory: scope => identity.directory(scope),
    settings: (countyId, { manifest, definition }) => {
      const file = counties.get(countyId)?.file;
      return file ? settings.values({ file, manifest, schema: definition?.settings }) : {};
    },
    rule: (county, ruleSet, on) => {
      const day = dayIn(county.timeZone, on);
      const ruleSets = counties.get(county.id)?.file?.ruleSets ?? {};
      const rule = appliedRule(ruleSet, { ruleSets }, day);
      if (!rule) throw hostErrors.RULE_NOT_IN_FORCE({ ruleSet: ruleSet.id, day });
      return rule;
    },
    service: (plugin, reference, caller) => host.resolve(tokens.services).find(plugin, reference, caller),
    async dropAnonymously(countyId, plugin, box, answer) {
      if (isInTransaction()) throw hostErrors.BOX_IN_TRANSACTION({ box: box.id });
      if (!plugin.definition?.anonymousBoxes?.some(({ token }) => token.id === box.id)) {
        throw hostErrors.BOX_NOT_DECLARED({ box: box.id });
      }
      await host.resolve(tokens.boxes).drop(countyId, box, box.answer.parse(answer));
    },
    compute: (...asked) => host.resolve(tokens.computations).compute(...asked),
    files: (scope, { manifest }) => new DatabaseFiles({ database, scope, driver, plugin: manifest.id }),
    search: ({ countyId }, { manifest }, { permissions: reach }) =>
      new DatabaseSearch(database, { countyId, plugin: manifest.id, reach }),
  };
}
