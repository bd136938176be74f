import type { ViewOutput } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { pause } from '../../time/index.ts';
import { errorCode } from '../errors.ts';
import type { Modal } from '../message.ts';
import { noticeModal } from '../notice.ts';

/** What is answered to a form that was sent; undefined closes it. */
export type FormResponse =
  | { response_action: 'errors'; errors: Record<string, string> }
  | { response_action: 'update' | 'push'; view: Modal }
  | { response_action: 'clear' }
  | undefined;

/** As long as Slack may need to show what an acknowledgement said. */
const SHOWN_AFTER_MS = 1_000;

/**
 * What is laid over a form whose flow takes longer than an acknowledgement may: the form stays beneath with what was
 * typed, for the case that it is refused.
 */
export function stillAtWork({ id, hash }: ViewOutput): FormResponse {
  const view = noticeModal({
    text: "This takes longer than usual. Leave this window open: I'll say here when it is done.",
  });
  return { response_action: 'push', view: { ...view, external_id: externalId(id, hash) } };
}

/** Shows in its place what the acknowledgement would have shown. Who closed it meanwhile is not told. */
export async function showLate(
  client: WebClient,
  { id, hash }: ViewOutput,
  response: FormResponse,
): Promise<void> {
  const external_id = externalId(id, hash);
  const show = () => client.views.update({ external_id, view: { ...lateView(response), external_id } });
  await show().catch(async (error: unknown) => {
    if (errorCode(error) !== 'not_found') throw error;
    await pause(SHOWN_AFTER_MS);
    await show().catch(passOverClosed);
  });
}

function passOverClosed(error: unknown): void {
  if (errorCode(error) !== 'not_found') throw error;
}

/** Where the form is done with, closing this closes the form beneath too. */
function lateView(response: FormResponse): Modal {
  switch (response?.response_action) {
    case 'errors':
      return noticeModal({ text: Object.values(response.errors).join('\n') });
    case 'push':
      return response.view;
    case 'update':
      return { ...response.view, clear_on_close: true };
    default:
      return { ...noticeModal({ text: 'Done. You can close this.' }), clear_on_close: true };
  }
}

function externalId(viewId: string, hash: string): string {
  return `waits:${viewId}:${hash}`;
}
