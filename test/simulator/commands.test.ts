import type { SlashCommand } from '@slack/bolt';
import { expect, test } from 'vitest';
import { anApp, aWorkspace, channel, person } from './world.ts';

test('mentions, channels, links and entities arrive escaped, as should_escape makes them', async () => {
  const heard: SlashCommand[] = [];
  const { slack } = await anApp((app) => {
    app.command('/blocker', async ({ ack, body }) => {
      heard.push(body);
      await ack();
    });
  });
  const text = '/blocker ask @omar & @devs in #dev-standup <b> https://a.example/x @channel lea@mail.example';
  await slack.act.runCommand({ user: 'lea', channel: 'dev-standup', text });
  const group = [...slack.workspace.groups.keys()][0];
  expect(heard[0]?.text).toBe(
    `ask <@${person(slack, 'omar')}|omar> &amp; <!subteam^${group}|@devs> in <#${channel(slack, 'dev-standup')}|dev-standup> &lt;b&gt; <https://a.example/x> <!channel> lea@mail.example`,
  );
  expect(heard[0]).toMatchObject({ command: '/blocker', user_name: 'lea', channel_name: 'dev-standup' });
});

test('a command declared without should_escape arrives as it was typed', async () => {
  const heard: string[] = [];
  const { slack } = await anApp(
    (app) => {
      app.command('/raw', async ({ ack, body }) => {
        heard.push(body.text);
        await ack();
      });
    },
    { commands: [{ command: '/raw', shouldEscape: false }] },
  );
  await slack.act.runCommand({ user: 'lea', channel: 'dev-standup', text: '/raw @omar & co' });
  expect(heard).toEqual(['@omar & co']);
});

test('private channels and direct messages do not tell their name', async () => {
  const names: string[] = [];
  const { slack } = await anApp((app) => {
    app.command('/where', async ({ ack, body }) => {
      names.push(body.channel_name);
      await ack();
    });
  });
  slack.act.openHome({ user: 'lea' });
  const dm = slack.workspace.directMessages.get(person(slack, 'lea')) ?? '';
  for (const place of ['dev-secret', dm])
    await slack.act.runCommand({ user: 'lea', channel: place, text: '/where' });
  expect(names).toEqual(['privategroup', 'directmessage']);
});

test('what the ack says is seen by the one who typed, or by all when it says in_channel', async () => {
  const { slack } = await anApp((app) => {
    app.command('/say', async ({ ack, body }) => {
      await ack(body.text === 'loud' ? { response_type: 'in_channel', text: 'Loud.' } : 'Quiet.');
    });
  });
  await slack.act.runCommand({ user: 'lea', channel: 'dev-general', text: '/say' });
  await slack.act.runCommand({ user: 'lea', channel: 'dev-general', text: '/say loud' });
  const conversation = slack.workspace.conversations.get(channel(slack, 'dev-general'));
  expect(conversation?.ephemerals).toMatchObject([
    { from: 'app', userId: person(slack, 'lea'), text: 'Quiet.' },
  ]);
  expect(conversation?.messages).toMatchObject([{ text: 'Loud.', isFromApp: true }]);
});

test('a command that is not acked in time fails in the face of who typed it', async () => {
  const { slack } = await anApp(() => undefined, { ackDeadlineMs: 50 });
  const outcome = await slack.act.runCommand({ user: 'lea', channel: 'dev-standup', text: '/standup' });
  const failure =
    '/standup failed because the app did not respond. Please try again or contact the app developer.';
  expect(outcome).toEqual({ ok: false, failure });
  const { ephemerals } = slack.workspace.conversations.get(channel(slack, 'dev-standup')) ?? {
    ephemerals: [],
  };
  expect(ephemerals).toMatchObject([{ from: 'slack', text: failure }]);
});

test('without a socket a command fails at once, and an unknown one never leaves Slack', async () => {
  const { slack } = await aWorkspace({ commands: [{ command: '/standup', shouldEscape: true }] });
  const run = (text: string) => slack.act.runCommand({ user: 'lea', channel: 'dev-standup', text });
  expect(await run('/standup')).toEqual({
    ok: false,
    failure: '/standup failed with the error "dispatch_failed"',
  });
  expect(await run('/stand')).toEqual({ ok: false, failure: '/stand is not a valid command.' });
});

test('an ack with blocks that Slack refuses is a complaint, not a message', async () => {
  const { slack } = await anApp((app) => {
    app.command('/bad', async ({ ack }) => {
      await ack({ text: 'x', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '' } }] });
    });
  });
  const outcome = await slack.act.runCommand({ user: 'lea', channel: 'dev-standup', text: '/bad' });
  expect(outcome).toMatchObject({ ok: false });
  expect(slack.complaints).toMatchObject([{ what: 'the answer to /bad', messages: ['invalid_blocks'] }]);
});

test('/invite brings the app into a channel, private ones too, and an app that was removed has no commands', async () => {
  const { slack } = await anApp((app) => {
    app.command('/standup', async ({ ack }) => ack());
  });
  const secret = () => slack.workspace.conversations.get(channel(slack, 'dev-leads'))?.members;
  expect(secret()).not.toContain(slack.workspace.app.botUserId);
  await slack.act.runCommand({ user: 'dana', channel: 'dev-leads', text: '/invite @Drumbeat' });
  expect(secret()).toContain(slack.workspace.app.botUserId);
  const standup = () => slack.act.runCommand({ user: 'dana', channel: 'dev-leads', text: '/standup' });
  expect(await standup()).toEqual({ ok: true });
  slack.act.uninstall();
  expect(await standup()).toEqual({ ok: false, failure: '/standup is not a valid command.' });
});
