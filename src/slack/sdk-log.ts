import { type Logger, LogLevel } from '@slack/bolt';

interface Sink {
  info(text: string): void;
  warn(text: string): void;
  error(text: string): void;
}

/** The SDK's logger over ours. Its debug lines hold whole payloads, tokens and answers included, and are dropped. */
export function sdkLog(sink: Sink): Logger {
  const words = (parts: unknown[]) => parts.map(String).join(' ');
  return {
    debug: () => undefined,
    info: (...parts) => sink.info(words(parts)),
    warn: (...parts) => sink.warn(words(parts)),
    error: (...parts) => sink.error(words(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}

/** For a part of the SDK that calls every lost connection an error: who drives it sees them too, and says them once. */
export function silenced(logger: Logger): Logger {
  const nothing = () => undefined;
  return { ...logger, info: nothing, warn: nothing, error: nothing };
}
