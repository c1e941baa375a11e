import { createRequire, syncBuiltinESMExports } from 'node:module';

const unavailable = [
  // Signals reach the host, which runs as the same user; one of them opens its inspector.
  ...['kill', '_kill', '_debugProcess', '_debugEnd'],
  ...['execve', 'dlopen', 'binding', '_linkedBinding'],
  // What is written there covers the arguments, by which a host knows a process that another lost.
  'title',
  ...['setuid', 'seteuid', 'setgid', 'setegid', 'setgroups', 'initgroups', 'chdir', 'umask'],
];

/** Takes from a process what the permissions of Node leave it, before a line of the plugin's code runs. */
export function hardenProcess(): void {
  for (const name of unavailable) Reflect.deleteProperty(process, name);
  const require = createRequire(import.meta.url);
  Reflect.deleteProperty(require('node:os') as object, 'setPriority');
  // Flags of V8 lift its limits, and open what memory holds.
  Reflect.deleteProperty(require('node:v8') as object, 'setFlagsFromString');
  syncBuiltinESMExports();
}
