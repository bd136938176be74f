import { expect, onTestFinished, test } from 'vitest';
import { startSimulator } from '../../../src/simulator/index.ts';
import type { PageHost } from '../../../src/simulator/page/host.ts';
import type { Notice } from '../../../src/simulator/page/protocol.ts';
import { plainHost } from '../../../src/simulator/page/server/index.ts';
import { aWorkspace, channel, clientOf, northwind, person } from '../world.ts';
import { aPage, aTab, listening } from './tab.ts';

const kinds = (heard: Notice[]) => heard.map(({ kind }) => kind);

test('two tabs as two people hear what each of them sees, and nothing else', async () => {
  const { slack } = await aWorkspace();
  const page = await aPage(slack);
  const [lea, omar] = [listening(page, 'lea'), listening(page, 'omar')];
  await expect.poll(() => [kinds(lea), kinds(omar)]).toEqual([['hello'], ['hello']]);
  const [standup, secret] = [channel(slack, 'dev-standup'), channel(slack, 'dev-secret')];
  const client = clientOf(slack);
  await client.chat.postMessage({ channel: secret, text: 'Between Dana and Lea' });
  await client.chat.postEphemeral({ channel: standup, user: person(slack, 'lea'), text: 'Only you' });
  await client.views.publish({ user_id: person(slack, 'lea'), view: { type: 'home', blocks: [] } });
  await expect.poll(() => kinds(lea)).toContain('views');
  await aTab(page, 'dana').says('For all', 'dev-standup');
  await expect.poll(() => omar).toContainEqual({ kind: 'messages', channel: standup });
  expect(lea).toContainEqual({ kind: 'messages', channel: secret });
  expect(omar).not.toContainEqual({ kind: 'messages', channel: secret });
  expect(kinds(omar)).not.toContain('views');
  expect(omar.filter((notice) => notice.kind === 'messages')).toHaveLength(1);
});

test("that somebody's messages with the app begin is told to nobody else", async () => {
  const { slack } = await aWorkspace();
  const page = await aPage(slack);
  const [lea, omar] = [listening(page, 'lea'), listening(page, 'omar')];
  await expect.poll(() => [kinds(lea), kinds(omar)]).toEqual([['hello'], ['hello']]);
  await aTab(page, 'lea').sight();
  await expect.poll(() => kinds(lea)).toEqual(['hello', 'workspace']);
  const onlyHim = { channel: channel(slack, 'dev-standup'), user: person(slack, 'omar'), text: 'Only you' };
  await clientOf(slack).chat.postEphemeral(onlyHim);
  await expect.poll(() => kinds(omar)).toEqual(['hello', 'messages']);
});

test('fifty changes at once are told as one', async () => {
  const { slack } = await aWorkspace();
  const page = await aPage(slack);
  const lea = listening(page, 'lea');
  await expect.poll(() => kinds(lea)).toEqual(['hello']);
  const standup = channel(slack, 'dev-standup');
  const said = { user: 'omar', channel: 'dev-standup' };
  const { ts } = slack.act.speak({ ...said, text: '0 votes' });
  for (let votes = 1; votes <= 50; votes += 1) slack.act.edit({ ...said, ts, text: `${votes} votes` });
  await expect.poll(() => kinds(lea)).toEqual(['hello', 'messages', 'workspace']);
  expect((await aTab(page, 'lea').last('dev-standup'))?.text).toBe('50 votes');
  slack.act.speak({ user: 'dana', channel: 'dev-secret', text: 'The end' });
  await expect.poll(() => lea).toContainEqual({ kind: 'messages', channel: channel(slack, 'dev-secret') });
  expect(lea.filter((notice) => notice.kind === 'messages' && notice.channel === standup)).toHaveLength(1);
});

test('what one tab has read, the other tabs of that person hear, once', async () => {
  const { slack } = await aWorkspace();
  const page = await aPage(slack);
  slack.act.speak({ user: 'omar', channel: 'dev-standup', text: 'Hello' });
  const [lea, omar] = [listening(page, 'lea'), listening(page, 'omar')];
  await expect.poll(() => [kinds(lea), kinds(omar)]).toEqual([['hello'], ['hello']]);
  const standup = channel(slack, 'dev-standup');
  await aTab(page, 'lea').do({ what: 'read', channel: standup });
  await expect.poll(() => kinds(lea)).toEqual(['hello', 'workspace']);
  await aTab(page, 'lea').do({ what: 'read', channel: standup });
  const client = clientOf(slack);
  for (const name of ['lea', 'omar'])
    await client.chat.postEphemeral({ channel: standup, user: person(slack, name), text: 'Only you' });
  await expect.poll(() => kinds(omar)).toEqual(['hello', 'messages']);
  await expect.poll(() => kinds(lea)).toEqual(['hello', 'workspace', 'messages']);
});

test('a tab left open over a restart of the workspace is told to ask for everything anew', async () => {
  const { slack, clock } = await aWorkspace();
  let current = plainHost(slack);
  let changed = () => {};
  const host: PageHost = {
    slack: () => current.slack(),
    boot: () => current.boot(),
    desk: () => current.desk(),
    do: (deed) => current.do(deed),
    subscribe(listener) {
      changed = listener;
      return () => undefined;
    },
  };
  const page = await aPage(slack, host);
  const lea = aTab(page, 'lea');
  const heard = listening(page, 'lea');
  await lea.says('Before', 'dev-standup');
  await expect.poll(() => kinds(heard)).toContain('messages');
  changed();
  await expect.poll(() => kinds(heard)).toContain('desk');

  const next = await startSimulator({ clock, seed: northwind });
  onTestFinished(() => next.stop());
  next.act.speak({ user: 'omar', channel: 'dev-standup', text: 'Long ago' });
  current = plainHost(next);
  changed();
  await expect.poll(() => kinds(heard).filter((kind) => kind === 'hello')).toHaveLength(2);
  const [first, second] = heard.filter((notice) => notice.kind === 'hello');
  expect(first).not.toEqual(second);
  expect((await lea.last('dev-standup'))?.text).toBe('Long ago');
  expect((await lea.channel('dev-standup')).unread).toBe(0);

  heard.length = 0;
  slack.act.speak({ user: 'omar', channel: 'dev-standup', text: 'From the past' });
  next.act.speak({ user: 'omar', channel: 'dev-general', text: 'From now' });
  await expect.poll(() => kinds(heard)).toContain('messages');
  expect(heard.filter(({ kind }) => kind === 'messages')).toEqual([
    { kind: 'messages', channel: channel(next, 'dev-general') },
  ]);
});

test('the page stays while the network to Slack is down', async () => {
  const { slack } = await aWorkspace();
  const page = await aPage(slack);
  const lea = aTab(page, 'lea');
  await slack.network.down();
  await expect(fetch(`${slack.apiUrl}api.test`)).rejects.toThrow();
  expect(await lea.says('Can you hear me?', 'dev-standup')).toEqual({ ok: true });
  expect((await lea.last('dev-standup'))?.text).toBe('Can you hear me?');
  await slack.network.up();
});

test('the page ends its tabs when it stops', async () => {
  const { slack } = await aWorkspace();
  const page = await aPage(slack);
  const heard = listening(page, 'lea');
  await expect.poll(() => kinds(heard)).toEqual(['hello']);
  await page.stop();
  await expect(fetch(page.url)).rejects.toThrow();
});
