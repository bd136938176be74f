import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { expect, onTestFinished, test } from 'vitest';
import { startSimulator } from '../../src/simulator/index.ts';
import { createMovedClock } from '../../src/time/moved-clock.ts';
import { clientOf, monday, northwind, person } from './world.ts';

/** A real Bolt app behind a request URL, and Slack sending to it. */
async function anHttpApp(listen: (app: App) => void, { secret }: { secret?: string } = {}) {
  const clock = createMovedClock(monday);
  const slack = await startSimulator({ clock, seed: northwind, transport: 'http', ackDeadlineMs: 500 });
  const receiver = new HTTPReceiver({
    signingSecret: secret ?? slack.signingSecret,
    logLevel: LogLevel.ERROR,
  });
  const app = new App({
    token: slack.botToken,
    receiver,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } },
  });
  listen(app);
  const server = await receiver.start(0);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  onTestFinished(async () => {
    await receiver.stop();
    await slack.stop();
  });
  return { slack, clock, url: `http://127.0.0.1:${port}/slack/events` };
}

test('over signed HTTP the same story: a command, a modal, its submit, a Home', async () => {
  const submitted: (string | null | undefined)[] = [];
  const { slack, url } = await anHttpApp((app) => {
    app.command('/standup', async ({ ack, body, client }) => {
      await ack(`Hello ${body.text}`);
      await client.views.open({
        trigger_id: body.trigger_id,
        view: {
          type: 'modal',
          callback_id: 'answer',
          title: { type: 'plain_text', text: 'Standup' },
          submit: { type: 'plain_text', text: 'Send' },
          blocks: [
            {
              type: 'input',
              block_id: 'today',
              label: { type: 'plain_text', text: 'Today' },
              element: { type: 'plain_text_input', action_id: 'text', initial_value: 'ERP-002 & more' },
            },
          ],
        },
      });
    });
    app.view('answer', async ({ ack, view }) => {
      submitted.push(view.state.values.today?.text?.value);
      await ack({ response_action: 'errors', errors: { today: 'Say more.' } });
    });
    app.event('app_home_opened', async ({ event, client }) => {
      await client.views.publish({
        user_id: event.user,
        view: { type: 'home', blocks: [{ type: 'divider' }] },
      });
    });
  });
  await slack.deliverTo(url);
  expect(await slack.act.runCommand({ user: 'lea', channel: 'dev-standup', text: '/standup @omar' })).toEqual(
    { ok: true },
  );
  await slack.settled();
  const texts = [...slack.workspace.conversations.values()].flatMap(({ ephemerals }) =>
    ephemerals.map(({ text }) => text),
  );
  expect(texts).toEqual([`Hello <@${person(slack, 'omar')}|omar>`]);
  expect(await slack.act.submitView({ user: 'lea' })).toEqual({ ok: false, failure: 'Say more.' });
  expect(submitted).toEqual(['ERP-002 & more']);
  slack.act.openHome({ user: 'lea' });
  await slack.settled();
  expect(slack.workspace.homes.has(person(slack, 'lea'))).toBe(true);
});

test('an app that checks with another secret refuses Slack, and Slack does not accept its URL', async () => {
  const { slack, url } = await anHttpApp(() => undefined, { secret: 'another' });
  await expect(slack.deliverTo(url)).rejects.toThrow('did not answer Slack');
});

test('an event refused over HTTP comes again with its number and reason', async () => {
  const tries: [string | undefined, string | undefined][] = [];
  const { slack, url, clock } = await anHttpApp((app) => {
    app.event('message', async () => {
      throw new Error('not now');
    });
    app.use(async ({ context, next }) => {
      tries.push([context.retryNum?.toString(), context.retryReason]);
      await next();
    });
    app.error(async () => undefined);
  });
  await slack.deliverTo(url);
  slack.faults.onEnvelope('events_api', { kind: 'lose-ack', times: 2 });
  slack.act.speak({ user: 'lea', channel: 'dev-standup', text: 'x' });
  await slack.settled();
  await clock.moveTo(new Date(clock.now().getTime() + 60_000));
  await slack.settled();
  expect(tries).toEqual([
    [undefined, undefined],
    ['1', 'http_timeout'],
    ['2', 'http_timeout'],
  ]);
});

test('an app that is not there fails the command at once', async () => {
  const { slack } = await anHttpApp(() => undefined);
  const outcome = await slack.act.runCommand({ user: 'lea', channel: 'dev-standup', text: '/standup' });
  expect(outcome).toEqual({ ok: false, failure: '/standup failed with the error "dispatch_failed"' });
  expect((await clientOf(slack).auth.test()).ok).toBe(true);
});
