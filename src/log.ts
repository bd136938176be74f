import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';
import type { LogLevel } from './config.ts';

/** Structured logs on standard output. What people wrote and tokens are never logged; this catches a slip. */
export function createLog(level: LogLevel, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    redact: {
      paths: ['token', '*.token', 'headers.authorization', '*.headers.authorization', 'text', '*.text'],
      censor: '[redacted]',
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
