import { message, type MessageKey } from './messages.ts';

/** What stops a command: a sentence that says what failed and what to do, and the exit code 1. */
export class CommandError extends Error {
  constructor(key: MessageKey, values: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(message(key, values), cause === undefined ? undefined : { cause });
    this.name = 'CommandError';
  }
}
