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
