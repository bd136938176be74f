import { expect, test } from 'vitest';
import type { SimulatorOptions } from '../../src/simulator/index.ts';
import { anApp, channel, clientOf, person } from './world.ts';

/** An app that writes down every event it hears. */
async function aListener(options: Partial<SimulatorOptions> = {}) {
  const heard: { type: string }[] = [];
  const ids: string[] = [];
  const world = await anApp((app) => {
    app.use(async ({ body, next }) => {
      if ('event_id' in body) {
        heard.push(body.event);
        ids.push(body.event_id);
      }
      await next();
    });
    app.event(/.*/, async () => undefined);
  }, options);
  return { ...world, heard, ids };
}

test('what people write is heard in direct messages and in channels with the app, and nowhere else', async () => {
  const { slack, heard } = await aListener();
  slack.act.openHome({ user: 'lea', tab: 'messages' });
  const dm = slack.workspace.directMessages.get(person(slack, 'lea')) ?? '';
  slack.act.speak({ user: 'lea', channel: dm, text: 'my plan & <more>' });
  slack.act.speak({ user: 'lea', channel: 'dev-standup', text: 'hello @omar' });
  slack.act.speak({ user: 'lea', channel: 'dev-general', text: 'secret' });
  await slack.settled();
  expect(heard.filter(({ type }) => type === 'message')).toMatchObject([
    { channel: dm, channel_type: 'im', text: 'my plan &amp; &lt;more&gt;', user: person(slack, 'lea') },
    { channel_type: 'channel', text: `hello <@${person(slack, 'omar')}>` },
  ]);
});

test('events need their scope and their subscription', async () => {
  const { slack, heard } = await aListener({
    scopes: ['chat:write', 'channels:history'],
    subscriptions: ['message.im'],
  });
  slack.act.openHome({ user: 'lea' });
  const dm = slack.workspace.directMessages.get(person(slack, 'lea')) ?? '';
  slack.act.speak({ user: 'lea', channel: dm, text: 'unheard: no im:history' });
  slack.act.speak({ user: 'lea', channel: 'dev-standup', text: 'unheard: not subscribed' });
  await slack.settled();
  expect(heard).toEqual([]);
});

test('a mention is heard twice, as a message and as a mention', async () => {
  const { slack, heard } = await aListener();
  slack.act.speak({ user: 'lea', channel: 'dev-standup', text: '@drumbeat help' });
  await slack.settled();
  expect(heard.map(({ type }) => type).toSorted()).toEqual(['app_mention', 'message']);
});

test('replies, edits and deletions are told', async () => {
  const { slack, heard } = await aListener();
  const { ts } = slack.act.speak({ user: 'lea', channel: 'dev-standup', text: 'one' });
  slack.act.speak({ user: 'omar', channel: 'dev-standup', text: 'reply', replyTo: ts });
  slack.act.edit({ user: 'lea', channel: 'dev-standup', ts, text: 'two' });
  slack.act.retract({ user: 'lea', channel: 'dev-standup', ts });
  await slack.settled();
  expect(heard).toMatchObject([
    { text: 'one' },
    { text: 'reply', thread_ts: ts, parent_user_id: person(slack, 'lea') },
    { subtype: 'message_changed', message: { text: 'two' } },
    { subtype: 'message_deleted', deleted_ts: ts },
  ]);
});

test('people joining, leaving and changing are told', async () => {
  const { slack, heard } = await aListener();
  for (const happens of [
    () => slack.act.join({ user: 'gus', channel: 'dev-standup', by: 'dana' }),
    () => slack.act.leave({ user: 'omar', channel: 'dev-standup' }),
    () => slack.act.inviteApp({ user: 'omar', channel: 'dev-general' }),
    () => slack.act.setTimeZone({ user: 'omar', timeZone: 'Asia/Tokyo' }),
    () => slack.act.deactivate({ user: 'gus' }),
    () => slack.act.welcome({ name: 'new', realName: 'New Person' }),
    () => slack.act.rename({ channel: 'dev-standup', name: 'dev-daily' }),
    () => slack.act.archive({ user: 'dana', channel: 'dev-daily' }),
  ]) {
    happens();
    await slack.settled();
  }
  expect(heard.filter(({ type }) => type !== 'message')).toMatchObject([
    { type: 'member_joined_channel', user: person(slack, 'gus'), inviter: person(slack, 'dana') },
    { type: 'member_left_channel', user: person(slack, 'omar') },
    { type: 'member_joined_channel', user: slack.workspace.app.botUserId, inviter: person(slack, 'omar') },
    { type: 'user_change', user: { tz: 'Asia/Tokyo' } },
    { type: 'user_change', user: { deleted: true } },
    { type: 'team_join', user: { name: 'new' } },
    { type: 'channel_rename', channel: { name: 'dev-daily' } },
    { type: 'channel_archive', user: person(slack, 'dana') },
  ]);
});

test('an event that is not acked comes again at once, after one minute and after five, with the same id', async () => {
  const { slack, ids, clock } = await aListener();
  const lost = slack.faults.onEnvelope('events_api', { kind: 'lose-ack', times: 4 });
  const start = clock.now().getTime();
  const at: number[] = [];
  slack.act.speak({ user: 'lea', channel: 'dev-standup', text: 'again' });
  for (const minutes of [0, 1, 6, 60]) {
    await clock.moveTo(new Date(start + minutes * 60_000));
    await slack.settled();
    at.push(ids.length);
  }
  expect(at).toEqual([2, 3, 4, 4]);
  expect(new Set(ids).size).toBe(1);
  expect(lost.hits).toBe(4);
});

test('an app that is removed hears of it and of nothing else', async () => {
  const { slack, heard } = await aListener();
  slack.act.uninstall();
  slack.act.speak({ user: 'lea', channel: 'dev-standup', text: 'gone?' });
  await slack.settled();
  expect(heard.map(({ type }) => type).toSorted()).toEqual(['app_uninstalled', 'tokens_revoked']);
  slack.act.install({ scopes: ['chat:write'] });
  expect(
    await clientOf(slack).chat.postMessage({ channel: channel(slack, 'dev-standup'), text: 'back' }),
  ).toMatchObject({ ok: true });
});

test('a file that somebody shares can be read with the right token only', async () => {
  const { slack, heard } = await aListener();
  const bytes = Buffer.from('# Plan\n');
  slack.act.shareFile({ user: 'lea', channel: 'dev-standup', name: 'plan.md', bytes });
  await slack.settled();
  expect(heard[0]).toMatchObject({
    subtype: 'file_share',
    files: [{ name: 'plan.md', mimetype: 'text/markdown' }],
  });
  const [file] = [...slack.workspace.files.values()];
  const { file: known } = await clientOf(slack).files.info({ file: file?.id ?? '' });
  const read = (headers: Record<string, string>) =>
    fetch(known?.url_private ?? '', { headers }).then((response) => response.text());
  expect(await read({ authorization: `Bearer ${slack.botToken}` })).toBe('# Plan\n');
  expect(await read({})).toContain('<!DOCTYPE html>');
});
