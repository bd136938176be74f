import type { KnownBlock } from '@slack/types';
import { expect, test } from 'vitest';
import { aWorkspace, channel, clientOf, person, refusal } from './world.ts';

/** Of so many characters in all, over sections of 3,000. */
function sections(length: number): KnownBlock[] {
  const texts = 'x'.repeat(length).match(/x{1,3000}/g) ?? [];
  return texts.map((text) => ({ type: 'section', text: { type: 'mrkdwn', text } }));
}

const divider: KnownBlock = { type: 'divider' };

/** Each of five sections takes 134 characters beside its text. */
const LONGEST = 13_200 - 5 * 134;

test('blocks that are too long together are refused, though each is not', async () => {
  const { slack } = await aWorkspace();
  const { chat } = clientOf(slack);
  const home = channel(slack, 'dev-standup');
  const post = (blocks: KnownBlock[]) => chat.postMessage({ channel: home, text: 'x', blocks });
  const { ts = '' } = await post(sections(LONGEST));
  expect(await refusal(post(sections(LONGEST + 1)))).toBe('msg_blocks_too_long');
  expect(await refusal(post([...sections(LONGEST - 100), divider]))).toBe('msg_blocks_too_long');
  expect(await post([...sections(LONGEST - 134), divider])).toMatchObject({ ok: true });

  const blocks = sections(LONGEST + 1);
  expect(await refusal(chat.update({ channel: home, ts, text: 'x', blocks }))).toBe('msg_too_long');
  const user = person(slack, 'lea');
  expect(await refusal(chat.postEphemeral({ channel: home, user, text: 'x', blocks }))).toBe('msg_too_long');
});

test('the text of an edit is counted in bytes', async () => {
  const { slack } = await aWorkspace();
  const { chat } = clientOf(slack);
  const home = channel(slack, 'dev-standup');
  const { ts = '' } = await chat.postMessage({ channel: home, text: 'ש'.repeat(2001) });
  expect(await chat.update({ channel: home, ts, text: 'ש'.repeat(2000) })).toMatchObject({ ok: true });
  expect(await refusal(chat.update({ channel: home, ts, text: 'ש'.repeat(2001) }))).toBe('msg_too_long');
});

test('all that is read counts, escaped as Slack keeps it; ids and values do not', async () => {
  const { slack } = await aWorkspace();
  const { chat } = clientOf(slack);
  const home = channel(slack, 'dev-standup');
  const post = (words: string, value: string) => {
    const button = { type: 'button' as const, action_id: value, value, text: plain(words) };
    const blocks = [...sections(LONGEST - 134 - 50), { type: 'actions' as const, elements: [button] }];
    return chat.postMessage({ channel: home, text: 'x', blocks });
  };
  expect(await post('x'.repeat(50), 'v'.repeat(250))).toMatchObject({ ok: true });
  expect(await refusal(post('x'.repeat(51), 'v'))).toBe('msg_blocks_too_long');
  expect(await post('&'.repeat(10), 'v')).toMatchObject({ ok: true });
  expect(await refusal(post('&'.repeat(11), 'v'))).toBe('msg_blocks_too_long');
});

const plain = (text: string) => ({ type: 'plain_text' as const, text });
