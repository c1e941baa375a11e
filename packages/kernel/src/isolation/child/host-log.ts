import type { Logger } from '@peixun/plugin-api';
import { errorAsData } from '../crossing-errors.ts';
import type { HostChannel } from './host-channel.ts';

/** A log that the host writes, as far as it lets so many and so long lines pass. */
export function hostLog(channel: HostChannel): Logger {
  const write = (level: keyof Logger) => (message: string, fields?: Record<string, unknown>) => {
    const written = JSON.stringify(fields, asJson) as string | undefined;
    channel.send({ type: 'log', level, message: message.slice(0, 2_000), fields: written?.slice(0, 8_000) });
  };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}

function asJson(_key: string, value: unknown): unknown {
  if (value instanceof Error) return errorAsData(value);
  return typeof value === 'bigint' ? value.toString() : value;
}
