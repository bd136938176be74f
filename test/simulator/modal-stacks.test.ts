import { expect, test } from 'vitest';
import { aForm, modal, open, titles } from './a-form.ts';
import { anApp, clientOf, person, refusal } from './world.ts';

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
