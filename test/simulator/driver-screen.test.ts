import type { App } from '@slack/bolt';
import { expect, test } from 'vitest';
import { driveSlack } from '../../src/simulator/driver/index.ts';
import { anApp } from './world.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text });
const button = (label: string) => ({ type: 'button' as const, text: plain(label), action_id: label });

/** Posts a blocker's card with a thread, and asks for its text in a modal. */
function blockers(app: App): void {
  app.command('/blocker', async ({ ack, body, client, respond }) => {
    await ack();
    await client.views.open({
      trigger_id: body.trigger_id,
      view: {
        type: 'modal',
        callback_id: 'raise',
        title: plain('Raise a blocker'),
        submit: plain('Raise it'),
        blocks: [
          { type: 'section', text: mrkdwn('Who is told: *Dana* at <!date^1772449200^{time}|12:00>.') },
          {
            type: 'input',
            block_id: 'what',
            label: plain('What is in the way?'),
            hint: plain('One sentence.'),
            element: {
              type: 'plain_text_input',
              action_id: 'x',
              placeholder: plain('staging refuses connections'),
            },
          },
          {
            type: 'input',
            block_id: 'how',
            optional: true,
            label: plain('How bad?'),
            element: {
              type: 'radio_buttons',
              action_id: 'x',
              options: [
                { text: plain('I can go on'), value: '1' },
                { text: plain('I am stuck'), value: '2' },
              ],
            },
          },
        ],
      },
    });
    await respond({ text: 'Nothing is saved until you raise it.' });
  });
  app.view('raise', async ({ ack, view, client }) => {
    await ack();
    const what = view.state.values.what?.x?.value ?? '';
    const { ts } = await client.chat.postMessage({
      channel: '#dev-standup',
      text: `Blocker 12: ${what}`,
      blocks: [
        { type: 'header', text: plain('🚧 #12') },
        {
          type: 'section',
          text: mrkdwn(`*${what}* · raised by Lea, and this line is long enough to be broken twice`),
        },
        { type: 'context', elements: [mrkdwn('Nobody is on it yet.')] },
        { type: 'actions', elements: [button('I’m on it'), button('Resolve')] },
      ],
    });
    await client.chat.postMessage({ channel: '#dev-standup', thread_ts: ts, text: '10:40 Omar is on it.' });
  });
}

async function aBlockerRaised() {
  const { slack } = await anApp(blockers);
  const driver = driveSlack(slack);
  driver.record();
  const lea = driver.as('Lea');
  await lea.types('/blocker', { in: '#dev-standup' });
  await lea.seesModal();
  await lea.sees('Nothing is saved');
  return { driver, lea };
}

test('a modal is shown as a form, with what is typed and what is wrong', async () => {
  const { driver, lea } = await aBlockerRaised();
  await lea.picks('How bad?', 'I am stuck');
  await lea.submits();
  expect(driver.screen('Lea', { in: 'modal', width: 60 })).toBe(
    `
╭─ Raise a blocker ─────────────────────────────────────────
│ Who is told: Dana at 12:00.
│ What is in the way?
│   │ (staging refuses connections)
│   One sentence.
│   ⚠ Please complete this required field.
│ How bad? (optional)
│   ( ) I can go on
│   (•) I am stuck
╰─ [Close] [Raise it]`.trimStart(),
  );
});

test('a channel is shown with authors, times, threads, buttons and what is for oneself alone', async () => {
  const { driver, lea } = await aBlockerRaised();
  await lea.fills('What is in the way?', 'Staging refuses connections');
  await lea.submits();
  await lea.sees('Omar is on it');
  expect(driver.screen('Lea', { in: '#dev-standup', width: 50 })).toBe(
    `
── #dev-standup · Lea Okafor ─────────────────────
— Mon 2 Mar —
Drumbeat  09:00 (only you can see this)
  Nothing is saved until you raise it.

Drumbeat  09:00
  🚧 #12
  Staging refuses connections · raised by Lea, and
  this line is long enough to be broken twice
  Nobody is on it yet.
  [I’m on it] [Resolve]
  ↳ Drumbeat  09:00
      10:40 Omar is on it.`.trimStart(),
  );
  expect(driver.screen('Omar', { in: '#dev-standup' })).not.toContain('Nothing is saved');
  expect(driver.screen('Omar', { in: '#dev-standup' })).toContain('Drumbeat  03:00');
  expect(driver.screen('Omar', { in: 'home' })).toContain('Nothing has been published here yet.');
});

test('a transcript tells a person’s day: what they did, what came, and what they never saw', async () => {
  const { driver, lea } = await aBlockerRaised();
  await lea.fills('What is in the way?', 'Staging refuses connections');
  await lea.submits();
  await lea.sees('Omar is on it');
  const told = driver.transcript('Lea');
  const order = [
    'Mon 2 Mar · Lea Okafor',
    '09:00  › Lea Okafor types /blocker',
    '╭─ Raise a blocker',
    'fills "What is in the way?"',
    'presses [Raise it]',
    '🚧 #12',
    'Drumbeat in #dev-standup (in a thread)',
  ];
  expect(order.map((words) => told.indexOf(words))).toEqual(
    order.map((words) => told.indexOf(words)).toSorted((a, b) => a - b),
  );
  expect(order.filter((words) => !told.includes(words))).toEqual([]);
  expect(driver.transcript('Omar')).not.toMatch(/types|Nothing is saved|╭─/);
  expect(driver.transcript('Omar')).toContain('🚧 #12');
});
