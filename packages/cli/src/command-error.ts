import { isPeixunError } from '@peixun/plugin-api';
import { CommanderError } from 'commander';
import { message, terminalLanguage, type MessageKey } from './messages.ts';

/** What stops a command: a sentence that says what failed and what to do, and the exit code 1. */
export class CommandError extends Error {
  constructor(key: MessageKey, values: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(message(key, values), cause === undefined ? undefined : { cause });
    this.name = 'CommandError';
  }
}

/** What is wrong with the words of a command, by the code that commander gives. */
const ofUsage: Readonly<Record<string, MessageKey>> = {
  'commander.missingArgument': 'usage.missing-argument',
  'commander.optionMissingArgument': 'usage.missing-value',
  'commander.missingMandatoryOptionValue': 'usage.missing-option',
  'commander.unknownOption': 'usage.unknown-option',
  'commander.unknownCommand': 'usage.unknown-command',
  'commander.excessArguments': 'usage.too-many',
};

const ofFiles: Readonly<Record<string, MessageKey>> = {
  ENOENT: 'file.missing',
  ...{ ENOTDIR: 'file.kind', EISDIR: 'file.kind' },
  ...{ EACCES: 'file.forbidden', EPERM: 'file.forbidden', EROFS: 'file.forbidden' },
  ...{ ENOSPC: 'file.full', EDQUOT: 'file.full', EFBIG: 'file.full' },
};

/** Whether there was no room for what was to be written. */
export function isNoRoom(error: unknown): boolean {
  return ofFiles[(error as NodeJS.ErrnoException).code ?? ''] === 'file.full';
}

/** What was foreseen, in a sentence for the terminal; nothing for anything else, whose stack tells more. */
export function sentenceOf(error: unknown): string | undefined {
  if (error instanceof CommandError) return error.message;
  if (isPeixunError(error)) return error.title[terminalLanguage()];
  if (error instanceof CommanderError) return usageOf(error);
  const { code = '', path = '' } = error as NodeJS.ErrnoException;
  const key = ofFiles[code];
  return key && (path || isNoRoom(error)) ? message(key, { path }) : undefined;
}

/** Commander names in quotes what it is about, and in brackets what may have been meant. */
function usageOf({ code, message: said }: CommanderError): string {
  const key = ofUsage[code];
  if (!key) return said;
  const [, what = ''] = /'(.*?)'/.exec(said) ?? [];
  const [, meant] = /\(Did you mean (?:one of )?(.*)\?\)/.exec(said) ?? [];
  return message(key, { what }) + (meant ? ` ${message('usage.meant', { meant })}` : '');
}
