import type { Logger } from '@peixun/plugin-api';
import { pino, type DestinationStream } from 'pino';

/** What never stands in a log, whoever wrote it. */
const redacted = [
  'password',
  'token',
  'secret',
  'cookie',
  'authorization',
  'identityNumber',
  'phone',
  'name',
  'email',
];

/**
 * Structured lines of JSON. Errors are reduced to type, message and stack; fields that may hold personal data
 * are left out.
 */
export function jsonLogger(options: { level?: string; destination?: DestinationStream } = {}): Logger {
  const logger = pino(
    {
      level: options.level ?? 'info',
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }) },
      redact: { paths: redacted.flatMap(name => [name, `*.${name}`]), censor: '[redacted]' },
      serializers: { error: pino.stdSerializers.err },
    },
    options.destination ?? pino.destination(1),
  );
  return {
    info: (message, fields) => logger.info(fields ?? {}, message),
    warn: (message, fields) => logger.warn(fields ?? {}, message),
    error: (message, fields) => logger.error(fields ?? {}, message),
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
