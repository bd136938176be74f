import { describe, expect, test } from 'vitest';
import { type BoltWorldOptions, gate, startBoltWorld } from './bolt-world.ts';
import { HERE, openForm, pressable } from './trying.ts';

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
