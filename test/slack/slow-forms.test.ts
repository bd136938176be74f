import { describe, expect, test } from 'vitest';
import { actions, button, input, section, textInput } from '../../src/slack/blocks.ts';
import type { SubmissionAnswer } from '../../src/slack/interactions.ts';
import type { Modal } from '../../src/slack/message.ts';
import { FormErrors, UserError } from '../../src/slack/user-error.ts';
import { gate, startBoltWorld } from './bolt-world.ts';

const HERE = { in: 'dev-standup' };

const form: Modal = {
  type: 'modal',
  callback_id: 'try.form.send',
  title: { type: 'plain_text', text: 'Try' },
  submit: { type: 'plain_text', text: 'Send' },
  blocks: [input('words', 'Words', textInput()), actions(button('Go', 'try.go.press'))],
};

/** Lea has sent a form whose flow goes on when the test says so; Slack's three seconds are over. */
async function sentSlowly(transport: 'socket' | 'http', run: () => Promise<SubmissionAnswer>) {
  const goOn = gate();
  const world = await startBoltWorld({
    transport,
    commands: [{ run: (typed) => typed.openModal(form) }],
    listen: (listeners) =>
      listeners.onSubmit('try.form.send', async () => {
        await goOn.opened;
        return run();
      }),
  });
  const lea = world.as('lea');
  await lea.types('/try', HERE);
  await lea.fills('Words', 'a long story');
  expect(await world.slack.act.submitView({ user: 'lea' })).toEqual({ ok: true });
  await lea.seesModal("I'll say here when it is done");
  return { ...world, lea, goOn };
}

async function end({ goOn, idle }: { goOn: { open(): void }; idle(): Promise<void> }): Promise<void> {
  goOn.open();
  await idle();
}

describe.each(['socket', 'http'] as const)(
  'over %s, a form that takes longer than Slack waits',
  (transport) => {
    test('says so in time, then that it is done, and leaves nothing behind', async () => {
      const world = await sentSlowly(transport, async () => ({ kind: 'close' }));
      await end(world);
      await world.lea.seesModal('Done.');
      await world.lea.closesModal();
      expect([world.lea.modal, world.slack.complaints, world.logged]).toEqual([null, [], []]);
    });

    test('shows what follows from it', async () => {
      const view: Modal = { ...form, blocks: [section('The second page.')] };
      const world = await sentSlowly(transport, async () => ({ kind: 'show', view }));
      await end(world);
      await world.lea.seesModal('The second page.');
    });
  },
);

describe('what was typed stays beneath', () => {
  test.each([
    ['a refusal', new UserError('Somebody else was faster.'), 'Somebody else was faster.'],
    ['what is wrong in an input', new FormErrors({ words: 'Say it in one line.' }), 'Say it in one line.'],
    ['a bug', new TypeError('x is not a function'), 'That failed on my side'],
  ])('when %s comes late', async (_what, error, says) => {
    const world = await sentSlowly('socket', () => Promise.reject(error));
    await end(world);
    await world.lea.seesModal(says);
    await world.lea.closesModal();
    expect(world.lea.modal?.text).toContain('a long story');
  });

  test('when the waiting is closed before it is over, and nobody hears more of it', async () => {
    const world = await sentSlowly('socket', () => Promise.reject(new UserError('Too late.')));
    await world.lea.closesModal();
    await end(world);
    expect(world.lea.modal?.text).toContain('a long story');
    expect(world.logged).toEqual([]);
  });
});
