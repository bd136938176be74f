import { expect, test } from 'vitest';
import { mrkdwn, option, plain } from '../driven-team.ts';
import { aWorkspace, clientOf, northwind, person } from '../world.ts';
import { aPage, aTab, listening } from './tab.ts';

/** Lea, Omar and Dana are in #dev-standup; Lea and Omar are the @devs. */
async function aTeam() {
  const { slack, clock } = await aWorkspace();
  const page = await aPage(slack);
  const [lea, omar, dana] = [aTab(page, 'lea'), aTab(page, 'omar'), aTab(page, 'dana')];
  const { id } = await lea.channel('dev-standup');
  const marks = async (tab: typeof lea, name = 'dev-standup') => {
    const { unread, mentions } = await tab.channel(name);
    return [unread, mentions];
  };
  return { slack, clock, page, lea, omar, dana, id, marks };
}

test.each([
  ['Good morning', [1, 0], [1, 0]],
  ['Morning @lea', [1, 1], [1, 0]],
  ['@devs, please look', [1, 1], [1, 0]],
  ['@here we go', [1, 1], [1, 1]],
  ['@channel lunch', [1, 1], [1, 1]],
  ['a leaf is not @leaf', [1, 0], [1, 0]],
])('"%s" counts for Lea as %j and for Dana as %j', async (text, forLea, forDana) => {
  const { lea, omar, dana, marks } = await aTeam();
  await omar.says(text, 'dev-standup');
  expect([await marks(lea), await marks(dana)]).toEqual([forLea, forDana]);
  expect(await marks(omar), 'what one wrote oneself is read').toEqual([0, 0]);
});

test('what is mentioned in blocks counts, and so does everything the app writes to one alone', async () => {
  const { slack, lea, dana, id, marks } = await aTeam();
  const lena = person(slack, 'lea');
  const blocks = [{ type: 'section', text: mrkdwn(`Who helps <@${lena}>?`) }];
  const client = clientOf(slack);
  await client.chat.postMessage({ channel: id, text: 'Who helps?', blocks });
  await client.chat.postMessage({ channel: lena, text: 'Your standup' });
  expect([await marks(lea), await marks(lea, 'dm'), await marks(dana)]).toEqual([
    [1, 1],
    [1, 1],
    [1, 0],
  ]);
});

test('what was there before the page counts as read, and what one has read no longer counts', async () => {
  const { slack, clock } = await aWorkspace({ seed: northwind });
  slack.act.speak({ user: 'omar', channel: 'dev-standup', text: 'Long ago' });
  const page = await aPage(slack);
  const [lea, lea2, omar] = [aTab(page, 'lea'), aTab(page, 'lea'), aTab(page, 'omar')];
  expect((await lea.channel('dev-standup')).unread).toBe(0);
  await clock.moveTo(new Date(clock.now().getTime() + 60_000));
  await omar.says('New', 'dev-standup');
  slack.act.speak({ user: 'lea', channel: 'dev-standup', text: 'Said elsewhere' });
  const { messages, lastRead } = await lea.messages('dev-standup');
  expect(messages.filter(({ ts }) => ts > (lastRead ?? '')).map(({ text }) => text)).toEqual([
    'New',
    'Said elsewhere',
  ]);
  expect((await lea.channel('dev-standup')).unread).toBe(1);
  await lea.do({ what: 'read', channel: (await lea.channel('dev-standup')).id });
  expect((await lea2.channel('dev-standup')).unread).toBe(0);
});

test('replies count for those who take part in the thread, or are named there', async () => {
  const { slack, lea, omar, dana, id } = await aTeam();
  const unread = async () => [
    (await lea.channel('dev-standup')).unread,
    (await dana.channel('dev-standup')).unread,
  ];
  await lea.says('Who reviews?', 'dev-standup');
  const thread = (await lea.last('dev-standup'))?.ts ?? '';
  await dana.do({ what: 'read', channel: id });
  await omar.do({ what: 'say', channel: id, text: 'I do', thread });
  expect(await unread()).toEqual([1, 0]);
  await omar.do({ what: 'say', channel: id, text: 'or @dana does', thread });
  expect(await unread()).toEqual([2, 1]);

  const [parent] = (await lea.messages('dev-standup')).messages;
  expect(parent?.replies).toMatchObject({ count: 2, userIds: [person(slack, 'omar')] });
  const { messages } = await lea.messages('dev-standup', { thread });
  expect(messages.map(({ text }) => text)).toEqual([
    'Who reviews?',
    'I do',
    `or <@${person(slack, 'dana')}> does`,
  ]);
});

test('a long conversation comes in pages, none twice and none lost', async () => {
  const { slack, lea } = await aTeam();
  for (let each = 0; each < 130; each += 1)
    slack.act.speak({ user: 'omar', channel: 'dev-standup', text: `${each}` });
  const seen: string[] = [];
  let before: string | undefined;
  for (let pages = 0; pages < 3; pages += 1) {
    const page = await lea.messages('dev-standup', before === undefined ? {} : { before });
    seen.unshift(...page.messages.map(({ text }) => text));
    before = page.messages[0]?.ts;
    expect(page.hasMore).toBe(pages < 2);
  }
  expect(seen).toEqual(Array.from({ length: 130 }, (_, each) => `${each}`));
  expect(await lea.messages('dev-standup', { limit: '100000' })).toMatchObject({ ok: false });
});

test('what one chooses in a message is kept for oneself, through a reload and in other tabs', async () => {
  const { slack, page, lea, omar, id } = await aTeam();
  const options = [option('Yes'), option('No')];
  const element = { type: 'static_select', action_id: 'pick', placeholder: plain('Pick'), options };
  const blocks = [{ type: 'section', block_id: 'lunch', text: mrkdwn('Lunch?'), accessory: element }];
  await clientOf(slack).chat.postMessage({ channel: id, text: 'Lunch?', blocks });
  const ts = (await lea.last('dev-standup'))?.ts ?? '';
  const [otherTab, omars] = [listening(page, 'lea'), listening(page, 'omar')];
  await expect.poll(() => [otherTab.length, omars.length]).toEqual([1, 1]);
  // No app listens here, so that Slack's client says that it had trouble; the choice stays.
  const done = await lea.do({ what: 'choose', in: { channel: id, ts }, actionId: 'pick', value: 'yes' });
  expect(done).toEqual({ ok: false, error: 'We had some trouble connecting. Try again?' });
  const chosen = async (tab: typeof lea) =>
    (await tab.last('dev-standup'))?.values.lunch?.pick?.selected_option;
  expect([await chosen(lea), await chosen(omar)]).toEqual([options[0], null]);
  await expect.poll(() => otherTab).toContainEqual({ kind: 'messages', channel: id });
  expect(omars).not.toContainEqual({ kind: 'messages', channel: id });
});
