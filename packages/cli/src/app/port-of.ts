import { CommandError } from '../command-error.ts';

/** @throws CommandError for what is no port. */
export function portOf(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new CommandError('serve.port-wrong', { value });
  return port;
}
