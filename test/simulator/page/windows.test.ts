import { expect, test } from 'vitest';
import { startWorld } from '../../support/world.ts';
import { aForm, modal } from '../a-form.ts';
import { aPage, aTab, type Tab } from './tab.ts';

async function aTabWithForm(...given: Parameters<typeof aForm>) {
  const { slack, clock, seen } = await aForm(...given);
  const page = await aPage(slack);
  const lea = aTab(page, 'lea');
  const [window] = (await lea.views()).modals;
  return { slack, clock, page, lea, seen, viewId: window?.id ?? '' };
}

const titlesOf = async (tab: Tab) => (await tab.views()).modals.map(({ title }) => title);
const plan = (value: string) => ({ what: 'choose', actionId: 'text', blockId: 'plan', value }) as const;

test('what is typed is kept on the server, so that a reload finds it again', async () => {
  const { lea, page, viewId, seen } = await aTabWithForm();
  expect((await lea.views()).modals[0]).toMatchObject({ title: 'One', submit: 'Send', close: 'Close' });
  await lea.do({ ...plan('ship it'), in: { viewId } });
  await lea.do({ what: 'choose', in: { viewId }, actionId: 'pick', value: 'bad' });
  const reloaded = aTab(page, 'lea');
  expect((await reloaded.views()).modals[0]?.values).toMatchObject({
    plan: { text: { value: 'ship it' } },
    mood: { pick: { selected_option: { value: 'bad' } } },
  });
  expect(await reloaded.do({ what: 'submit', viewId })).toEqual({ ok: true });
  expect(seen.map(({ state }) => state.values.plan?.text?.value)).toEqual(['ship it']);
  expect(await titlesOf(lea)).toEqual([]);
});

test('sent twice at once, it is sent once; sent once more, it is said to be gone', async () => {
  const { lea, page, seen, viewId } = await aTabWithForm();
  const twice = await Promise.all([
    lea.do({ what: 'submit', viewId }),
    aTab(page, 'lea').do({ what: 'submit', viewId }),
  ]);
  expect(twice).toEqual([{ ok: true }, { ok: true }]);
  const gone = { ok: false, error: 'This window is no longer open.' };
  expect(await lea.do({ what: 'submit', viewId })).toEqual(gone);
  expect(await lea.do({ ...plan('too late'), in: { viewId } })).toEqual(gone);
  expect(seen).toHaveLength(1);
});

test("what Slack and the app have against it stands under the inputs, in the person's own window", async () => {
  const { lea, page, viewId } = await aTabWithForm(() => ({
    response_action: 'errors',
    errors: { plan: 'That is in the past.' },
  }));
  const errors = async () => (await lea.views()).modals[0]?.errors;
  await lea.do({ what: 'submit' });
  expect(await errors()).toEqual({ plan: 'That is in the past.' });
  await lea.do({ ...plan(''), in: { viewId } });
  expect(await errors()).toEqual({});
  await lea.do({ what: 'submit' });
  expect(await errors()).toEqual({ plan: 'Please complete this required field.' });
  expect(await titlesOf(aTab(page, 'omar'))).toEqual([]);
  const theirs = await aTab(page, 'omar').do({ ...plan('mine now'), in: { viewId } });
  expect(theirs).toEqual({ ok: false, error: 'This window is no longer open.' });
});

test('windows lie on each other, and one closes the one in front only', async () => {
  const { lea, viewId } = await aTabWithForm(() => ({ response_action: 'push', view: modal('Two') }));
  await lea.do({ what: 'submit', viewId });
  expect(await titlesOf(lea)).toEqual(['One', 'Two']);
  const behind = await lea.do({ what: 'close', viewId });
  expect(behind).toEqual({ ok: false, error: 'This window is no longer open.' });
  await lea.do({ what: 'close' });
  expect(await titlesOf(lea)).toEqual(['One']);
});

test('a half-filled window outlives the night', async () => {
  const { lea, clock, viewId, seen } = await aTabWithForm();
  await lea.do({ ...plan('half a sen'), in: { viewId } });
  await clock.moveTo(new Date(clock.now().getTime() + 24 * 60 * 60 * 1000));
  expect((await lea.views()).modals[0]?.values.plan?.text?.value).toBe('half a sen');
  await lea.do({ what: 'submit', viewId });
  expect(seen).toHaveLength(1);
});

test('a trigger that ran out before the bot could use it opens nothing, and the person is told', async () => {
  const { slack, settle, stop } = await startWorld({ triggerLifeMs: -1 });
  try {
    const lea = aTab(await aPage(slack), 'lea');
    const { id } = await lea.channel('dev-standup');
    expect(await lea.do({ what: 'command', channel: id, text: '/standup setup' })).toEqual({ ok: true });
    await settle();
    expect((await lea.views()).modals).toEqual([]);
    expect(await lea.last('dev-standup')).toMatchObject({ isEphemeral: true, from: 'app' });
    expect((await lea.last('dev-standup'))?.text).toMatch(/again/);
  } finally {
    await stop();
  }
});
