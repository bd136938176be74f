import { expect, test } from 'vitest';
import type { Deed } from '../../../src/simulator/page/protocol.ts';
import { option, plain } from '../driven-team.ts';
import { anApp, aWorkspace, channel, clientOf, person } from '../world.ts';
import { aPage, aTab } from './tab.ts';

async function aDay() {
  const { slack, clock } = await aWorkspace();
  const page = await aPage(slack);
  return { slack, clock, page, lea: aTab(page, 'lea'), omar: aTab(page, 'omar'), dana: aTab(page, 'dana') };
}

test('people write, answer, edit, react and take back', async () => {
  const { slack, lea, omar } = await aDay();
  const { id } = await lea.channel('dev-standup');
  await lea.says('Staging is dwon', 'dev-standup');
  const { ts = '' } = (await omar.last('dev-standup')) ?? {};
  await lea.do({ what: 'edit', channel: id, ts, text: 'Staging is down' });
  await omar.do({ what: 'react', channel: id, ts, name: 'eyes' });
  await omar.do({ what: 'say', channel: id, text: 'Looking', thread: ts });
  expect(await lea.last('dev-standup')).toMatchObject({
    text: 'Staging is down',
    from: 'person',
    isEdited: true,
    reactions: [{ name: 'eyes', userIds: [person(slack, 'omar')] }],
    replies: { count: 1 },
  });
  await omar.do({ what: 'react', channel: id, ts, name: 'eyes' });
  expect((await lea.last('dev-standup'))?.reactions).toEqual([]);
  await lea.do({ what: 'delete', channel: id, ts });
  expect((await lea.messages('dev-standup')).messages).toEqual([]);
});

test('people join, leave, bring in the app and open channels of their own', async () => {
  const { slack, omar, dana } = await aDay();
  const general = channel(slack, 'dev-general');
  expect(await dana.do({ what: 'join', channel: general })).toEqual({ ok: true });
  expect(await dana.channel('dev-general')).toMatchObject({ isMember: true, unread: 0 });
  expect(await dana.do({ what: 'invite-app', channel: general })).toEqual({ ok: true });
  expect((await omar.channel('dev-general')).members).toContain(slack.workspace.app.botUserId);
  expect((await omar.last('dev-general'))?.subtype).toBe('channel_join');
  expect((await omar.channel('dev-general')).unread, 'who comes makes nothing bold').toBe(0);
  await dana.do({ what: 'leave', channel: general });
  expect((await dana.channel('dev-general')).isMember).toBe(false);

  const made = await omar.do({ what: 'create-channel', name: ' Release Über-2 ', isPrivate: true });
  expect(made).toEqual({ ok: true, channel: channel(slack, 'release-über-2') });
  expect(await omar.channel('release-über-2')).toMatchObject({ kind: 'private', isMember: true });
  await expect(dana.channel('release-über-2')).rejects.toThrow('dana sees no release-über-2.');
});

test('people say where they are and how they are', async () => {
  const { lea, omar } = await aDay();
  await lea.do({ what: 'status', emoji: ':palm_tree:', text: 'On holiday' });
  await lea.do({ what: 'time-zone', timeZone: 'Asia/Tokyo' });
  const seen = async () => (await omar.sight()).people.find(({ handle }) => handle === 'lea');
  expect(await seen()).toMatchObject({
    status: { emoji: ':palm_tree:', text: 'On holiday' },
    timeZone: 'Asia/Tokyo',
  });
  await lea.do({ what: 'status', emoji: '', text: '' });
  expect((await seen())?.status).toBeNull();
});

/** What Lea cannot do, and what she is told. */
const refused: [Deed | ((ids: { open: string; ts: string }) => Deed), string][] = [
  [({ open }) => ({ what: 'say', channel: open, text: ' \n ' }), 'There is nothing to send.'],
  [
    ({ open }) => ({ what: 'say', channel: open, text: 'x'.repeat(12_001) }),
    'This is too long: a message holds 12,000 characters.',
  ],
  [({ open }) => ({ what: 'say', channel: open, text: 'x', thread: '1.000000' }), 'This message is gone.'],
  [
    ({ open, ts }) => ({ what: 'edit', channel: open, ts, text: 'x' }),
    'Only the one who wrote a message can change it.',
  ],
  [
    ({ open, ts }) => ({ what: 'delete', channel: open, ts }),
    'Only the one who wrote a message can change it.',
  ],
  [({ open }) => ({ what: 'react', channel: open, ts: '1.000000', name: 'eyes' }), 'This message is gone.'],
  [
    ({ open, ts }) => ({ what: 'press', in: { channel: open, ts }, actionId: 'answer' }),
    'This has changed meanwhile. Look again.',
  ],
  [{ what: 'press', in: { viewId: 'V1' }, actionId: 'answer' }, 'This window is no longer open.'],
  [{ what: 'choose', in: { viewId: 'V1' }, actionId: 'x', value: 'y' }, 'This window is no longer open.'],
  [{ what: 'submit' }, 'This window is no longer open.'],
  [{ what: 'close', viewId: 'V1' }, 'This window is no longer open.'],
  [
    { what: 'create-channel', name: 'dev-leads', isPrivate: false },
    'There is a channel called #dev-leads already.',
  ],
  [{ what: 'create-channel', name: ' # ', isPrivate: false }, 'A channel needs a name.'],
  [
    { what: 'create-channel', name: 'what?', isPrivate: false },
    'A name has letters, digits, hyphens and underscores only.',
  ],
  [{ what: 'create-channel', name: 'x'.repeat(81), isPrivate: false }, 'A name has 80 characters at most.'],
  [{ what: 'time-zone', timeZone: 'Mars/Olympus' }, 'There is no time zone called "Mars/Olympus".'],
  [({ open }) => ({ what: 'invite-app', channel: open }), 'Drumbeat is in #dev-standup already.'],
];

test.each(refused)('%j is refused: %s', async (given, error) => {
  const { slack, lea } = await aDay();
  const { ts } = slack.act.speak({ user: 'omar', channel: 'dev-standup', text: 'Hello' });
  const open = channel(slack, 'dev-standup');
  const deed = typeof given === 'function' ? given({ open, ts }) : given;
  expect(await lea.do(deed)).toEqual({ ok: false, error });
});

test('nobody writes where they are not, or where nobody can any more', async () => {
  const { slack, lea, dana } = await aDay();
  const old = channel(slack, 'old-news');
  const archived = '#old-news is archived: nobody can write there any more.';
  expect(await lea.says('Hello', 'old-news')).toEqual({ ok: false, error: archived });
  expect(await dana.do({ what: 'join', channel: old })).toMatchObject({ ok: false });
  const outside = { ok: false, error: 'You are not in #dev-general. Join it first.' };
  expect(await dana.says('Hello', 'dev-general')).toEqual(outside);
  const dm = (await lea.channel('dm')).id;
  const direct = 'That is for channels; this is your direct messages with Drumbeat.';
  expect(await lea.do({ what: 'leave', channel: dm })).toEqual({ ok: false, error: direct });
});

test('what one person does is done in its order, however long the app takes for the first of it', async () => {
  const heard: string[] = [];
  let go = () => {};
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  const { slack } = await anApp((app) => {
    app.command(/.*/, async ({ ack, command }) => {
      if (command.text === 'first') await gate;
      heard.push(command.text);
      await ack();
    });
  });
  const page = await aPage(slack);
  const [lea, omar] = [aTab(page, 'lea'), aTab(page, 'omar')];
  const { id } = await lea.channel('dev-standup');
  const first = lea.do({ what: 'command', channel: id, text: '/x first' });
  const second = aTab(page, 'lea').do({ what: 'command', channel: id, text: '/x second' });
  await omar.do({ what: 'command', channel: id, text: '/x by somebody else' });
  go();
  await Promise.all([first, second]);
  expect(heard).toEqual(['by somebody else', 'first', 'second']);
});

test('shortcuts and the Home reach the app, and what it cannot answer is told', async () => {
  const heard: string[] = [];
  const { slack, app } = await anApp((bolt) => {
    bolt.shortcut(/.*/, async ({ ack, shortcut }) => {
      await ack();
      heard.push(`${shortcut.type} ${shortcut.callback_id}`);
    });
    bolt.event('app_home_opened', async ({ event, client }) => {
      heard.push(`opened ${event.tab}`);
      const begin = { type: 'button' as const, action_id: 'begin', text: plain('Begin') };
      const blocks = [{ type: 'section' as const, text: plain('Welcome'), accessory: begin }];
      await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
    });
  });
  const lea = aTab(await aPage(slack), 'lea');
  await lea.says('Staging is down', 'dev-standup');
  const { id } = await lea.channel('dev-standup');
  const { ts = '' } = (await lea.last('dev-standup')) ?? {};
  const track: Deed = { what: 'message-shortcut', callbackId: 'track', channel: id, ts };
  expect(await lea.do(track)).toEqual({ ok: true });
  expect(await lea.do({ what: 'global-shortcut', callbackId: 'new' })).toEqual({ ok: true });
  await lea.do({ what: 'open-home' });
  await lea.do({ what: 'open-home', tab: 'messages' });
  await slack.settled();
  expect(heard).toEqual(['message_action track', 'shortcut new', 'opened home', 'opened messages']);
  const { home } = await lea.views();
  expect(home?.blocks).toMatchObject([{ text: { text: 'Welcome' } }]);
  await app.stop();
  const trouble = { ok: false, error: 'We had some trouble connecting. Try again?' };
  expect(await lea.do(track)).toEqual(trouble);
  expect(await lea.do({ what: 'press', in: { viewId: home?.id ?? '' }, actionId: 'begin' })).toEqual(trouble);
});

test('a press reaches the app, and what it looks up for what is typed is offered meanwhile', async () => {
  const heard: string[] = [];
  let go = () => {};
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  const { slack, app: running } = await anApp((app) => {
    app.action('answer', async ({ ack, action }) => {
      if (action.type === 'button') heard.push(`pressed ${action.value}`);
      await gate;
      await ack();
    });
    app.options('issue', async ({ ack, payload }) => ack({ options: [option(`ERP-1 ${payload.value}`)] }));
    app.action('issue', async ({ ack, action }) => {
      await ack();
      if (action.type === 'external_select') heard.push(`chose ${action.selected_option?.value}`);
    });
  });
  const lea = aTab(await aPage(slack), 'lea');
  const { id } = await lea.channel('dev-standup');
  const answer = { type: 'button', action_id: 'answer', text: plain('Answer'), value: 'today' };
  const issue = { type: 'external_select', action_id: 'issue', placeholder: plain('Issue') };
  const blocks = [{ type: 'actions', block_id: 'all', elements: [answer, issue] }];
  await clientOf(slack).chat.postMessage({ channel: id, text: 'Standup', blocks });
  const on = { in: { channel: id, ts: (await lea.last('dev-standup'))?.ts ?? '' }, blockId: 'all' };
  const pressed = lea.do({ what: 'press', ...on, actionId: 'answer' });
  const offered = await lea.do({ what: 'suggest', ...on, actionId: 'issue', typed: 'sync' });
  expect(offered).toEqual({ ok: true, options: [option('ERP-1 sync')] });
  go();
  expect(await pressed).toEqual({ ok: true });
  const chosen = await lea.do({ what: 'choose', ...on, actionId: 'issue', value: option('ERP-1 sync') });
  expect([chosen, heard]).toEqual([{ ok: true }, ['pressed today', 'chose erp-1 sync']]);
  await running.stop();
  const trouble = { ok: false, error: 'We had some trouble connecting. Try again?' };
  expect(await lea.do({ what: 'suggest', ...on, actionId: 'issue', typed: 'sync' })).toEqual(trouble);
});
