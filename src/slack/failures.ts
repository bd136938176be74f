import type { Logger } from 'pino';
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

const FAILED: Message = {
  text: 'That failed on my side, so nothing was changed and nothing you wrote before is lost. It is logged; please try again.',
};

/** What the person is told: a refusal in its own words, anything else as our failure. */
export function replyTo(error: unknown): Message {
  return error instanceof UserError ? error.reply : FAILED;
}

export function isExpected(error: unknown): boolean {
  return error instanceof UserError || error instanceof FormErrors;
}

/** Logs a bug whole. What Bolt wraps is unwrapped; what the person wrote is in neither. */
export function reportFailure(log: Pick<Logger, 'error'>, error: Error & { original?: Error }): void {
  const failure = error.original ?? error;
  if (failure instanceof ListenerFailure) {
    log.error({ err: failure.cause, listener: failure.listener, workspaceId: failure.workspaceId }, failure.message);
  } else {
    log.error({ err: failure }, 'Bolt could not serve a request');
  }
}
