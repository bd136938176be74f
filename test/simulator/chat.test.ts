import { expect, test } from 'vitest';
import { aWorkspace, channel, clientOf, person, refusal } from './world.ts';

test('a post to a person lands in their direct messages, and only the D id reads them back', async () => {
  const { slack } = await aWorkspace();
  const client = clientOf(slack);
  const posted = await client.chat.postMessage({ channel: person(slack, 'lea'), text: 'What is your plan?' });
  expect(posted.channel).toMatch(/^D/);

  const history = await client.conversations.history({ channel: posted.channel ?? '' });
  expect(history.messages?.map(({ text }) => text)).toEqual(['What is your plan?']);
  expect(await refusal(client.conversations.history({ channel: person(slack, 'lea') }))).toBe(
    'channel_not_found',
  );
  expect(
    await refusal(client.chat.update({ channel: person(slack, 'lea'), ts: posted.ts ?? '', text: 'x' })),
  ).toBe('channel_not_found');
});

test.each([
  ['a channel that the bot is not in', 'dev-general', 'not_in_channel'],
  ['a private channel that it cannot know', 'dev-leads', 'channel_not_found'],
  ['an archived channel', 'old-news', 'is_archived'],
  ['a channel that does not exist', 'nowhere', 'channel_not_found'],
])('a post into %s is refused', async (_what, name, error) => {
  const { slack } = await aWorkspace({ scopes: ['chat:write'] });
  expect(
    await refusal(
      clientOf(slack).chat.postMessage({ channel: channel(slack, name) || 'C0NOWHERE', text: 'x' }),
    ),
  ).toBe(error);
});

test('a person who left gets no message, and no conversation is opened with them', async () => {
  const { slack } = await aWorkspace();
  const client = clientOf(slack);
  expect(await refusal(client.chat.postMessage({ channel: person(slack, 'gone'), text: 'x' }))).toBe(
    'channel_not_found',
  );
  expect(await refusal(client.conversations.open({ users: person(slack, 'gone') }))).toBe('user_disabled');
  const { channel: dm = '' } = await client.chat.postMessage({
    channel: person(slack, 'gus'),
    text: 'hello',
  });
  slack.act.deactivate({ user: 'gus' });
  expect(await refusal(client.chat.postMessage({ channel: dm, text: 'still there?' }))).toBe(
    'channel_not_found',
  );
});

test('metadata is read back on request and outlives an update that leaves it out', async () => {
  const { slack } = await aWorkspace();
  const client = clientOf(slack);
  const metadata = { event_type: 'delivery', event_payload: { key: 'prompt:1' } };
  const { ts = '', channel: dm = '' } = await client.chat.postMessage({
    channel: person(slack, 'lea'),
    text: 'a',
    metadata,
  });
  await client.chat.update({ channel: dm, ts, text: 'b' });

  const [plain] = (await client.conversations.history({ channel: dm })).messages ?? [];
  expect(plain).toMatchObject({ text: 'b', edited: { user: slack.workspace.app.botUserId } });
  expect(plain).not.toHaveProperty('metadata');
  const [full] =
    (await client.conversations.history({ channel: dm, include_all_metadata: true })).messages ?? [];
  expect(full?.metadata).toEqual(metadata);
});

test('replies are in their thread and not in the history, unless they are broadcast', async () => {
  const { slack } = await aWorkspace();
  const client = clientOf(slack);
  const home = channel(slack, 'dev-standup');
  const { ts = '' } = await client.chat.postMessage({ channel: home, text: 'daily' });
  const { ts: replyTs = '' } = await client.chat.postMessage({
    channel: home,
    text: 'answer',
    thread_ts: ts,
  });
  await client.chat.postMessage({ channel: home, text: 'late', thread_ts: replyTs, reply_broadcast: true });

  const history = (await client.conversations.history({ channel: home })).messages ?? [];
  expect(history.map(({ text }) => text)).toEqual(['late', 'daily']);
  expect(history[1]).toMatchObject({ reply_count: 2, thread_ts: ts });
  const thread = (await client.conversations.replies({ channel: home, ts })).messages ?? [];
  expect(thread.map(({ text, thread_ts }) => [text, thread_ts])).toEqual([
    ['daily', ts],
    ['answer', ts],
    ['late', ts],
  ]);
  expect(await refusal(client.chat.postMessage({ channel: home, text: 'x', thread_ts: '1.000001' }))).toBe(
    'cannot_reply_to_message',
  );
});

test('history comes in pages, newest first, within its window', async () => {
  const { slack, clock } = await aWorkspace();
  const client = clientOf(slack);
  const home = channel(slack, 'dev-standup');
  const stamps: string[] = [];
  for (let index = 0; index < 5; index += 1) {
    const { ts = '' } = await client.chat.postMessage({ channel: home, text: `m${index}` });
    stamps.push(ts);
    await clock.moveTo(new Date(clock.now().getTime() + 1000));
  }
  const texts: (string | undefined)[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.conversations.history({ channel: home, limit: 2, cursor });
    texts.push(...(page.messages ?? []).map(({ text }) => text));
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
  expect(texts).toEqual(['m4', 'm3', 'm2', 'm1', 'm0']);
  const since = await client.conversations.history({ channel: home, oldest: stamps[3] });
  expect(since.messages?.map(({ text }) => text)).toEqual(['m4']);
  const inclusive = await client.conversations.history({ channel: home, oldest: stamps[3], inclusive: true });
  expect(inclusive.messages?.map(({ text }) => text)).toEqual(['m4', 'm3']);
});

test('every ts is new and later, though the clock stands still or is set back', async () => {
  const { slack, clock } = await aWorkspace();
  const client = clientOf(slack);
  const home = channel(slack, 'dev-standup');
  const first = await client.chat.postMessage({ channel: home, text: '1' });
  const second = await client.chat.postMessage({ channel: home, text: '2' });
  clock.set(new Date(clock.now().getTime() - 3_600_000));
  const third = await client.chat.postMessage({ channel: home, text: '3' });
  const stamps = [first, second, third].map(({ ts }) => Number(ts));
  expect(stamps[0]).toBeLessThan(stamps[1] ?? 0);
  expect(stamps[1]).toBeLessThan(stamps[2] ?? 0);
});

test('a message that says nothing, or has wrong blocks, is refused in Slack’s words', async () => {
  const { slack } = await aWorkspace();
  const client = clientOf(slack);
  const home = channel(slack, 'dev-standup');
  expect(await refusal(client.chat.postMessage({ channel: home, text: '' }))).toBe('no_text');
  const blocks = [{ type: 'header' as const, text: { type: 'plain_text' as const, text: 'x'.repeat(151) } }];
  const wrong = await client.chat
    .postMessage({ channel: home, text: 'x', blocks })
    .catch((error) => error.data);
  expect(wrong).toMatchObject({
    error: 'invalid_blocks',
    response_metadata: {
      messages: ['[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]'],
    },
  });
});

test('a text is cut above 40,000 characters, an edit refused above 4,000', async () => {
  const { slack } = await aWorkspace();
  const client = clientOf(slack);
  const home = channel(slack, 'dev-standup');
  const { ts = '', message } = await client.chat.postMessage({ channel: home, text: 'x'.repeat(40_001) });
  expect(message?.text).toHaveLength(40_000);
  expect(await refusal(client.chat.update({ channel: home, ts, text: 'x'.repeat(4_001) }))).toBe(
    'msg_too_long',
  );
});

test('an ephemeral is seen by one and not in the history', async () => {
  const { slack } = await aWorkspace();
  const client = clientOf(slack);
  const home = channel(slack, 'dev-standup');
  await client.chat.postEphemeral({ channel: home, user: person(slack, 'lea'), text: 'only you' });
  const conversation = slack.workspace.conversations.get(home);
  expect(conversation?.ephemerals).toMatchObject([
    { from: 'app', userId: person(slack, 'lea'), text: 'only you' },
  ]);
  expect((await client.conversations.history({ channel: home })).messages).toEqual([]);
  expect(
    await refusal(client.chat.postEphemeral({ channel: home, user: person(slack, 'gus'), text: 'x' })),
  ).toBe('user_not_in_channel');
});

test('chat:write.public lets the app post where it is not, but whisper nowhere else', async () => {
  const { slack } = await aWorkspace({ scopes: ['chat:write', 'chat:write.public'] });
  const client = clientOf(slack);
  const general = channel(slack, 'dev-general');
  expect(await client.chat.postMessage({ channel: general, text: 'hello' })).toMatchObject({ ok: true });
  const whisper = client.chat.postEphemeral({ channel: general, user: person(slack, 'lea'), text: 'psst' });
  expect(await refusal(whisper)).toBe('not_in_channel');
});

test('the app deletes and links its own messages and nobody else’s', async () => {
  const { slack } = await aWorkspace();
  const client = clientOf(slack);
  const home = channel(slack, 'dev-standup');
  const typed = slack.act.speak({ user: 'lea', channel: 'dev-standup', text: 'mine' });
  expect(await refusal(client.chat.delete({ channel: home, ts: typed.ts }))).toBe('cant_delete_message');
  expect(await refusal(client.chat.update({ channel: home, ts: typed.ts, text: 'x' }))).toBe(
    'cant_update_message',
  );
  const { ts = '' } = await client.chat.postMessage({ channel: home, text: 'ours' });
  const { permalink } = await client.chat.getPermalink({ channel: home, message_ts: ts });
  expect(permalink).toBe(`https://northwind.slack.com/archives/${home}/p${ts.replace('.', '')}`);
  await client.chat.delete({ channel: home, ts });
  expect(await refusal(client.chat.delete({ channel: home, ts }))).toBe('message_not_found');
});

test('an update leaves the ids of the blocks that it leaves as they were, and gives others to the rest', async () => {
  const { slack } = await aWorkspace();
  const client = clientOf(slack);
  const votes = (story: string) => ({
    type: 'actions' as const,
    elements: [
      {
        type: 'button' as const,
        action_id: 'vote',
        text: { type: 'plain_text' as const, text: '3' },
        value: story,
      },
    ],
  });
  const says = (text: string) => ({ type: 'section' as const, text: { type: 'plain_text' as const, text } });
  const divider = { type: 'divider' as const };
  const card = (count: string, story: string) => [says(count), votes(story), divider, divider];
  const { channel: dm = '', ts = '' } = await client.chat.postMessage({
    ...{ channel: person(slack, 'lea'), text: 'vote', blocks: card('1 of 4', 'PAY-005') },
  });
  const ids = async () => {
    const { messages = [] } = await client.conversations.history({ channel: dm });
    return (messages[0]?.blocks ?? []).map((block) => block.block_id);
  };
  const before = await ids();
  expect(new Set(before).size).toBe(4);
  await client.chat.update({ channel: dm, ts, text: 'vote', blocks: card('2 of 4', 'PAY-005') });
  const counted = await ids();
  expect(counted.map((id, at) => id === before[at])).toEqual([false, true, true, true]);
  await client.chat.update({ channel: dm, ts, text: 'vote', blocks: card('2 of 4', 'PAY-006') });
  expect((await ids()).map((id, at) => id === counted[at])).toEqual([true, false, true, true]);
});
