import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { requireId, type NewPlugin } from './create-plugin.ts';
import { message } from './messages.ts';
import { titleOf } from './names.ts';
import { parts, type Part } from './parts.ts';

/** What somebody wants made, as far as they said. */
export type Wishes = Partial<Omit<NewPlugin, 'into'>> & { readonly yes?: boolean; readonly help?: boolean };

/** @throws Error naming the argument that cannot be read. */
export function readWishes(args: readonly string[]): Wishes {
  const { values, positionals } = parse(args);
  const [id, chineseName] = positionals;
  const { 'name-en': englishName, without, yes, help } = values;
  return {
    id,
    chineseName,
    englishName,
    without: without === undefined ? undefined : readParts(without),
    yes,
    help,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'name-en': { type: 'string' },
        without: { type: 'string' },
        yes: { type: 'boolean', short: 'y' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (cause) {
    throw new Error(message('option.wrong', { reason: `${(cause as Error).message}.` }), { cause });
  }
}

function readParts(list: string): Part[] {
  const named = list.split(/[,，\s]+/).filter(part => part !== '');
  const unknown = named.find(part => !(parts as readonly string[]).includes(part));
  if (unknown) throw new Error(message('part.unknown', { part: unknown, parts: parts.join(', ') }));
  return named as Part[];
}

/** Asks the person at the terminal for what they did not say. */
export async function completeWishes(wishes: Wishes): Promise<Omit<NewPlugin, 'into'>> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const ask = async (question: string, standard = '') =>
    (await terminal.question(`${question}${standard && ` (${standard})`}: `)).trim() || standard;
  try {
    const id = requireId(wishes.id ?? (await ask(message('ask.id'))));
    const englishName = wishes.englishName ?? (await ask(message('ask.englishName'), titleOf(id)));
    const chineseName = wishes.chineseName ?? (await ask(message('ask.chineseName'), englishName));
    const without =
      wishes.without ?? readParts(await ask(message('ask.without', { parts: parts.join(', ') })));
    return { id, englishName, chineseName, without };
  } finally {
    terminal.close();
  }
}
