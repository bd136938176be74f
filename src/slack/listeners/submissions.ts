import type { App, ViewResponseAction, ViewSubmitAction } from '@slack/bolt';
import { isExpected, ListenerFailure, replyTo } from '../failures.ts';
import type { Listeners, Submission, SubmissionAnswer } from '../interactions.ts';
import { noticeModal } from '../notice.ts';
import { FormErrors, UserError } from '../user-error.ts';
import { openModalOf } from './open-modal.ts';
import type { Running } from './serve.ts';

export function submissionListener(bolt: App, running: Running): Listeners['onSubmit'] {
  return (callbackId, run) => {
    bolt.view<ViewSubmitAction>(
      { callback_id: callbackId, type: 'view_submission' },
      async ({ ack, body, view, context }) => {
        const workspaceId = context.teamId ?? body.team?.id ?? '';
        const submission: Submission = {
          inbound: { workspaceId, key: `${view.id}:${view.hash}` },
          ...{ workspaceId, userId: body.user.id, modal: openModalOf(view) },
        };
        const work = answerTo(submission, run, ack).catch((error: unknown) => {
          throw new ListenerFailure(`submission ${callbackId}`, workspaceId, error);
        });
        running(work);
        await work;
      },
    );
  };
}

/** Acknowledges with the answer, or with the refusal of it; a bug is thrown once the person is told. */
async function answerTo(
  submission: Submission,
  run: (submission: Submission) => Promise<SubmissionAnswer>,
  ack: (response?: ViewResponseAction) => Promise<void>,
): Promise<void> {
  const refused = (error: unknown) => ({ error, response: refusalOf(error) });
  const answer = await run(submission).then((given) => ({ response: responseTo(given) }), refused);
  await ack(answer.response);
  if ('error' in answer && !isExpected(answer.error)) throw answer.error;
}

function responseTo(answer: SubmissionAnswer): ViewResponseAction | undefined {
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
function refusalOf(error: unknown): ViewResponseAction {
  if (error instanceof FormErrors) return { response_action: 'errors', errors: error.fields };
  if (error instanceof UserError && error.field) {
    return { response_action: 'errors', errors: { [error.field]: error.reply.text } };
  }
  return { response_action: 'push', view: noticeModal(replyTo(error)) };
}
