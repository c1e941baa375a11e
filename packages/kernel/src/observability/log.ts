import type { Logger } from '@peixun/plugin-api';
import { pino, type DestinationStream } from 'pino';

/** What never stands in a log, whoever wrote it, at the top or one level below. */
const redacted = new Set([
  'password',
  'token',
  'secret',
  'cookie',
  'authorization',
  'identityNumber',
  'phone',
  'name',
  'email',
]);

/**
 * Structured lines of JSON. Errors are reduced to type, message and stack; fields that may hold personal data
 * are left out. Lines are gathered for up to a fifth of a second: to write each by itself costs more than to make it.
 */
export function jsonLogger(options: { level?: string; destination?: DestinationStream } = {}): Logger {
  const logger = pino(
    {
      level: options.level ?? 'info',
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }), log: withoutPersonalData },
      serializers: { error: (error: Error) => withoutPersonalData({ ...pino.stdSerializers.err(error) }) },
    },
    options.destination ?? pino.destination({ dest: 1, minLength: 4096, periodicFlush: 200 }),
  );
  return {
    info: (message, fields) => logger.info(fields ?? {}, message),
    warn: (message, fields) => logger.warn(fields ?? {}, message),
    error(message, fields) {
      logger.error(fields ?? {}, message);
      logger.flush();
    },
  };
}

/** A logger that adds fields to every line. */
export function withFields(logger: Logger, fields: Record<string, unknown>): Logger {
  return {
    info: (message, more) => logger.info(message, { ...fields, ...more }),
    warn: (message, more) => logger.warn(message, { ...fields, ...more }),
    error: (message, more) => logger.error(message, { ...fields, ...more }),
  };
}

/** Copies only where there is something to leave out: nearly every line of a host is without. */
function withoutPersonalData(fields: Record<string, unknown>, level = 0): Record<string, unknown> {
  let clean = fields;
  for (const name in fields) {
    const value = fields[name];
    const shown = redacted.has(name)
      ? '[redacted]'
      : level === 0 && isRecord(value)
        ? withoutPersonalData(value, 1)
        : value;
    if (shown !== value) clean = { ...clean, [name]: shown };
  }
  return clean;
}

/** Errors have a serializer of their own. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof Error);
}
