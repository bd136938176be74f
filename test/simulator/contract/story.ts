import type { JsonObject, Simulator } from '../../../src/simulator/index.ts';
import { type Called, callerOf } from './caller.ts';
import { type Heard, listenTo, objectIn } from './listener.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const blocks: JsonObject[] = [
  { type: 'header', text: plain('Dev standup') },
  { type: 'section', text: { type: 'mrkdwn', text: '*4 of 5* answered' } },
  { type: 'context', elements: [{ type: 'mrkdwn', text: 'day 8 of 10' }] },
  {
    type: 'actions',
    elements: [{ type: 'button', action_id: 'note', text: plain('Add a note'), value: '1' }],
  },
];
const modal: JsonObject = {
  type: 'modal',
  callback_id: 'answer',
  notify_on_close: true,
  title: plain('Answer'),
  submit: plain('Send'),
  close: plain('Later'),
  blocks: [
    ...blocks,
    {
      type: 'input',
      optional: true,
      label: plain('Today'),
      element: { type: 'plain_text_input', action_id: 'today' },
    },
    { type: 'section', text: plain('Story'), accessory: { type: 'external_select', action_id: 'story' } },
  ],
};
const metadata = { event_type: 'drumbeat', event_payload: { key: 'daily:2026-03-02' } };

export type Told = { called: Called[]; heard: Heard[] };

/** Calls every method over HTTP and hears everything over a WebSocket, as one short day of a team. */
export async function tellTheStory(slack: Simulator): Promise<Told> {
  const { calls, call, callWithJson } = callerOf(slack);
  const channelNamed = (name: string) => idOf(slack.workspace.conversations.values(), name);
  const channel = channelNamed('dev-standup');
  const lea = idOf(slack.workspace.people.values(), 'lea');
  const group = idOf(
    [...slack.workspace.groups.values()].map(({ id, handle }) => ({ id, name: handle })),
    'devs',
  );

  const connection = await call('apps.connections.open', {}, slack.appToken);
  const app = await listenTo(String(connection.url), () => undefined);
  const after = async (type: string, act: () => unknown): Promise<JsonObject> => {
    const coming = app.next(type);
    act();
    return (await coming).payload;
  };

  await aboutTheApp();
  await aboutPeople();
  await aboutChannels();
  const ts = await aboutMessages();
  await aboutFiles();
  await aboutViews();
  await aboutEvents();
  await call('pins.remove', { channel, timestamp: ts });
  await call('chat.delete', { channel, ts });
  await slack.settled();
  app.stop();
  return { called: calls, heard: app.heard };

  async function aboutTheApp() {
    await call('api.test', { foo: 'bar' });
    await call('auth.test');
    await call('bots.info', { bot: slack.workspace.app.botId });
    await call('team.info');
  }

  async function aboutPeople() {
    await call('users.list', { limit: 2 });
    await call('users.info', { user: lea, include_locale: true });
    await call('usergroups.list', { include_users: true, include_count: true });
    await call('usergroups.users.list', { usergroup: group });
    await call('dnd.info', { user: lea });
    await call('dnd.teamInfo', { users: lea });
  }

  async function aboutChannels() {
    await call('conversations.list', { types: 'public_channel,private_channel', limit: 3 });
    await call('conversations.info', { channel, include_num_members: true });
    await call('conversations.info', { channel: channelNamed('dev-secret') });
    await call('conversations.members', { channel });
    await call('conversations.join', { channel: channelNamed('dev-general') });
    await call('conversations.open', { users: lea, return_im: true });
    await call('users.conversations', { types: 'public_channel,private_channel,im' });
  }

  async function aboutMessages(): Promise<string> {
    const daily = await callWithJson('chat.postMessage', { channel, text: 'Daily', blocks, metadata });
    const posted = String(daily.ts);
    await call('chat.postMessage', {
      channel,
      text: 'Lea answered',
      thread_ts: posted,
      reply_broadcast: true,
    });
    await call('chat.postMessage', { channel: lea, text: 'What will you do today?', blocks });
    await call('chat.update', { channel, ts: posted, text: 'Daily, 5 of 5', blocks });
    const note = await call('chat.postEphemeral', { channel, user: lea, text: 'Only you', blocks });
    await call('chat.getPermalink', { channel, message_ts: posted });
    await call('pins.add', { channel, timestamp: posted });
    await call('pins.list', { channel });
    await call('reactions.add', { channel, timestamp: posted, name: 'white_check_mark' });
    slack.act.speak({ user: 'lea', channel, text: 'Thanks @omar & all', replyTo: posted });
    const own = slack.act.speak({ user: 'lea', channel, text: 'Frist' });
    slack.act.edit({ user: 'lea', channel, ts: own.ts, text: 'First' });
    await call('conversations.history', { channel, include_all_metadata: true, limit: 2 });
    await call('conversations.history', { channel });
    await call('conversations.replies', { channel, ts: posted, include_all_metadata: true });
    await after('block_actions', () =>
      slack.act.press({ user: 'lea', in: { channel, ts: posted }, actionId: 'note' }),
    );
    const inNote = { channel, ts: String(note.message_ts) };
    await after('block_actions', () => slack.act.press({ user: 'lea', in: inNote, actionId: 'note' }));
    await after('message_action', () =>
      slack.act.messageShortcut({ user: 'lea', callbackId: 'raise', channel, ts: posted }),
    );
    await after('shortcut', () => slack.act.globalShortcut({ user: 'lea', callbackId: 'raise' }));
    return posted;
  }

  async function aboutFiles() {
    const upload = await call('files.getUploadURLExternal', {
      filename: 'burndown.png',
      length: 3,
      alt_txt: 'Burndown',
    });
    await fetch(String(upload.upload_url), { method: 'POST', body: Buffer.from('png') });
    const file = String(upload.file_id);
    await call('files.completeUploadExternal', {
      files: [{ id: file, title: 'Burndown' }],
      channel_id: channel,
    });
    await call('files.info', { file });
    const content = (markdown: string) => ({ type: 'markdown', markdown });
    const plan = await call('canvases.create', {
      title: 'Sprint 2026-04',
      document_content: content('# Goal'),
    });
    const canvas = String(plan.canvas_id);
    await call('chat.postMessage', {
      channel,
      text: `The plan: https://northwind.slack.com/docs/T1/${canvas}`,
    });
    await call('canvases.access.set', { canvas_id: canvas, access_level: 'read', channel_ids: [channel] });
    const whole = { operation: 'replace', document_content: content('# Goal: orders') };
    await call('canvases.edit', { canvas_id: canvas, changes: [whole] });
    await call('conversations.history', { channel, limit: 1 });
  }

  async function aboutViews() {
    await call('views.publish', { user_id: lea, view: { type: 'home', blocks } });
    await after('app_home_opened', () => slack.act.openHome({ user: 'lea' }));
    const home = slack.workspace.homes.get(lea) ?? '';
    await after('block_actions', () =>
      slack.act.press({ user: 'lea', in: { viewId: home }, actionId: 'note' }),
    );

    const command = await after('slash_commands', () =>
      slack.act.runCommand({ user: 'lea', channel, text: '/standup @omar #dev-general' }),
    );
    const opened = await call('views.open', { trigger_id: command.trigger_id ?? '', view: modal });
    const { id } = objectIn(opened.view);
    const viewId = String(id);
    await call('views.update', {
      view_id: viewId,
      view: { ...modal, private_metadata: 'x', external_id: 'form' },
    });
    const pressed = await after('block_actions', () =>
      slack.act.press({ user: 'lea', in: { viewId }, actionId: 'note' }),
    );
    await after('block_suggestion', () =>
      slack.act.suggest({ user: 'lea', in: { viewId }, actionId: 'story', query: 'ERP' }),
    );
    await call('views.push', { trigger_id: pressed.trigger_id ?? '', view: modal });
    await after('view_closed', () => slack.act.closeView({ user: 'lea' }));
    await slack.act.choose({ user: 'lea', in: { viewId }, actionId: 'today', value: 'ERP-003' });
    await after('view_submission', () => slack.act.submitView({ user: 'lea' }));
  }

  async function aboutEvents() {
    await after('app_mention', () => slack.act.speak({ user: 'lea', channel, text: '@drumbeat help' }));
    await after('member_joined_channel', () => slack.act.join({ user: 'gus', channel, by: 'lea' }));
    await after('member_left_channel', () => slack.act.leave({ user: 'gus', channel }));
    await after('user_change', () => slack.act.setTimeZone({ user: 'lea', timeZone: 'Asia/Tokyo' }));
    await after('team_join', () => slack.act.welcome({ name: 'noor', realName: 'Noor Amin' }));
    await after('channel_rename', () => slack.act.rename({ channel: 'dev-general', name: 'general' }));
    await after('channel_archive', () => slack.act.archive({ user: 'dana', channel: 'general' }));
    await after('channel_deleted', () => slack.act.deleteChannel({ channel: 'general' }));
    await after('reaction_added', () => slack.act.react({ user: 'omar', channel, ts, emoji: 'tada' }));
  }
}

function idOf(all: Iterable<{ id: string; name: string }>, name: string): string {
  return [...all].find((each) => each.name === name)?.id ?? '';
}
