import { expect, test } from 'vitest';
import { aWorkspace, channel, clientOf, person } from './world.ts';

/** Seconds to wait, or 0 when the call went through. */
async function wait(call: Promise<unknown>): Promise<number> {
  return call.then(
    () => 0,
    (error: { retryAfter?: number }) => error.retryAfter ?? Number.NaN,
  );
}

test('five messages at once in a channel, then one a second; other channels are free', async () => {
  const { slack, clock } = await aWorkspace();
  const client = clientOf(slack);
  const post = (name: string) => wait(client.chat.postMessage({ channel: channel(slack, name), text: 'x' }));
  for (let count = 0; count < 5; count += 1) expect(await post('dev-standup')).toBe(0);
  expect(await post('dev-standup')).toBe(1);
  expect(await post('dev-secret')).toBe(0);
  await clock.moveTo(new Date(clock.now().getTime() + 999));
  expect(await post('dev-standup')).toBe(1);
  await clock.moveTo(new Date(clock.now().getTime() + 1));
  expect(await post('dev-standup')).toBe(0);
  expect(await post('dev-standup')).toBe(1);
});

test('three hundred messages at once in a workspace, then ten a second', async () => {
  const { slack, clock } = await aWorkspace();
  const client = clientOf(slack);
  for (let count = 0; count < 300; count += 1) slack.act.welcome({ name: `p${count}` });
  await slack.settled();
  for (let count = 0; count < 300; count += 1) {
    expect(await wait(client.chat.postMessage({ channel: person(slack, `p${count}`), text: 'x' }))).toBe(0);
  }
  const lea = () => wait(client.chat.postMessage({ channel: person(slack, 'lea'), text: 'x' }));
  expect(await lea()).toBe(1);
  await clock.moveTo(new Date(clock.now().getTime() + 100));
  expect(await lea()).toBe(0);
});

test('each method has its tier by itself, and a clock set back takes nothing away', async () => {
  const { slack, clock } = await aWorkspace();
  const client = clientOf(slack);
  for (let count = 0; count < 20; count += 1) expect(await wait(client.users.list({}))).toBe(0);
  expect(await wait(client.users.list({}))).toBe(3);
  expect(await wait(client.usergroups.list())).toBe(0);
  clock.set(new Date(clock.now().getTime() - 3_600_000));
  expect(await wait(client.users.list({}))).toBe(3);
  expect(await wait(client.usergroups.list())).toBe(0);
});

test('rates can be switched off', async () => {
  const { slack } = await aWorkspace({ rates: false });
  const client = clientOf(slack);
  for (let count = 0; count < 20; count += 1) {
    expect(await wait(client.chat.postMessage({ channel: channel(slack, 'dev-standup'), text: 'x' }))).toBe(
      0,
    );
  }
});
