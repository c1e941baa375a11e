import { isPeixunError } from '@peixun/plugin-api';
import { message, terminalLanguage, type MessageKey } from './messages.ts';

/** What stops a command: a sentence that says what failed and what to do, and the exit code 1. */
export class CommandError extends Error {
  constructor(key: MessageKey, values: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(message(key, values), cause === undefined ? undefined : { cause });
    this.name = 'CommandError';
  }
}

/** What was foreseen, in a sentence for the terminal; nothing for anything else, whose stack tells more. */
export function sentenceOf(error: unknown): string | undefined {
  if (error instanceof CommandError) return error.message;
  return isPeixunError(error) ? error.title[terminalLanguage()] : undefined;
}
