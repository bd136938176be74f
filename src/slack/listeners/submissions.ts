import type { App, ViewOutput, ViewSubmitAction } from '@slack/bolt';
import { acknowledgeOnce } from '../acknowledgement.ts';
import { isExpected, ListenerFailure, replyTo } from '../failures.ts';
import type { Listeners, Submission, SubmissionAnswer } from '../interactions.ts';
import { noticeModal } from '../notice.ts';
import { FormErrors, UserError } from '../user-error.ts';
import { openModalOf } from './open-modal.ts';
import type { Running } from './serve.ts';
import { type FormResponse, showLate, stillAtWork } from './still-at-work.ts';

export function submissionListener(bolt: App, running: Running): Listeners['onSubmit'] {
  return (callbackId, run) => {
    bolt.view<ViewSubmitAction>(
      { callback_id: callbackId, type: 'view_submission' },
      async ({ ack, body, view, client, context }) => {
        const workspaceId = context.teamId ?? body.team?.id ?? '';
        const submission: Submission = {
          inbound: { workspaceId, key: `${view.id}:${view.hash}` },
          ...{ workspaceId, userId: body.user.id, modal: openModalOf(view) },
        };
        const show = acknowledgeWith(ack, view, (late) => showLate(client, view, late));
        const work = answerTo(submission, run, show).catch((error: unknown) => {
          throw new ListenerFailure(`submission ${callbackId}`, workspaceId, error);
        });
        running(work);
        await work;
      },
    );
  };
}

type Show = (response: FormResponse) => Promise<void>;

/** Answers by the acknowledgement while there is time; what comes later, in the modal that said so. */
function acknowledgeWith(ack: Show, view: ViewOutput, showLater: Show): Show {
  let isWaiting = false;
  const late = stillAtWork(view);
  const acknowledgement = acknowledgeOnce<FormResponse>((response) => {
    isWaiting = response === late;
    return ack(response);
  }, late);
  return async (response) => {
    if (!(await acknowledgement.send(response)) && isWaiting) await showLater(response);
  };
}

/** Acknowledges with the answer, or with the refusal of it; a bug is thrown once the person is told. */
async function answerTo(
  submission: Submission,
  run: (submission: Submission) => Promise<SubmissionAnswer>,
  show: Show,
): Promise<void> {
  const refused = (error: unknown) => ({ error, response: refusalOf(error) });
  const answer = await run(submission).then(
    (given) => ({ response: responseTo(given), afterwards: given.afterwards }),
    refused,
  );
  await show(answer.response);
  if (!('error' in answer)) await answer.afterwards?.();
  else if (!isExpected(answer.error)) throw answer.error;
}

function responseTo(answer: SubmissionAnswer): FormResponse {
  switch (answer.kind) {
    case 'close':
      return undefined;
    case 'close-all':
      return { response_action: 'clear' };
    case 'show':
      return { response_action: 'update', view: answer.view };
    case 'push':
      return { response_action: 'push', view: answer.view };
  }
}

/** Under the inputs where that is possible; else over the modal, so that what was typed stays beneath. */
function refusalOf(error: unknown): FormResponse {
  if (error instanceof FormErrors) return { response_action: 'errors', errors: error.fields };
  if (error instanceof UserError && error.field) {
    return { response_action: 'errors', errors: { [error.field]: error.reply.text } };
  }
  return { response_action: 'push', view: noticeModal(replyTo(error)) };
}
