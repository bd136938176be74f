import { type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

/** Structured logs on standard output. What people wrote and tokens are never logged; this catches a slip. */
export function createLog(level: LogLevel): Logger {
  return pino({
    level,
    redact: {
      paths: [
        'token',
        '*.token',
        'headers.authorization',
        '*.headers.authorization',
        'err.original.config',
        'text',
        '*.text',
      ],
      censor: '[redacted]',
    },
  });
}
