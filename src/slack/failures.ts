import type { Logger } from 'pino';
import { retryAfterMs, verdictOf } from './errors.ts';
import type { Message } from './message.ts';
import { FormErrors, UserError } from './user-error.ts';

/** A bug met while serving a person: what was being done and for which workspace, around the error itself. */
export class ListenerFailure extends Error {
  readonly listener: string;
  readonly workspaceId: string;

  constructor(listener: string, workspaceId: string, cause: unknown) {
    super(`${listener} failed`, { cause });
    this.name = 'ListenerFailure';
    this.listener = listener;
    this.workspaceId = workspaceId;
  }
}

/** The answer to what was done could not be given. What was done is done; said again it might be said twice. */
export class Untold extends Error {
  override readonly name = 'Untold';
}

/** What was done is done, and only the form that shows it is missing. */
export class Unshown extends Error {
  override readonly name = 'Unshown';
  readonly says =
    'Slack did not let me show what comes next. What you did before is kept; close this form and open it again.';
}

/** What Bolt hands on: an error of a listener, or of several that heard the same event. */
interface BoltError extends Error {
  original?: Error;
  originals?: Error[];
}

const FAILED: Message = {
  text: 'That failed on my side, so nothing was changed and nothing you wrote before is lost. It is logged; please try again.',
};

/** What the person is told: a refusal in its own words, a Slack that does not answer as such, anything else as our failure. */
export function replyTo(error: unknown): Message {
  if (error instanceof UserError) return error.reply;
  if (bringsWords(error)) return { text: error.says };
  switch (verdictOf(error)) {
    case 'rate-limited':
      return { text: `Slack asks me to slow down. Please try again in ${inSeconds(retryAfterMs(error))}.` };
    case 'retry':
    case 'uncertain':
      return { text: 'Slack does not answer me as it should. Please try again in a minute.' };
    default:
      return FAILED;
  }
}

/** What failed elsewhere (the database) may say for itself what people need to know. */
function bringsWords(error: unknown): error is { says: string } {
  return error instanceof Error && 'says' in error && typeof error.says === 'string';
}

function inSeconds(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds === 1 ? 'a second' : `${seconds} seconds`;
}

export function isExpected(error: unknown): boolean {
  return error instanceof UserError || error instanceof FormErrors;
}

/** Logs bugs whole. What Bolt wraps is unwrapped; what the person wrote is in none. */
export function reportFailure(log: Pick<Logger, 'error'>, error: BoltError): void {
  for (const failure of error.originals ?? [error.original ?? error]) {
    if (failure instanceof ListenerFailure) {
      const { cause, listener, workspaceId } = failure;
      log.error({ err: cause, listener, workspaceId }, failure.message);
    } else {
      log.error({ err: failure }, 'Bolt could not serve a request');
    }
  }
}
