import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  pluginsFolder,
  readCountyFile,
  type CountyFile,
  type HostOptions,
  type PluginPackage,
} from '@peixun/kernel';
import { applyEdits, modify } from 'jsonc-parser';
import { z } from 'zod';
import { hostOutlook, type HostOutlook } from '../app/host-outlook.ts';
import { CommandError } from '../command-error.ts';
import { terminalLanguage } from '../messages.ts';
import { writeWhole } from './write-whole.ts';

/** What a county's file is to say of a plugin. */
export interface Choice {
  readonly isEnabled: boolean;
  /** A range; what the file says already unless told. */
  readonly version?: string;
}

/** The versions that served a county before, the latest last; `null`: the plugin was not enabled. */
const history = z.record(z.string(), z.record(z.string(), z.array(z.string().nullable())));

/**
 * Looks ahead whether counties would be served as chosen.
 *
 * @param choices by county.
 * @param now what the counties have, where that is not what `plugins` give them.
 * @returns what writes the choices into the files of the counties, and changes nothing else there. What each had
 *   before is noted unless told.
 * @throws CommandError when a county would not be served so.
 */
export async function checkChoices(
  host: HostOptions,
  plugins: readonly PluginPackage[],
  plugin: string,
  choices: ReadonlyMap<string, Choice>,
  now?: HostOutlook,
): Promise<(isNoted?: boolean) => Promise<void>> {
  if (choices.size === 0) return async () => {};
  const before = now ?? (await hostOutlook(host, plugins));
  refuseUnknown(before, plugins, plugin, [...choices.keys()]);
  const texts = await changedTexts(host, plugin, choices);
  const files = new Map([...texts].map(([county, text]) => [county, fileOf(plugin, county, text)]));
  const after = await hostOutlook(host, plugins, files);
  for (const [county, { isEnabled }] of choices) {
    const { problems = [] } = after.counties.get(county) ?? {};
    const reasons = problems.filter(problem => problem.plugin === plugin).map(({ reason }) => reason);
    if (isEnabled && reasons.length > 0) {
      const reason = reasons.map(text => text[terminalLanguage()]).join(' ');
      throw new CommandError('plugin.choice.refused', { plugin, county, reason });
    }
  }
  return async (isNoted = true) => {
    if (isNoted) await noteChanges(host, plugin, [...choices.keys()], before, after);
    for (const [county, text] of texts) await writeWhole(countyPath(host, county), text);
  };
}

/** Notes what counties had, where they get another version, so that `rollBack` finds it. */
export async function noteChanges(
  host: HostOptions,
  plugin: string,
  counties: readonly string[],
  before: HostOutlook,
  after: HostOutlook,
): Promise<void> {
  const noted = await readHistory(host);
  for (const county of counties) {
    const [had, gets] = [before, after].map(
      outlook => outlook.counties.get(county)?.plugins.get(plugin)?.version ?? null,
    );
    // What was noted for a change that was cut off is there already.
    if (had !== gets && had !== noted[county]?.[plugin]?.at(-1))
      ((noted[county] ??= {})[plugin] ??= []).push(had ?? null);
  }
  await writeHistory(host, noted);
}

/**
 * Gives a county the version back that it had before the last change.
 *
 * @returns that version; `undefined` when the plugin was not enabled then.
 * @throws CommandError when nothing was changed yet, or that version is not there any more.
 */
export async function rollBack(
  host: HostOptions,
  plugins: readonly PluginPackage[],
  plugin: string,
  county: string,
): Promise<string | undefined> {
  const noted = await readHistory(host);
  const earlier = noted[county]?.[plugin]?.pop();
  if (earlier === undefined) throw new CommandError('plugin.rollback.none', { plugin, county });
  const choice = earlier === null ? { isEnabled: false } : { isEnabled: true, version: earlier };
  const write = await checkChoices(host, plugins, plugin, new Map([[county, choice]]));
  await write(false);
  // Afterwards: who is cut off in between does the same once more.
  await writeHistory(host, noted);
  return earlier ?? undefined;
}

/** What was mistyped must not look as if it were done. */
function refuseUnknown(
  { counties }: HostOutlook,
  plugins: readonly PluginPackage[],
  plugin: string,
  chosen: readonly string[],
): void {
  for (const county of chosen) {
    if (!counties.has(county)) {
      const known = [...counties.keys()].join(', ') || '—';
      throw new CommandError('plugin.choice.no-county', { county, known });
    }
    const installed = plugins.map(({ manifest }) => manifest.id);
    const named = Object.keys(counties.get(county)?.file?.plugins ?? {});
    if (!installed.includes(plugin) && !named.includes(plugin)) {
      const known = [...new Set([...installed, ...named])].join(', ') || '—';
      throw new CommandError('plugin.choice.no-plugin', { plugin, known });
    }
  }
}

async function changedTexts(host: HostOptions, plugin: string, choices: ReadonlyMap<string, Choice>) {
  const texts = new Map<string, string>();
  for (const [county, { isEnabled, version }] of choices) {
    const before = await readFile(countyPath(host, county), 'utf8');
    const { file } = readCountyFile(county, before);
    if (!file) throw new CommandError('plugin.choice.bad-county', { county });
    const isNew = !(plugin in file.plugins);
    const withVersion = version ? edited(before, ['plugins', plugin, 'version'], version) : before;
    // What is there is enabled unless the file says otherwise.
    const enabled = isEnabled ? (isNew && !version ? true : undefined) : false;
    texts.set(county, edited(withVersion, ['plugins', plugin, 'enabled'], enabled));
  }
  return texts;
}

/** Changes one place of a JSON text; spaces and line ends stay as their author wrote them. */
function edited(text: string, path: string[], value: unknown): string {
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  ';
  const formattingOptions = {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
  return applyEdits(text, modify(text, path, value, { formattingOptions }));
}

function fileOf(plugin: string, county: string, text: string): CountyFile {
  const { file, problems } = readCountyFile(county, text);
  if (file) return file;
  const reason = problems.map(problem => problem.reason[terminalLanguage()]).join(' ');
  throw new CommandError('plugin.choice.refused', { plugin, county, reason });
}

function countyPath({ counties }: HostOptions, county: string): string {
  if (typeof counties !== 'string') throw new CommandError('plugin.choice.no-files');
  return join(counties, `${county}.json`);
}

const historyPath = ({ dataFolder }: HostOptions) => join(pluginsFolder(dataFolder), 'choices.json');

async function readHistory(host: HostOptions): Promise<z.output<typeof history>> {
  const content = await readFile(historyPath(host), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  return history.parse(JSON.parse(content));
}

async function writeHistory(host: HostOptions, noted: z.output<typeof history>): Promise<void> {
  await mkdir(dirname(historyPath(host)), { recursive: true });
  await writeWhole(historyPath(host), `${JSON.stringify(noted, null, 2)}\n`);
}
