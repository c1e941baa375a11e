import type { County, PluginManifest } from '@peixun/plugin-api';
import { findPluginPackage } from '../../host/plugin-package.ts';
import { errorAsData } from '../crossing-errors.ts';
import type { HostMessage } from '../messages.ts';
import { describePlugin } from '../plugin-description.ts';
import { hardenProcess } from './harden-process.ts';
import { HostChannel } from './host-channel.ts';
import { hostLog } from './host-log.ts';
import { remoteCall } from './remote-call.ts';
import { serveComputation } from './remote-computations.ts';
import { PluginWorker } from './serve-work.ts';

/* The process of an isolated plugin: it loads the plugin's code and does what the host asks of it. */

const residentBytes = process.memoryUsage.rss;
const stopping = new AbortController();
const calls = new Map<number, AbortController>();
let worker: PluginWorker | undefined;

hardenProcess();
const channel = new HostChannel(take);
const log = hostLog(channel);
// What nobody waits for ends the process; the host starts another.
process.on('uncaughtException', error => {
  log.error('nobody caught an error', { error: errorAsData(error) });
  process.exitCode = 1;
  setImmediate(() => process.exit());
});

function take(message: Exclude<HostMessage, { type: 'answer' | 'progress' }>): void {
  switch (message.type) {
    case 'ping':
      return channel.send({ type: 'pong', residentBytes: residentBytes() });
    case 'abort':
      return calls.get(message.call)?.abort();
    case 'load':
      return void load(message.manifest as PluginManifest, message.root);
    case 'call':
      return void serve(message);
  }
}

async function load(manifest: PluginManifest, root: string): Promise<void> {
  try {
    const definition = await (await findPluginPackage({ manifest, root }, root)).load();
    const counties = () => channel.askAtOnce(0, 'counties') as readonly County[];
    const start = { log, counties, signal: stopping.signal };
    worker = new PluginWorker(definition, start, () => stopping.abort());
    channel.send({ type: 'loaded', description: describePlugin(definition, manifest) });
  } catch (error) {
    channel.send({ type: 'failed', error: errorAsData(error) });
  }
}

async function serve({ call, work, circumstances }: HostMessage & { type: 'call' }): Promise<void> {
  const abort = new AbortController();
  calls.set(call, abort);
  try {
    const remote = remoteCall(channel, call, circumstances, abort.signal);
    const value = await (work.kind === 'compute'
      ? serveComputation(work, remote)
      : worker!.serve(work, remote));
    channel.done(call, { value });
  } catch (error) {
    channel.done(call, { error: errorAsData(error) });
  } finally {
    calls.delete(call);
  }
}
