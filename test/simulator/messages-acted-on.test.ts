import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { expect, test } from 'vitest';
import type { Simulator } from '../../src/simulator/index.ts';
import { anApp, channel, clientOf, person } from './world.ts';

const card: KnownBlock[] = [
  { type: 'section', block_id: 'what', text: { type: 'mrkdwn', text: '#12 staging refuses connections' } },
  {
    type: 'actions',
    block_id: 'acts',
    elements: [
      { type: 'button', action_id: 'take', text: { type: 'plain_text', text: 'I’m on it' }, value: '12' },
      {
        type: 'static_select',
        action_id: 'eta',
        options: ['14:00', '16:00'].map((value) => ({ text: { type: 'plain_text', text: value }, value })),
      },
      {
        type: 'overflow',
        action_id: 'more',
        options: ['snooze', 'close'].map((value) => ({ text: { type: 'plain_text', text: value }, value })),
      },
    ],
  },
];

async function aCard(listen: (app: App) => void) {
  const world = await anApp(listen);
  const home = channel(world.slack, 'dev-standup');
  const { ts = '' } = await clientOf(world.slack).chat.postMessage({
    channel: home,
    text: '#12',
    blocks: card,
  });
  return { ...world, home, where: { channel: 'dev-standup', ts } };
}

function conversation(slack: Simulator, name: string) {
  return slack.workspace.conversations.get(channel(slack, name));
}

test('a button press brings the message, who pressed and where', async () => {
  const heard: BlockAction<ButtonAction>[] = [];
  const { slack, where, home } = await aCard((app) => {
    app.action<BlockAction<ButtonAction>>('take', async ({ ack, body }) => {
      heard.push(body);
      await ack();
    });
  });
  expect(await slack.act.press({ user: 'lea', in: where, actionId: 'take' })).toEqual({ ok: true });
  expect(heard[0]).toMatchObject({
    user: { id: person(slack, 'lea') },
    channel: { id: home, name: 'dev-standup' },
    container: { type: 'message', message_ts: where.ts, channel_id: home, is_ephemeral: false },
    message: { ts: where.ts, text: '#12' },
    actions: [{ action_id: 'take', block_id: 'acts', value: '12', type: 'button' }],
  });
});

test('a choice in a message is told at once and kept for that person alone', async () => {
  const heard: BlockAction[] = [];
  const { slack, where } = await aCard((app) => {
    app.action('eta', async ({ ack, body }) => {
      if (body.type === 'block_actions') heard.push(body);
      await ack();
    });
    app.action('take', async ({ ack, body }) => {
      if (body.type === 'block_actions') heard.push(body);
      await ack();
    });
  });
  await slack.act.choose({ user: 'lea', in: where, actionId: 'eta', value: '16:00' });
  await slack.act.press({ user: 'lea', in: where, actionId: 'take' });
  await slack.act.press({ user: 'omar', in: where, actionId: 'take' });
  expect(heard[0]?.actions).toMatchObject([{ type: 'static_select', selected_option: { value: '16:00' } }]);
  expect(heard[1]?.state?.values.acts?.eta?.selected_option?.value).toBe('16:00');
  expect(heard[2]?.state?.values.acts?.eta?.selected_option).toBeNull();
});

test('an overflow menu tells which item was picked', async () => {
  const picked: unknown[] = [];
  const { slack, where } = await aCard((app) => {
    app.action('more', async ({ ack, action }) => {
      picked.push(action);
      await ack();
    });
  });
  await slack.act.press({ user: 'lea', in: where, actionId: 'more', value: 'snooze' });
  expect(picked).toMatchObject([{ type: 'overflow', selected_option: { value: 'snooze' } }]);
});

test('nobody presses what is not there, or where they are not', async () => {
  const { slack, where } = await aCard(() => undefined);
  await expect(slack.act.press({ user: 'lea', in: where, actionId: 'nothing' })).rejects.toThrow(
    'action_id nothing',
  );
  await expect(slack.act.press({ user: 'gus', in: where, actionId: 'take' })).rejects.toThrow(
    'Gus Guest is not in',
  );
});

test('through the response_url the original is replaced, an ephemeral said, and both deleted', async () => {
  const { slack, where, home } = await aCard((app) => {
    app.action('take', async ({ ack, respond }) => {
      await ack();
      await respond({ replace_original: true, text: 'Omar is on it.' });
      await respond({ replace_original: false, response_type: 'ephemeral', text: 'Thanks.' });
    });
  });
  await slack.act.press({ user: 'omar', in: where, actionId: 'take' });
  await slack.settled();
  const there = slack.workspace.conversations.get(home);
  expect(there?.messages).toMatchObject([
    { text: 'Omar is on it.', edited: { userId: slack.workspace.app.botUserId } },
  ]);
  expect(there?.ephemerals).toMatchObject([{ userId: person(slack, 'omar'), text: 'Thanks.' }]);
});

test('an ephemeral is replaced and deleted through its own buttons', async () => {
  const { slack } = await anApp((app) => {
    app.command('/ask', async ({ ack, respond }) => {
      await ack();
      await respond({ text: 'Sure?', blocks: card });
    });
    app.action('take', async ({ ack, respond, body }) => {
      await ack();
      if (body.type === 'block_actions') expect(body).not.toHaveProperty('message');
      await respond({ replace_original: true, text: 'Once more?', blocks: card });
    });
    app.action('more', async ({ ack, respond }) => {
      await ack();
      await respond({ delete_original: true });
    });
  });
  await slack.act.runCommand({ user: 'lea', channel: 'dev-general', text: '/ask' });
  await slack.settled();
  const ts = conversation(slack, 'dev-general')?.ephemerals[0]?.ts ?? '';
  const where = { channel: 'dev-general', ts };
  await slack.act.press({ user: 'lea', in: where, actionId: 'take' });
  await slack.settled();
  expect(conversation(slack, 'dev-general')?.ephemerals).toMatchObject([{ ts, text: 'Once more?' }]);
  await slack.act.press({ user: 'lea', in: where, actionId: 'more', value: 'close' });
  await slack.settled();
  expect(conversation(slack, 'dev-general')?.ephemerals).toEqual([]);
});

test('a response_url works five times, and not after half an hour', async () => {
  const urls: string[] = [];
  const { slack, clock } = await anApp((app) => {
    app.command('/ask', async ({ ack, body }) => {
      urls.push(body.response_url);
      await ack();
    });
  });
  const post = async (text: string) => {
    const response = await fetch(urls.at(-1) ?? '', { method: 'POST', body: JSON.stringify({ text }) });
    return [response.status, await response.json()];
  };
  await slack.act.runCommand({ user: 'lea', channel: 'dev-standup', text: '/ask' });
  for (let use = 0; use < 5; use += 1) expect(await post('x')).toEqual([200, { ok: true }]);
  expect(await post('x')).toEqual([404, { ok: false, error: 'used_url' }]);
  await slack.act.runCommand({ user: 'lea', channel: 'dev-standup', text: '/ask' });
  expect(await post('')).toEqual([500, { ok: false, error: 'no_text' }]);
  await clock.moveTo(new Date(clock.now().getTime() + 30 * 60_000 + 1));
  expect(await post('x')).toEqual([404, { ok: false, error: 'expired_url' }]);
});

test('a message shortcut brings the message, a global one a trigger that opens a modal', async () => {
  const heard: unknown[] = [];
  const { slack } = await anApp((app) => {
    app.shortcut('track', async ({ ack, shortcut }) => {
      heard.push(shortcut);
      await ack();
    });
    app.shortcut('plan', async ({ ack, shortcut, client }) => {
      await ack();
      const title = { type: 'plain_text' as const, text: 'Plan' };
      await client.views.open({
        trigger_id: shortcut.trigger_id,
        view: { type: 'modal', title, blocks: [{ type: 'divider' }] },
      });
    });
  });
  const { ts } = slack.act.speak({ user: 'omar', channel: 'dev-standup', text: 'staging is down' });
  await slack.act.messageShortcut({ user: 'lea', callbackId: 'track', channel: 'dev-standup', ts });
  expect(heard).toMatchObject([
    { type: 'message_action', message: { text: 'staging is down', user: person(slack, 'omar') } },
  ]);
  await slack.act.globalShortcut({ user: 'lea', callbackId: 'plan' });
  await slack.settled();
  expect(slack.workspace.modals.get(person(slack, 'lea'))).toHaveLength(1);
});

test('a select that looks up its options shows what the app offers', async () => {
  const { slack } = await anApp((app) => {
    app.options('story', async ({ ack, payload }) => {
      await ack({
        options: [{ text: { type: 'plain_text', text: `Story ${payload.value}` }, value: payload.value }],
      });
    });
    app.action('story', async ({ ack }) => ack());
  });
  const blocks: KnownBlock[] = [
    {
      type: 'actions',
      elements: [
        { type: 'external_select', action_id: 'story', placeholder: { type: 'plain_text', text: 'Story' } },
      ],
    },
  ];
  const { ts = '' } = await clientOf(slack).chat.postMessage({
    channel: channel(slack, 'dev-standup'),
    text: 'x',
    blocks,
  });
  const where = { channel: 'dev-standup', ts };
  const offered = await slack.act.suggest({ user: 'lea', in: where, actionId: 'story', query: 'ERP' });
  expect(offered).toEqual([{ text: { type: 'plain_text', text: 'Story ERP' }, value: 'ERP' }]);
  expect(
    await slack.act.choose({ user: 'lea', in: where, actionId: 'story', value: offered[0] ?? null }),
  ).toEqual({ ok: true });
});
