import type { Language } from '@peixun/plugin-api';

/** Where the browser is connected to: set once by the shell, before anything is shown. */
export interface Connection {
  /** The path below which the host is reached behind a proxy: `''` or `/training`. */
  readonly basePath: string;
  readonly countyId: string;
  readonly language: () => Language;
  /** Called when the server says that the session has ended. */
  readonly onSignedOut: () => void;
}

let current: Connection | undefined;

export function connect(to: Connection): void {
  current = to;
}

/** @throws Error when no shell has connected. */
export function connection(): Connection {
  if (!current) throw new Error('No shell has called connect() of @peixun/ui-kit/runtime.');
  return current;
}
