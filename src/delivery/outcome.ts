import {
  errorLine,
  errorMessages,
  isSlackFailure,
  retryAfterMs,
  type Verdict,
  verdictOf,
} from '../slack/errors.ts';

/** What became of an attempt, or of looking for one. */
export type Outcome =
  | { kind: 'posted'; channelId: string; ts: string }
  /** Slack shows the version that was claimed. */
  | { kind: 'current' }
  /** It expired before it was posted. */
  | { kind: 'too-late' }
  /** The view has nothing to say. */
  | { kind: 'nothing' }
  | { kind: 'found'; channelId: string; ts: string }
  | { kind: 'not-found'; why: string | null }
  | Failure;

export interface Failure {
  kind: 'failed';
  verdict: Verdict;
  error: string;
  retryAfterMs: number;
  /** It failed before Slack was asked: a view threw, or a client could not be made. */
  isOurs: boolean;
  /** What Slack says of our blocks and arguments. */
  messages: string[];
  /** For the log, where it is our bug. */
  cause: unknown;
}

export function failure(cause: unknown): Failure {
  return {
    kind: 'failed',
    verdict: verdictOf(cause),
    error: errorLine(cause),
    retryAfterMs: retryAfterMs(cause),
    isOurs: !isSlackFailure(cause),
    messages: errorMessages(cause),
    cause,
  };
}
