import { describe, expect, test } from 'vitest';
import { FormErrors, UserError } from '../../src/slack/user-error.ts';
import { startBoltWorld } from './bolt-world.ts';
import { HERE, openForm, pressable, pressableForm } from './trying.ts';

describe('a refusal', () => {
  test('of a command is private, in its own words, and no bug', async () => {
    const { as, logged } = await startBoltWorld({
      commands: [{ run: () => Promise.reject(new UserError('Only Dana can do that. Ask Dana.')) }],
    });
    await as('lea').types('/try', HERE);
    expect(as('lea').ephemerals(HERE).at(-1)?.text).toBe('Only Dana can do that. Ask Dana.');
    await as('dana').doesNotSee('Only Dana', HERE);
    expect(logged).toEqual([]);
  });

  test('of a press stands beside the message, which stays as it was', async () => {
    const { as } = await startBoltWorld(
      pressable(() => Promise.reject(new UserError('It is resolved already.'))),
    );
    const lea = as('lea');
    await lea.types('/try', HERE);
    await lea.presses('Go', HERE);
    await lea.sees('It is resolved already.', HERE);
    await lea.sees('Press it.', HERE);
  });

  test('of a form stands under its inputs, and what was typed stays in them', async () => {
    const { as, logged } = await startBoltWorld({
      commands: [{ run: openForm }],
      listen: (listeners) =>
        listeners.onSubmit('try.form.send', () =>
          Promise.reject(new FormErrors({ words: 'Say it in one line.' })),
        ),
    });
    const lea = as('lea');
    await lea.types('/try', HERE);
    await lea.fills('Words', 'a long story');
    await lea.submits();
    expect(lea.modal?.errors).toEqual({ Words: 'Say it in one line.' });
    expect(lea.modal?.text).toContain('a long story');
    expect(logged).toEqual([]);
  });

  test.each([
    ['one that concerns no input', new UserError('Somebody else was faster.'), 'Somebody else was faster.'],
    ['a bug', new TypeError('x is not a function'), 'That failed on my side'],
  ])('of a form by %s lies over it, and what was typed stays beneath', async (_what, error, says) => {
    const { as } = await startBoltWorld({
      commands: [{ run: openForm }],
      listen: (listeners) => listeners.onSubmit('try.form.send', () => Promise.reject(error)),
    });
    const lea = as('lea');
    await lea.types('/try', HERE);
    await lea.fills('Words', 'a long story');
    await lea.submits();
    await lea.seesModal(says);
    await lea.closesModal();
    expect(lea.modal?.text).toContain('a long story');
  });
});

describe('a bug', () => {
  test('of a command is told to the person, and reported with where it happened and without what they typed', async () => {
    const { as, slack, idle, logged } = await startBoltWorld({
      commands: [{ run: () => Promise.reject(new TypeError('x is not a function')) }],
    });
    await as('lea').types('/try my salary', HERE);
    await as('lea').sees('That failed on my side', HERE);
    await idle();
    expect(logged).toMatchObject([
      {
        ...{ level: 50, listener: 'command /try', workspaceId: slack.workspace.id },
        err: { type: 'TypeError', message: 'x is not a function', stack: expect.stringContaining('at ') },
      },
    ]);
    expect(JSON.stringify(logged)).not.toContain('salary');
  });

  test('of one listener to an event holds up no other, each is reported, and Slack sends the event again', async () => {
    const heard: string[] = [];
    const fail = (name: string) => Promise.reject(new Error(name));
    const { slack, idle, logged } = await startBoltWorld({
      ackDeadlineMs: 300,
      listen(listeners) {
        listeners.onEvent('user_change', () => fail('the first'));
        listeners.onEvent('user_change', async ({ event }) => void heard.push(event.user.id));
        listeners.onEvent('user_change', () => fail('the third'));
      },
    });
    slack.act.setStatus({ user: 'lea', text: 'in a train' });
    await idle();
    const each = [
      ['event user_change', 'the first'],
      ['event user_change', 'the third'],
    ];
    expect(heard).toHaveLength(2);
    expect(logged.map(({ listener, err }) => [listener, err?.message])).toEqual([...each, ...each]);
  });

  test('of a press is told where it was pressed', async () => {
    const { as, idle, logged } = await startBoltWorld(
      pressable(() => Promise.reject(new Error('no such row'))),
    );
    await as('lea').types('/try', HERE);
    await as('lea').presses('Go', HERE);
    await as('lea').sees('That failed on my side', HERE);
    await idle();
    expect(logged).toMatchObject([{ listener: 'press try.go.press' }]);
  });

  test('of which the person cannot be told either is reported with both', async () => {
    const { as, slack, idle, logged } = await startBoltWorld(
      pressableForm(() => Promise.reject(new Error('no such row'))),
    );
    slack.faults.on(/views\.(push|update)/, { kind: 'error', error: 'internal_error' });
    await as('lea').types('/try', HERE);
    await as('lea').presses('Go');
    await idle();
    expect(logged).toMatchObject([{ listener: 'press try.go.press', err: { type: 'AggregateError' } }]);
    expect(JSON.stringify(logged[0])).toMatch(/no such row[\s\S]*internal_error/);
  });
});

describe('Slack refuses in the middle', () => {
  test.each([
    [
      '429',
      { kind: '429' as const, retryAfter: 7 },
      'Slack asks me to slow down. Please try again in 7 seconds.',
    ],
    ['an outage', { kind: '5xx' as const }, 'Slack does not answer me as it should.'],
  ])('%s: the person is told so', async (_what, fault, says) => {
    const { as, slack, idle, logged } = await startBoltWorld({ commands: [{ run: openForm }] });
    slack.faults.on('views.open', { ...fault, times: 1 });
    await as('lea').types('/try', HERE);
    await as('lea').sees(says, HERE);
    await idle();
    expect(logged).toMatchObject([{ listener: 'command /try' }]);
    await as('lea').types('/try', HERE);
    await as('lea').seesModal('Words');
  });
});
