import {
  errorCode,
  errorLine,
  errorMessages,
  isSlackFailure,
  retryAfterMs,
  type Verdict,
  verdictOf,
} from '../slack/errors.ts';

import type { Operation } from './pacing.ts';

/** What became of an attempt, or of looking for one. */
export type Outcome =
  /** `isBare`: without the picture or canvas that it is to show. */
  | { kind: 'posted'; channelId: string; ts: string; isBare?: boolean }
  /** Slack has the file; nobody sees it yet. */
  | { kind: 'uploaded'; fileId: string }
  | { kind: 'shared'; channelId: string }
  /** Slack has the canvas; nobody may read it yet. */
  | { kind: 'created'; fileId: string }
  | { kind: 'granted'; channelId: string }
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

/** Scopes that these need are optional: without, the feature is missing and not the installation. */
const OPTIONAL: ReadonlySet<Operation> = new Set(['pin', 'upload', 'share', 'create', 'grant', 'edit']);
const NOT_GRANTED = ['missing_scope', 'no_permission'];

/** What an error means for the row whose step it ended. */
export function failure(cause: unknown, operation: Operation): Failure {
  const isForbidden = OPTIONAL.has(operation) && NOT_GRANTED.includes(errorCode(cause) ?? '');
  return {
    kind: 'failed',
    verdict: isForbidden ? 'forbidden' : verdictOf(cause),
    error: errorLine(cause),
    retryAfterMs: retryAfterMs(cause),
    isOurs: !isSlackFailure(cause),
    messages: errorMessages(cause),
    cause,
  };
}

/** Slack did what was asked. */
export function isAccepted({ kind }: Outcome): boolean {
  return ['posted', 'current', 'uploaded', 'shared', 'created', 'granted', 'found'].includes(kind);
}
