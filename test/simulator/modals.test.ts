import type { App, ViewOutput, ViewResponseAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { expect, test } from 'vitest';
import type { Simulator, View } from '../../src/simulator/index.ts';
import { anApp, clientOf, person, refusal } from './world.ts';

function modal(name: string, extra: Partial<ModalView> = {}): ModalView {
  return {
    type: 'modal',
    callback_id: 'form',
    title: { type: 'plain_text', text: name },
    submit: { type: 'plain_text', text: 'Send' },
    blocks: [
      {
        type: 'input',
        block_id: 'plan',
        label: { type: 'plain_text', text: 'Plan' },
        element: { type: 'plain_text_input', action_id: 'text', initial_value: 'as planned' },
      },
      {
        type: 'input',
        block_id: 'mood',
        optional: true,
        label: { type: 'plain_text', text: 'Mood' },
        element: {
          type: 'static_select',
          action_id: 'pick',
          options: ['good', 'bad'].map((value) => ({ text: { type: 'plain_text', text: value }, value })),
        },
      },
    ],
    ...extra,
  };
}

/** An app that opens a modal on /form and answers each submit with what the test gives. */
async function aForm(
  answer: (view: ViewOutput) => ViewResponseAction | undefined = () => undefined,
  first = modal('One'),
) {
  const seen: ViewOutput[] = [];
  const world = await anApp((app: App) => {
    app.command('/form', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: first });
    });
    app.view('form', async ({ ack, view }) => {
      seen.push(view);
      const response = answer(view);
      if (response) await ack(response);
      else await ack();
    });
  });
  await world.slack.act.runCommand({ user: 'lea', channel: 'dev-standup', text: '/form' });
  await world.slack.settled();
  return { ...world, seen };
}

function open(slack: Simulator): View[] {
  const ids = slack.workspace.modals.get(person(slack, 'lea')) ?? [];
  return ids.flatMap((id) => slack.workspace.views.get(id) ?? []);
}

const titles = (slack: Simulator) => open(slack).map(({ title }) => title?.text);

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

test('modals stack three deep; closing shows the one below, clear takes them all', async () => {
  const { slack } = await aForm(({ title }) =>
    title.text === 'Three'
      ? { response_action: 'clear' }
      : { response_action: 'push', view: modal(title.text === 'One' ? 'Two' : 'Three') },
  );
  await slack.act.submitView({ user: 'lea' });
  await slack.act.submitView({ user: 'lea' });
  expect(titles(slack)).toEqual(['One', 'Two', 'Three']);
  const [root, , top] = open(slack);
  expect(top).toMatchObject({ rootViewId: root?.id, previousViewId: open(slack)[1]?.id });
  await slack.act.closeView({ user: 'lea' });
  expect(titles(slack)).toEqual(['One', 'Two']);
  await slack.act.submitView({ user: 'lea' });
  await slack.act.submitView({ user: 'lea' });
  expect(titles(slack)).toEqual([]);
});

test('closing a modal that clears on close takes those below it too', async () => {
  const { slack } = await aForm(() => ({
    response_action: 'push',
    view: modal('Two', { clear_on_close: true }),
  }));
  await slack.act.submitView({ user: 'lea' });
  expect(titles(slack)).toEqual(['One', 'Two']);
  await slack.act.closeView({ user: 'lea' });
  expect(titles(slack)).toEqual([]);
});

test('a modal that is opened anew takes the place of those that were open', async () => {
  const { slack } = await aForm(() => ({ response_action: 'push', view: modal('Two') }));
  await slack.act.submitView({ user: 'lea' });
  await slack.act.runCommand({ user: 'lea', channel: 'dev-standup', text: '/form' });
  await slack.settled();
  expect(titles(slack)).toEqual(['One']);
});

test('a button in a modal pushes the next one; the fourth is push_limit_reached', async () => {
  const refused: unknown[] = [];
  const more = {
    blocks: [
      {
        type: 'actions' as const,
        block_id: 'more',
        elements: [
          { type: 'button' as const, action_id: 'more', text: { type: 'plain_text' as const, text: 'More' } },
        ],
      },
    ],
  };
  const { slack } = await anApp((app) => {
    app.command('/form', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: modal('One', more) });
    });
    app.action({ type: 'block_actions', action_id: 'more' }, async ({ ack, body, client }) => {
      await ack();
      const error = await refusal(
        client.views.push({ trigger_id: body.trigger_id, view: modal('More', more) }),
      );
      refused.push(error);
    });
  });
  await slack.act.runCommand({ user: 'lea', channel: 'dev-standup', text: '/form' });
  await slack.settled();
  for (let depth = 0; depth < 3; depth += 1) {
    const viewId = open(slack).at(-1)?.id ?? '';
    await slack.act.press({ user: 'lea', in: { viewId }, actionId: 'more' });
    await slack.settled();
  }
  expect(refused).toEqual(['no refusal', 'no refusal', 'push_limit_reached']);
  expect(titles(slack)).toEqual(['One', 'More', 'More']);
});

test('an update with yesterday’s hash is a conflict; one of a closed modal is not found', async () => {
  const { slack } = await aForm();
  const client = clientOf(slack);
  const [view] = open(slack);
  const { id = '', hash = '' } = view ?? {};
  await client.views.update({ view_id: id, hash, view: modal('Two') });
  expect(await refusal(client.views.update({ view_id: id, hash, view: modal('Three') }))).toBe(
    'hash_conflict',
  );
  await slack.act.closeView({ user: 'lea' });
  expect(await refusal(client.views.update({ view_id: id, view: modal('Four') }))).toBe('not_found');
});

test('an external_id is unique among open views and finds its view', async () => {
  const { slack } = await aForm(undefined, modal('One', { external_id: 'answer:1' }));
  const client = clientOf(slack);
  await client.views.update({ external_id: 'answer:1', view: modal('Two', { external_id: 'answer:1' }) });
  expect(titles(slack)).toEqual(['Two']);
  const home = { type: 'home' as const, external_id: 'answer:1', blocks: [] };
  expect(await refusal(client.views.publish({ user_id: person(slack, 'omar'), view: home }))).toBe(
    'duplicate_external_id',
  );
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

test('closing tells the app where it asked for that', async () => {
  const closed: boolean[] = [];
  const { slack } = await anApp((app) => {
    app.command('/form', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({
        trigger_id: body.trigger_id,
        view: modal('One', { notify_on_close: true, clear_on_close: true }),
      });
    });
    app.view({ type: 'view_closed', callback_id: 'form' }, async ({ ack, body }) => {
      if (body.type === 'view_closed') closed.push(body.is_cleared);
      await ack();
    });
  });
  await slack.act.runCommand({ user: 'lea', channel: 'dev-standup', text: '/form' });
  await slack.settled();
  await slack.act.closeView({ user: 'lea' });
  expect(closed).toEqual([true]);
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
