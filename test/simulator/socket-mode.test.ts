import { expect, test } from 'vitest';
import { anApp } from './world.ts';

const title = { type: 'plain_text', text: 'Standup' } as const;

test('Lea types a command, fills the modal and finds the answer in the channel', async () => {
  const { slack } = await anApp((app) => {
    app.command('/standup', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({
        trigger_id: body.trigger_id,
        view: {
          type: 'modal',
          callback_id: 'answer',
          title,
          submit: { type: 'plain_text', text: 'Send' },
          private_metadata: body.channel_id,
          blocks: [
            {
              type: 'input',
              block_id: 'today',
              label: { type: 'plain_text', text: 'Today' },
              element: { type: 'plain_text_input', action_id: 'text' },
            },
          ],
        },
      });
    });
    app.view('answer', async ({ ack, view, client, body }) => {
      await ack();
      const text = view.state.values.today?.text?.value ?? '';
      await client.chat.postMessage({ channel: view.private_metadata, text: `<@${body.user.id}> ${text}` });
    });
  });

  await slack.act.runCommand({ user: 'lea', channel: 'dev-standup', text: '/standup answer @omar' });
  await slack.settled();
  const [view] = [...slack.workspace.views.values()];
  expect(view?.title?.text).toBe('Standup');

  await slack.act.choose({
    user: 'lea',
    in: { viewId: view?.id ?? '' },
    actionId: 'text',
    value: 'Ship ERP-002',
  });
  expect(await slack.act.submitView({ user: 'lea' })).toEqual({ ok: true });
  await slack.settled();

  const channel = [...slack.workspace.conversations.values()].find(({ name }) => name === 'dev-standup');
  expect(channel?.messages.at(-1)?.text).toMatch(/^<@U\w+> Ship ERP-002$/);
});
