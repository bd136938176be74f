import { describe, expect, test } from 'vitest';
import { actions, button, input, section, textInput } from '../../src/slack/blocks.ts';
import type { Interaction, Press } from '../../src/slack/interactions.ts';
import type { Modal } from '../../src/slack/message.ts';
import { FormErrors, UserError } from '../../src/slack/user-error.ts';
import { type BoltWorldOptions, gate, startBoltWorld } from './bolt-world.ts';

const HERE = { in: 'dev-standup' };

function form(...more: Modal['blocks']): Modal {
  return {
    type: 'modal',
    callback_id: 'try.form.send',
    title: { type: 'plain_text', text: 'Try' },
    submit: { type: 'plain_text', text: 'Send' },
    blocks: [input('words', 'Words', textInput()), ...more],
  };
}

const openForm = (interaction: Interaction) => interaction.openModal(form());

/** A command that answers with a button, and what the button does. */
function pressable(run: (press: Press) => Promise<void>): BoltWorldOptions {
  const blocks = [section('Press it.'), actions(button('Go', 'try.go.press'))];
  return {
    commands: [{ run: (typed) => typed.reply({ text: 'Press it.', blocks }) }],
    listen: (listeners) => listeners.onPress('try.go.press', run),
  };
}

/** A form with a button, and what the button does. */
function pressableForm(run: (press: Press) => Promise<void>): BoltWorldOptions {
  return {
    commands: [{ run: (typed) => typed.openModal(form(actions(button('Go', 'try.go.press')))) }],
    listen: (listeners) => listeners.onPress('try.go.press', run),
  };
}

describe.each(['socket', 'http'] as const)('over %s', (transport) => {
  test('a command is answered, and only who typed it reads the answer', async () => {
    const { as, logged } = await startBoltWorld({
      transport,
      commands: [{ run: (typed) => typed.reply({ text: `You said ${typed.text}` }) }],
    });
    const lea = as('lea');
    await lea.types('/try the new build', HERE);
    await lea.sees('You said the new build', HERE);
    await as('ola').doesNotSee('You said', HERE);
    expect(logged).toEqual([]);
  });

  test('a command that says nothing is acknowledged all the same', async () => {
    const { as } = await startBoltWorld({ transport, commands: [{ run: async () => undefined }] });
    await as('lea').types('/try', HERE);
    await as('lea').doesNotSee('failed', HERE);
  });

  test('who has to wait more than three seconds still gets the answer', async () => {
    const ready = gate();
    const { as, slack, idle } = await startBoltWorld({
      transport,
      commands: [
        {
          async run(typed) {
            await ready.opened;
            await typed.reply({ text: 'Here it is.' });
          },
        },
      ],
    });
    const typed = await slack.act.runCommand({ user: 'lea', channel: 'dev-standup', text: '/try' });
    expect(typed).toEqual({ ok: true });
    ready.open();
    await idle();
    await as('lea').sees('Here it is.', HERE);
  });

  test('a form is sent and closes', async () => {
    const received: unknown[] = [];
    const { as } = await startBoltWorld({
      transport,
      commands: [{ run: openForm }],
      listen: (listeners) =>
        listeners.onSubmit('try.form.send', async ({ modal }) => {
          received.push(modal.values);
          return { kind: 'close' };
        }),
    });
    const lea = as('lea');
    await lea.types('/try', HERE);
    await lea.fills('Words', 'finish the sync');
    await lea.submits();
    expect([received, lea.modal]).toEqual([[{ words: 'finish the sync' }], null]);
  });
});

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

describe('a form that opens too late', () => {
  test('is asked for again, and that is no bug', async () => {
    const { as, logged } = await startBoltWorld({ commands: [{ run: openForm }], triggerLifeMs: -1 });
    await as('lea').types('/try', HERE);
    await as('lea').sees('I took longer. Nothing was changed; please try again.', HERE);
    expect(logged).toEqual([]);
  });

  test('from a button in a form: said in that form, where what was typed stays', async () => {
    const { as, slack, logged } = await startBoltWorld(pressableForm((press) => press.openModal(form())));
    slack.faults.on('views.push', { kind: 'error', error: 'expired_trigger_id' });
    const lea = as('lea');
    await lea.types('/try', HERE);
    await lea.fills('Words', 'a long story');
    await lea.presses('Go');
    await lea.seesModal('please try again');
    expect(lea.modal?.text).toContain('a long story');
    expect(logged).toEqual([]);
  });

  test('asked for twice by one press, delivered twice, opens once and nobody reads of it', async () => {
    const { as, slack, idle, logged } = await startBoltWorld(pressable(openForm));
    await as('lea').types('/try', HERE);
    slack.faults.onEnvelope('interactive', { kind: 'duplicate', times: 1 });
    await as('lea').presses('Go', HERE);
    await as('lea').seesModal('Words');
    await idle();
    expect(slack.calls.filter(({ method }) => method === 'views.open')).toHaveLength(2);
    expect(as('lea').ephemerals(HERE)).toHaveLength(1);
    expect(logged).toEqual([]);
  });
});

describe('a press in a form', () => {
  const second = () => ({ ...form(section('The second page.')), callback_id: 'try.second.send' });

  test('puts another view in its place', async () => {
    const { as } = await startBoltWorld(pressableForm((press) => press.replaceModal(second())));
    await as('lea').types('/try', HERE);
    await as('lea').presses('Go');
    await as('lea').seesModal('The second page.');
  });

  test('lays another over it', async () => {
    const { as } = await startBoltWorld(pressableForm((press) => press.openModal(second())));
    const lea = as('lea');
    await lea.types('/try', HERE);
    await lea.fills('Words', 'mine');
    await lea.presses('Go');
    await lea.seesModal('The second page.');
    await lea.closesModal();
    expect(lea.modal?.text).toContain('mine');
  });

  test('is answered by a notice over it', async () => {
    const { as } = await startBoltWorld(pressableForm((press) => press.reply({ text: 'Noted.' })));
    await as('lea').types('/try', HERE);
    await as('lea').presses('Go');
    await as('lea').seesModal('Noted.');
  });

  test('that has changed meanwhile says so, and is no bug', async () => {
    const { as, slack, logged } = await startBoltWorld(
      pressableForm((press) => press.replaceModal(second())),
    );
    slack.faults.on('views.update', { kind: 'error', error: 'hash_conflict', times: 1 });
    await as('lea').types('/try', HERE);
    await as('lea').presses('Go');
    await as('lea').seesModal('has changed since you pressed');
    expect(logged).toEqual([]);
  });

  test('that was closed meanwhile says nothing', async () => {
    const [pressed, closed] = [gate(), gate()];
    const { as, slack, idle, logged } = await startBoltWorld(
      pressableForm(async (press) => {
        pressed.open();
        await closed.opened;
        await press.replaceModal(second());
      }),
    );
    const lea = as('lea');
    await lea.types('/try', HERE);
    const pressing = lea.presses('Go');
    await pressed.opened;
    await slack.act.closeView({ user: 'lea' });
    closed.open();
    await pressing;
    await idle();
    expect([lea.modal, logged]).toEqual([null, []]);
  });
});

describe('a button', () => {
  test('replaces the private answer it stands on', async () => {
    const { as } = await startBoltWorld(pressable((press) => press.replaceReply({ text: 'Done.' })));
    await as('lea').types('/try', HERE);
    await as('lea').presses('Go', HERE);
    expect(
      as('lea')
        .ephemerals(HERE)
        .map(({ text }) => text),
    ).toEqual(['Done.']);
  });

  test('on a form opened from it leads to that form', async () => {
    const { as } = await startBoltWorld(pressable(openForm));
    await as('lea').types('/try', HERE);
    await as('lea').presses('Go', HERE);
    await as('lea').seesModal('Words');
  });
});

describe('a slash command’s words', () => {
  const commands: BoltWorldOptions['commands'] = [
    { takes: /^$/, run: (typed) => typed.reply({ text: 'bare' }) },
    {
      ...{ word: 'resolve', usage: '/try resolve 12', summary: 'resolves it' },
      run: (typed) => typed.reply({ text: `resolved ${typed.text}` }),
    },
  ];

  test('go to the one who contributed the word', async () => {
    const { as } = await startBoltWorld({ commands });
    await as('lea').types('/try resolve 12', HERE);
    await as('lea').sees('resolved 12', HERE);
  });

  test('are explained by help', async () => {
    const { as } = await startBoltWorld({ commands });
    await as('lea').types('/try help', HERE);
    await as('lea').sees(/What \/try can do:[\s\S]*\/try resolve 12[\s\S]*resolves it/, HERE);
  });

  test('that are almost right are asked back, as they were typed', async () => {
    const { as } = await startBoltWorld({ commands });
    await as('lea').types('/try reslove 12 for @omar & <all>', HERE);
    const asked = as('lea').ephemerals(HERE).at(-1);
    expect(asked?.text).toContain('did you mean');
    expect(asked?.text).toContain('/try resolve 12 for @omar & <all>');
  });

  test('that nobody knows are answered with help', async () => {
    const { as } = await startBoltWorld({ commands });
    await as('lea').types('/try dance', HERE);
    await as('lea').sees(/I don't know[\s\S]*\/try dance[\s\S]*Nothing was changed/, HERE);
  });
});
