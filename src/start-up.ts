import type { Logger } from 'pino';
import { verdictOf } from './slack/errors.ts';
import { pause } from './time/index.ts';

const LONGEST_PAUSE_MS = 30_000;

/** Slack refuses a token that looked right: the operator must mend it, waiting does not help. */
export class TokenRefused extends Error {
  constructor(variable: string, cause: unknown) {
    super(
      `Drumbeat cannot start: Slack refuses ${variable} (${cause instanceof Error ? cause.message : cause}).\n` +
        'Compare it with the one at api.slack.com/apps, your app, and install the app to your workspace if it is not.\n',
      { cause },
    );
    this.name = 'TokenRefused';
  }
}

/**
 * Tries until Slack answers: an outage while we start ends by itself.
 *
 * @throws TokenRefused when Slack says that the token of this variable is no good
 */
export async function startUp<T>(
  connect: () => Promise<T>,
  variable: string,
  log: Logger,
  stopping: AbortSignal,
): Promise<T> {
  for (let failures = 0; ; failures++) {
    try {
      return await connect();
    } catch (error) {
      if (verdictOf(error) === 'install-gone') throw new TokenRefused(variable, error);
      stopping.throwIfAborted();
      const restMs = Math.min(500 * 2 ** failures, LONGEST_PAUSE_MS);
      log.warn({ err: error, restMs }, 'Slack does not answer yet');
      await pause(restMs, stopping);
    }
  }
}
