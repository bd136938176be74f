import type { ViewOutput } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { errorCode, isSlackFailure } from '../errors.ts';
import { Unshown } from '../failures.ts';
import type { Modal } from '../message.ts';
import { withNotice } from '../notice.ts';
import { UserError } from '../user-error.ts';

const TOO_LATE = new Set(['expired_trigger_id', 'trigger_expired']);

/** A modal that is to be opened; what it needs to know may be asked for in here. */
export async function made(view: Modal | (() => Promise<Modal>)): Promise<Modal> {
  return typeof view === 'function' ? view() : view;
}

/** The same press or command, delivered twice: what it asked for is open already. */
const USED = new Set(['exchanged_trigger_id', 'trigger_exchanged']);

/**
 * What `views.open` or `views.push` gives.
 *
 * @throws UserError when Slack's three seconds were over
 */
export async function opening(call: Promise<unknown>): Promise<void> {
  await call.catch((error: unknown) => {
    const code = errorCode(error) ?? '';
    if (USED.has(code)) return;
    if (!TOO_LATE.has(code)) throw error;
    throw new UserError(
      'Slack gives me three seconds to open a form, and I took longer. Nothing was changed; please try again.',
    );
  });
}

/**
 * What `views.update` gives. A modal that was closed meanwhile needs no other view.
 *
 * @throws UserError when the modal shows something else by now, Unshown when Slack does not show the next
 */
export async function replacing(call: Promise<unknown>): Promise<void> {
  await call.catch((error: unknown) => {
    const code = errorCode(error);
    if (code === 'not_found') return;
    if (code !== 'hash_conflict') throw new Unshown('the next view could not be shown', { cause: error });
    throw new UserError(
      'This form has changed since you pressed. Nothing else was changed; look at it again, then press once more.',
    );
  });
}

/** Over the modal; inside it where Slack lays nothing over it any more. What was typed stays either way. */
export async function pushNotice(
  client: WebClient,
  notice: { trigger_id: string; view: Modal },
  pressedIn: ViewOutput,
): Promise<void> {
  await client.views.push(notice).catch(async (error: unknown) => {
    if (!isSlackFailure(error)) throw error;
    await client.views.update({
      view_id: pressedIn.id,
      hash: pressedIn.hash,
      view: withNotice(pressedIn, notice.view.blocks),
    });
  });
}
