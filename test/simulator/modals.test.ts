import type { App } from '@slack/bolt';
import { expect, test } from 'vitest';
import type { Simulator } from '../../src/simulator/index.ts';
import { aForm, modal, open, titles } from './a-form.ts';
import { anApp, clientOf, person, refusal } from './world.ts';

test('a submit carries what stands in the inputs, chosen or given, and closes the modal', async () => {
  const { slack, seen } = await aForm();
  const [view] = open(slack);
  await slack.act.choose({ user: 'lea', in: { viewId: view?.id ?? '' }, actionId: 'pick', value: 'good' });
  expect(await slack.act.submitView({ user: 'lea' })).toEqual({ ok: true });
  expect(seen[0]?.state.values).toEqual({
    plan: { text: { type: 'plain_text_input', value: 'as planned' } },
    mood: {
      pick: {
        type: 'static_select',
        selected_option: { text: { type: 'plain_text', text: 'good' }, value: 'good' },
      },
    },
  });
  expect(open(slack)).toEqual([]);
});

test('Slack itself keeps back a modal whose required input is empty', async () => {
  const { slack, seen } = await aForm();
  const [view] = open(slack);
  await slack.act.choose({ user: 'lea', in: { viewId: view?.id ?? '' }, actionId: 'text', value: null });
  expect(await slack.act.submitView({ user: 'lea' })).toMatchObject({ ok: false });
  expect(open(slack)[0]?.errors).toEqual({ plan: 'Please complete this required field.' });
  expect(seen).toEqual([]);
});

test('errors stand under their inputs until the input is changed', async () => {
  const { slack } = await aForm(() => ({ response_action: 'errors', errors: { plan: 'Say more.' } }));
  expect(await slack.act.submitView({ user: 'lea' })).toEqual({ ok: false, failure: 'Say more.' });
  const [view] = open(slack);
  expect(view?.errors).toEqual({ plan: 'Say more.' });
  await slack.act.choose({ user: 'lea', in: { viewId: view?.id ?? '' }, actionId: 'text', value: 'more' });
  expect(open(slack)[0]?.errors).toEqual({});
});

test('an error for a block that is no input fails as trouble connecting', async () => {
  const { slack } = await aForm(() => ({ response_action: 'errors', errors: { nowhere: 'x' } }));
  const failure = 'We had some trouble connecting. Try again?';
  expect(await slack.act.submitView({ user: 'lea' })).toEqual({ ok: false, failure });
  expect(open(slack)[0]?.failure).toBe(failure);
  expect(slack.complaints).toHaveLength(1);
});

test('an update keeps what was typed where ids stay, and gives a new hash', async () => {
  const { slack } = await aForm(() => ({ response_action: 'update', view: modal('Two') }));
  const before = { ...open(slack)[0] };
  await slack.act.choose({ user: 'lea', in: { viewId: before.id ?? '' }, actionId: 'text', value: 'typed' });
  await slack.act.submitView({ user: 'lea' });
  const [after] = open(slack);
  expect(after).toMatchObject({ id: before.id, values: { plan: { text: { value: 'typed' } } } });
  expect(titles(slack)).toEqual(['Two']);
  expect(after?.hash).not.toBe(before.hash);
});

test('a trigger opens one modal, and none once its time is over', async () => {
  const triggers: string[] = [];
  const listen = (app: App) => {
    app.command('/form', async ({ ack, body }) => {
      triggers.push(body.trigger_id);
      await ack();
    });
  };
  const { slack } = await anApp(listen);
  const tryToOpen = (simulator: Simulator, trigger = triggers.at(-1) ?? '') =>
    refusal(clientOf(simulator).views.open({ trigger_id: trigger, view: modal('One') }));
  await slack.act.runCommand({ user: 'lea', channel: 'dev-standup', text: '/form' });
  expect(await tryToOpen(slack)).toBe('no refusal');
  expect(await tryToOpen(slack)).toBe('exchanged_trigger_id');
  expect(await tryToOpen(slack, '1.2.3')).toBe('invalid_trigger_id');

  const hasty = await anApp(listen, { triggerLifeMs: 0 });
  await hasty.slack.act.runCommand({ user: 'lea', channel: 'dev-standup', text: '/form' });
  expect(await tryToOpen(hasty.slack)).toBe('expired_trigger_id');
});

test('a view that Slack would refuse is invalid_arguments, with every reason', async () => {
  const { slack } = await aForm();
  const client = clientOf(slack);
  const [view] = open(slack);
  const wrong = modal('A title that is far too long for a modal');
  const refused = await client.views
    .update({ view_id: view?.id ?? '', view: wrong })
    .catch((error) => error.data);
  expect(refused.error).toBe('invalid_arguments');
  expect(refused.response_metadata.messages).toContain(
    '[ERROR] must be less than 25 characters [json-pointer:/view/title/text]',
  );
});

test('a submit that nobody acks leaves the modal as it is, with Slack’s excuse on top', async () => {
  const { slack } = await anApp(
    (app) => {
      app.command('/form', async ({ ack, body, client }) => {
        await ack();
        await client.views.open({
          trigger_id: body.trigger_id,
          view: modal('One', { callback_id: 'nobody' }),
        });
      });
    },
    { ackDeadlineMs: 80 },
  );
  await slack.act.runCommand({ user: 'lea', channel: 'dev-standup', text: '/form' });
  await slack.settled();
  expect(await slack.act.submitView({ user: 'lea' })).toMatchObject({ ok: false });
  expect(open(slack)[0]?.failure).toBe('We had some trouble connecting. Try again?');
});

test('a Home is published, seen, and updated only with its own hash', async () => {
  const opened: unknown[] = [];
  const { slack } = await anApp((app) => {
    app.event('app_home_opened', async ({ event }) => {
      opened.push(event.view);
    });
  });
  const client = clientOf(slack);
  const home = (text: string) => ({
    type: 'home' as const,
    blocks: [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text } }],
  });
  expect(slack.act.openHome({ user: 'lea' })).toBeNull();
  await slack.settled();
  const { view } = await client.views.publish({ user_id: person(slack, 'lea'), view: home('Hello') });
  slack.act.openHome({ user: 'lea' });
  await slack.settled();
  expect(opened).toMatchObject([undefined, { id: view?.id, hash: view?.hash }]);
  await client.views.publish({ user_id: person(slack, 'lea'), view: home('Again'), hash: view?.hash });
  expect(
    await refusal(client.views.publish({ user_id: person(slack, 'lea'), view: home('x'), hash: view?.hash })),
  ).toBe('hash_conflict');
});
