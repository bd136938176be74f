import type { App } from '@slack/bolt';
import { driveSlack } from '../../src/simulator/driver/index.ts';
import { anApp } from './world.ts';

export const plain = (text: string) => ({ type: 'plain_text' as const, text });
export const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text });
export const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });
const button = (label: string, extra: object = {}) => ({
  type: 'button' as const,
  text: plain(label),
  action_id: label.toLowerCase().replaceAll(' ', '.'),
  ...extra,
});

/** A form with one of each kind of field. */
const form = {
  type: 'modal' as const,
  callback_id: 'answer',
  title: plain('Tue 3 Mar'),
  submit: plain('Send'),
  close: plain('Later'),
  blocks: [
    { type: 'section' as const, block_id: 'since', text: mrkdwn('*Since Monday*') },
    {
      type: 'input' as const,
      block_id: 'done',
      optional: true,
      label: plain('Done'),
      element: {
        type: 'checkboxes' as const,
        action_id: 'x',
        options: [option('Finish ERP-002 sync'), option('Review the pull request')],
        initial_options: [option('Finish ERP-002 sync')],
      },
    },
    {
      type: 'input' as const,
      block_id: 'today',
      label: plain('Today'),
      hint: plain('One line is enough.'),
      element: { type: 'plain_text_input' as const, action_id: 'x', max_length: 20 },
    },
    {
      type: 'input' as const,
      block_id: 'blocked',
      label: plain('Still blocked?'),
      element: {
        type: 'radio_buttons' as const,
        action_id: 'x',
        options: [option('Yes'), option('Resolved')],
      },
    },
    {
      type: 'input' as const,
      block_id: 'who',
      optional: true,
      label: plain('Who can help'),
      element: { type: 'multi_users_select' as const, action_id: 'x' },
    },
    {
      type: 'section' as const,
      block_id: 'story',
      text: mrkdwn('ERP-002'),
      accessory: {
        type: 'static_select' as const,
        action_id: 'status',
        options: [option('In progress'), option('Code review')],
        initial_option: option('In progress'),
      },
    },
    {
      type: 'input' as const,
      block_id: 'until',
      optional: true,
      label: plain('Until'),
      element: { type: 'timepicker' as const, action_id: 'x', initial_time: '11:00' },
    },
  ],
};

function standup(app: App): { heard: unknown[] } {
  const heard: unknown[] = [];
  app.command('/standup', async ({ ack, body, client, respond }) => {
    await ack();
    if (body.text === 'form') await client.views.open({ trigger_id: body.trigger_id, view: form });
    else await respond({ response_type: 'ephemeral', text: `I know \`form\`, not \`${body.text}\`.` });
  });
  app.view('answer', async ({ ack, view, client, body }) => {
    const today = view.state.values.today?.x?.value ?? '';
    if (today === 'nothing')
      return ack({ response_action: 'errors', errors: { today: 'Say what you plan.' } });
    await ack();
    heard.push(view.state.values);
    const text = `<@${body.user.id}> plans ${today} at <!date^1772528400^{time}|9:00>`;
    const { ts } = await client.chat.postMessage({
      channel: '#dev-standup',
      text,
      blocks: [
        { type: 'section', text: mrkdwn(text) },
        {
          type: 'actions',
          elements: [button('Add a note'), button('Resolve', { confirm: { text: plain('Is it over?') } })],
        },
      ],
    });
    await client.chat.postMessage({ channel: '#dev-standup', thread_ts: ts, text: 'The full answer.' });
  });
  app.action('status', async ({ ack, payload }) => {
    await ack();
    heard.push(payload);
  });
  app.action('resolve', async ({ ack, body, client }) => {
    await ack();
    if (body.type !== 'block_actions' || !body.channel || !body.message) return;
    await client.chat.update({
      channel: body.channel.id,
      ts: body.message.ts,
      text: 'Resolved.',
      blocks: [],
    });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({
      user_id: event.user,
      view: { type: 'home', blocks: [{ type: 'header', text: plain('Your day') }] },
    });
  });
  return { heard };
}

/** An app with a form, its answer and a Home, and two people who use it. */
export async function aTeam(options: { patienceMs?: number } = {}) {
  let heard: unknown[] = [];
  const world = await anApp((app) => {
    ({ heard } = standup(app));
  });
  const slack = driveSlack(world.slack, options);
  return { ...world, driver: slack, heard, lea: slack.as('Lea'), omar: slack.as('Omar') };
}
