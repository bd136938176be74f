import type { Logger } from 'pino';
import { errorLine, isSlackFailure, verdictOf } from './slack/errors.ts';
import { pauseUnlessAborted } from './time/index.ts';

const LONGEST_PAUSE_MS = 30_000;

/** The program cannot start until its operator mends something; its message says what. */
export class StartError extends Error {
  constructor(says: string, cause: unknown) {
    super(`Drumbeat cannot start: ${says}\n`, { cause });
    this.name = 'StartError';
  }
}

/** The outcome of `work`; a failure of it is a StartError that begins with `says`. */
export function needed<T>(work: Promise<T>, says: string): Promise<T> {
  return work.catch((error: unknown) => {
    throw new StartError(`${says} (${error instanceof Error ? error.message : error}).`, error);
  });
}

/** The program was told to stop before it had started. */
export class StoppedEarly extends Error {
  override readonly name = 'StoppedEarly';
}

interface Starting {
  log: Logger;
  stopping: AbortSignal;
}

/**
 * Tries until Slack answers: an outage while we start ends by itself.
 *
 * @throws StartError when Slack says that the token in this variable is no good; StoppedEarly once `stopping`
 */
export async function startUp<T>(
  variable: string,
  connect: () => Promise<T>,
  { log, stopping }: Starting,
): Promise<T> {
  for (let failures = 0; !stopping.aborted; failures++) {
    try {
      const connected = await connect();
      if (!stopping.aborted) return connected;
    } catch (error) {
      if (verdictOf(error) === 'install-gone') throw tokenRefused(variable, error);
      if (!isSlackFailure(error) && !stopping.aborted) throw error;
      const restMs = Math.min(500 * 2 ** failures, LONGEST_PAUSE_MS);
      log.warn({ err: error, restMs }, 'Slack does not answer yet');
      await pauseUnlessAborted(restMs, stopping);
    }
  }
  throw new StoppedEarly();
}

function tokenRefused(variable: string, error: unknown): StartError {
  const says = `Slack refuses ${variable} (${errorLine(error)}).\nCompare it with the one at api.slack.com/apps, your app; if the app is not installed to your workspace, install it.`;
  return new StartError(says, error);
}
