import { describe, expect, test } from 'vitest';
import { driveSlack } from '../../src/simulator/driver/index.ts';
import type { SimulatorOptions } from '../../src/simulator/index.ts';
import { aTeam, mrkdwn, option, plain } from './driven-team.ts';
import { anApp } from './world.ts';

describe('a person', () => {
  test('fills a form by its labels and everyone sees the answer, each in their own zone', async () => {
    const { lea, omar, heard } = await aTeam();
    await lea.types('/standup form', { in: '#dev-standup' });
    expect((await lea.seesModal('Tue 3 Mar')).text).toBe(
      [
        'Since Monday',
        'Done',
        '☑ Finish ERP-002 sync',
        '☐ Review the pull request',
        'Today',
        'One line is enough.',
        'Still blocked?',
        '☐ Yes',
        '☐ Resolved',
        'Who can help',
        'ERP-002',
        'In progress',
        'Until',
        '11:00',
      ].join('\n'),
    );

    await lea.ticks('Review the pull request');
    await lea.unticks('Finish ERP-002 sync');
    await lea.fills('Today', 'ERP-003 export');
    await lea.picks('Still blocked?', 'Resolved');
    await lea.picks('Who can help', ['Omar', 'Dana']);
    await lea.picks('ERP-002', 'Code review');
    await lea.picks('Until', '12:30');
    await lea.submits();

    expect(heard).toMatchObject([
      { type: 'static_select', selected_option: { value: 'code review' } },
      {
        done: { x: { selected_options: [{ value: 'review the pull request' }] } },
        today: { x: { value: 'ERP-003 export' } },
        blocked: { x: { selected_option: { value: 'resolved' } } },
        who: { x: { selected_users: [omar.id, expect.stringMatching(/^U/)] } },
        until: { x: { selected_time: '12:30' } },
      },
    ]);
    expect(lea.modal).toBeNull();
    expect((await lea.sees('ERP-003 export', { in: '#dev-standup' })).text).toBe(
      '@Lea Okafor plans ERP-003 export at 10:00',
    );
    const seen = await omar.sees('plans ERP-003 export at 04:00');
    expect(seen).toMatchObject({ author: 'Drumbeat', buttons: ['Add a note', 'Resolve'], onlyYou: false });
    await omar.sees('The full answer.');
    expect(omar.thread(seen).map(({ text }) => text)).toEqual(['The full answer.']);
  });

  test('is kept from sending what the client or the app refuses', async () => {
    const { lea, heard } = await aTeam();
    await lea.types('/standup form', { in: '#dev-standup' });
    await lea.seesModal();
    await lea.submits();
    expect(lea.modal?.errors).toEqual({
      Today: 'Please complete this required field.',
      'Still blocked?': 'Please complete this required field.',
    });
    await lea.picks('Still blocked?', 'Yes');
    await lea.fills('Today', 'far more than twenty characters');
    await lea.submits();
    expect(lea.modal?.errors).toEqual({ Today: 'Please enter no more than 20 characters.' });
    await lea.fills('Today', 'nothing');
    await lea.submits();
    expect(lea.modal?.errors).toEqual({ Today: 'Say what you plan.' });
    expect(heard).toEqual([]);
    await lea.closesModal();
    expect(lea.modal).toBeNull();
  });

  test('alone sees what is said to them alone', async () => {
    const { lea, omar } = await aTeam();
    await lea.types('/standup <tags> & more', { in: '#dev-standup' });
    const note = await lea.sees('I know form, not <tags> & more.');
    expect(note.onlyYou).toBe(true);
    expect(lea.ephemerals({ in: '#dev-standup' })).toHaveLength(1);
    await omar.doesNotSee('I know form');
  });

  test('presses a button by its words, and the message changes before their eyes', async () => {
    const { lea, omar } = await aTeam();
    await lea.types('/standup form', { in: '#dev-standup' });
    await lea.seesModal();
    await lea.fills('Today', 'ERP-003');
    await lea.picks('Still blocked?', 'Yes');
    await lea.submits();
    const daily = await omar.sees('plans ERP-003');
    await omar.presses('Resolve', { beside: 'ERP-003' });
    await omar.sees('Resolved.');
    expect(lea.messages({ in: '#dev-standup' }).find(({ ts }) => ts === daily.ts)).toMatchObject({
      text: 'Resolved.',
      buttons: [],
    });
  });

  test('opens the Home that the app publishes for them', async () => {
    const { lea, omar } = await aTeam();
    await lea.opensHome();
    expect((await lea.seesHome('Your day')).text).toBe('Your day');
    expect(omar.home).toBeNull();
  });

  test('says and replies, and others read it', async () => {
    const { lea, omar } = await aTeam();
    await lea.says('Anyone for lunch? @omar', { in: '#dev-general' });
    const question = await omar.sees('Anyone for lunch? @Omar Haddad');
    await omar.says('Yes', { replyTo: question });
    expect(lea.thread(question)).toMatchObject([{ text: 'Yes', author: 'Omar Haddad' }]);
    await omar.reacts('wave', question);
    expect((await lea.sees('lunch')).reactions).toEqual([':wave: 1']);
  });
});

describe('what is not there', () => {
  test('is named, with what can be seen instead', async () => {
    const { lea } = await aTeam({ patienceMs: 50 });
    await expect(lea.presses('Answer')).rejects.toThrow(
      'Nothing is called "Answer" in sight. Nothing of the kind is in sight.',
    );
    await lea.types('/standup form', { in: '#dev-standup' });
    await lea.seesModal();
    await expect(lea.fills('Tomorrow', 'x')).rejects.toThrow(
      'Nothing is called "Tomorrow" in sight. In sight there: [Today]',
    );
    await expect(lea.picks('ERP-002', 'Done')).rejects.toThrow(
      '"ERP-002" offers no "Done", but "In progress", "Code review".',
    );
    await expect(lea.presses('Resolve', { in: '#dev-standup' })).rejects.toThrow(
      'The modal "Tue 3 Mar" is open',
    );
    await expect(lea.sees('the daily', { in: '#dev-standup' })).rejects.toThrow(
      /Lea Okafor does not see "the daily" in #dev-standup, but:[\s\S]*#dev-standup · Lea Okafor/,
    );
    await expect(lea.sees('x', { in: 'home' })).rejects.toThrow('Home holds no messages; use seesHome().');
    await expect(lea.doesNotSee('nothing such')).resolves.toBeUndefined();
  });

  test('stays hidden from those who are not members', async () => {
    const { omar } = await aTeam();
    expect(() => omar.messages({ in: '#dev-leads' })).toThrow(
      'Omar Haddad is not in #dev-leads and cannot see it.',
    );
  });
});

const withTracking: Partial<SimulatorOptions> = {
  shortcuts: [{ name: 'Track as a blocker', callbackId: 'blockers.track', kind: 'message' }],
};

test('a person edits and takes back what they wrote, uses a shortcut and goes away', async () => {
  const heard: string[] = [];
  const { slack } = await anApp((app) => {
    app.shortcut('blockers.track', async ({ ack, shortcut, client }) => {
      await ack();
      if (shortcut.type !== 'message_action') return;
      heard.push(`track: ${shortcut.message.text}`);
      await client.chat.postEphemeral({
        channel: shortcut.channel.id,
        user: shortcut.user.id,
        text: 'Tracked.',
      });
    });
    app.event('user_change', async ({ event }) => {
      heard.push(`${event.user.real_name}: ${event.user.profile.status_text}`);
    });
  }, withTracking);
  const driver = driveSlack(slack);
  const lea = driver.as('Lea');
  const omar = driver.as('omar');
  await lea.says('Staging is dwon', { in: '#dev-standup' });
  await lea.edits(await lea.sees('dwon'), 'Staging is down');
  const message = await omar.sees('Staging is down');
  expect(message.isEdited).toBe(true);
  await omar.uses('Track as a blocker', message);
  await omar.sees('Tracked.');
  await lea.doesNotSee('Tracked.');
  await lea.deletes(message);
  await omar.doesNotSee('Staging is down');
  await lea.setsStatus({ text: 'On holiday', emoji: ':palm_tree:' });
  await lea.clearsStatus();
  expect(heard).toEqual(['track: Staging is down', 'Lea Okafor: On holiday', 'Lea Okafor: ']);
});

test('what an app looks up is chosen by the words it offers', async () => {
  const heard: unknown[] = [];
  const { slack } = await anApp((app) => {
    app.command('/story', async ({ ack, respond }) => {
      await ack();
      const accessory = {
        type: 'external_select' as const,
        action_id: 'story',
        placeholder: plain('Which story'),
      };
      await respond({
        text: 'Story',
        blocks: [{ type: 'section', text: mrkdwn('Which story?'), accessory }],
      });
    });
    app.options('story', async ({ ack, options }) => {
      await ack({ options: ['ERP-002', 'ERP-003'].filter((key) => key.includes(options.value)).map(option) });
    });
    app.action('story', async ({ ack, payload }) => {
      await ack();
      heard.push(payload);
    });
  });
  const lea = driveSlack(slack, { patienceMs: 50 }).as('Lea');
  await lea.types('/story', { in: '#dev-standup' });
  await lea.picks('Which story?', 'ERP-003');
  expect(heard).toMatchObject([{ selected_option: { value: 'erp-003' } }]);
  await expect(lea.picks('Which story?', 'CRM')).rejects.toThrow('"Which story?" offers no "CRM"');
});

test('taps and characters add up from prompt to sent answer', async () => {
  const { lea } = await aTeam();
  await lea.types('/standup form', { in: '#dev-standup' });
  await lea.seesModal();
  lea.resetEffort();
  await lea.fills('Today', 'ERP-003');
  await lea.picks('Still blocked?', 'Yes');
  await lea.ticks('Review the pull request');
  await lea.submits();
  expect(lea.effort()).toEqual({ taps: 4, characters: 7, seconds: 7.4 });
});
