import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { answer, dailies, startTeam, told } from './team.ts';

let world: World;
beforeEach(async () => {
  world = await startTeam();
  await world.moveTo('2026-03-02T08:00:00Z');
});
afterEach(() => world.stop());

test('text without labels becomes today, shown as it was understood', async () => {
  const lea = world.as('Lea');
  lea.resetEffort();
  await lea.says('ERP-003 export', { in: 'dm' });
  await lea.sees(
    "I read this as your answer. I'll add it to the daily at 11:00 in #dev-standup.\nToday: “ERP-003 export”",
    { in: 'dm' },
  );
  await lea.sees('Dev team standup · Mon 2 Mar: answered.', { in: 'dm' });
  await world.moveTo('2026-03-02T10:01:00Z');
  expect(dailies(world)[0]?.text).toContain('Lea ERP-003 export');
  expect(told(world, 'Lea')).toHaveLength(2);
});

test('labels are read, and a blocker is offered for tracking', async () => {
  const lea = world.as('Lea');
  await lea.says('Yesterday: login & <@U999> stuff\nToday: export\nBlockers: no sandbox key', { in: 'dm' });
  await lea.sees('Track “no sandbox key” as a blocker?', { in: 'dm' });
  await lea.presses('Track it');
  await lea.sees('“no sandbox key” is tracked as #1.', { in: 'dm' });
});

test('what is written later is added, and Edit changes all of it', async () => {
  const lea = world.as('Lea');
  await answer(world, 'Lea', { Today: 'export' });
  await lea.says('and the review', { in: 'dm' });
  await lea.sees('Today: “export” and “and the review”', { in: 'dm' });
  expect(told(world, 'Lea').at(-1)?.buttons).toEqual(['Edit']);
  await lea.presses('Edit', { in: 'dm' });
  await lea.seesModal(/export\n.*and the review/);
  await lea.fills('Today', 'only the review');
  await lea.submits();
  await lea.sees('Today: “only the review”', { in: 'dm' });
  await lea.doesNotSee('“export”', { in: 'dm' });
});

test('what was not meant as an answer is taken back with one press', async () => {
  const lea = world.as('Lea');
  await lea.says('where is the coffee', { in: 'dm' });
  await lea.presses('Take it back');
  await lea.sees('Taken back: nothing is kept as your answer for Mon 2 Mar.', { in: 'dm' });
  await world.moveTo('2026-03-02T10:01:00Z');
  expect(dailies(world)[0]?.text).not.toContain('coffee');
  expect(dailies(world)[0]?.text).toMatch(/No answer from .*Lea/);
});

test('small talk is answered, not kept', async () => {
  const lea = world.as('Lea');
  await lea.says('hi', { in: 'dm' });
  await lea.sees('I ask Dev team for the standup. Write your answer here', { in: 'dm' });
  await world.as('Omar').says('Today: servers', { in: 'dm' });
  await world.as('Omar').sees("you are in no team's yet", { in: 'dm' });
});

test('a paste of 20,000 characters is kept whole, in the thread and when it is edited', async () => {
  const lea = world.as('Lea');
  const paste = Array.from({ length: 1600 }, (_, at) => `<word${at}>&`)
    .join(' ')
    .slice(0, 20_000);
  await lea.says(paste, { in: 'dm' });
  await world.moveTo('2026-03-02T10:01:00Z');
  await lea.presses('Edit', { in: 'dm' });
  await lea.seesModal('characters are too many for this field: they stay');
  await lea.fills('Today', 'and this');
  await lea.submits();
  const [daily] = dailies(world);
  const whole = (daily ? lea.thread(daily) : []).map(({ text }) => text).join(' ');
  const words = paste.match(/word\d+/g) ?? [];
  expect(words.length).toBeGreaterThan(1500);
  expect(words.filter((word) => !whole.includes(word))).toEqual([]);
  expect(whole).toContain('and this');
});

test('written on a Saturday it is Monday’s, and says so', async () => {
  await world.moveTo('2026-03-07T12:00:00Z');
  const lea = world.as('Lea');
  await lea.says('start with the export', { in: 'dm' });
  await lea.sees('I read this as your answer for Mon 9 Mar.', { in: 'dm' });
});

test('written after the next standup was answered it is not kept, and that is said', async () => {
  const lea = world.as('Lea');
  await answer(world, 'Lea', { Today: 'export' });
  await lea.types('/standup early', { in: '#dev-standup' });
  await lea.fills('Today', 'import');
  await lea.submits();
  await lea.says('and the review', { in: 'dm' });
  await lea.sees('You have answered a later standup since, so Mon 2 Mar stays as it is.', { in: 'dm' });
});

test('thirty blockers in one message are offered a few at a time, and none is lost', async () => {
  const lea = world.as('Lea');
  const things = [
    'tests',
    'staging',
    'keys',
    'docs',
    'VPN',
    'licence',
    'backup',
    'router',
    'printer',
    'laptop',
  ];
  const blockers = things.flatMap((thing) => [
    `${thing} broken`,
    `nobody answers about ${thing}`,
    `${thing} & <too> slow`,
  ]);
  await lea.says(`Today: wait\nBlockers:\n${blockers.join('\n')}`, { in: 'dm' });
  const receipt = await lea.sees('I read this as your answer.', { in: 'dm' });
  expect(receipt.buttons.filter((label) => label === 'Track it')).toHaveLength(6);
  await lea.presses('Not a blocker');
  expect(
    told(world, 'Lea')
      .at(-1)
      ?.buttons.filter((label) => label === 'Track it'),
  ).toHaveLength(6);
  await world.moveTo('2026-03-02T10:01:00Z');
  const [daily] = dailies(world);
  const [full] = daily ? lea.thread(daily) : [];
  expect(blockers.filter((line) => !full?.text.includes(line))).toEqual([]);
});

describe('what was written and is edited in Slack', () => {
  /** The words as Lea sees them in her direct messages. */
  const words = (text: string) => {
    const found = world
      .as('Lea')
      .dm()
      .findLast((message) => message.author !== 'Drumbeat' && message.text.includes(text));
    if (!found) throw new Error(`Lea has not written "${text}"`);
    return found;
  };

  test('is followed by the answer, wherever it is shown', async () => {
    const lea = world.as('Lea');
    await answer(world, 'Lea', { Today: 'review' });
    await lea.says('export\nlogin', { in: 'dm' });
    await world.moveTo('2026-03-02T10:01:00Z');
    const before = told(world, 'Lea').length;
    await lea.edits(words('export'), 'Today: import\nBlockers: no sandbox key');
    await lea.sees('Today: “review” and “import”', { in: 'dm' });
    await lea.sees('Track “no sandbox key” as a blocker?', { in: 'dm' });
    expect(told(world, 'Lea')).toHaveLength(before);
    await world.moveTo('2026-03-02T10:03:00Z');
    expect(dailies(world)[0]?.text).toContain('Lea review');
    expect(dailies(world)[0]?.text).not.toContain('login');
  });

  test('twice in a row is read as it stands in the end', async () => {
    const lea = world.as('Lea');
    await lea.says('exprot', { in: 'dm' });
    await lea.edits(words('exprot'), 'export');
    await lea.edits(words('export'), 'export of orders');
    await lea.sees('Today: “export of orders”', { in: 'dm' });
  });

  test('and arrives before what it was made of is read alone', async () => {
    const lea = world.as('Lea');
    world.slack.faults.onEnvelope('events_api', { kind: 'after-next', times: 1 });
    await lea.says('exprot', { in: 'dm' });
    await lea.edits(words('exprot'), 'export');
    expect(told(world, 'Lea').at(-1)?.text).toContain('Today: “export”');
  });

  test('in two edits that arrive the other way round is read as it stands in the end', async () => {
    const lea = world.as('Lea');
    await lea.says('exprot', { in: 'dm' });
    world.slack.faults.onEnvelope('events_api', { kind: 'after-next', times: 1 });
    await lea.edits(words('exprot'), 'export');
    await lea.edits(words('export'), 'export of orders');
    await world.settle();
    await lea.sees('Today: “export of orders”', { in: 'dm' });
  });

  test('a day later is not taken for today’s answer, and that is said', async () => {
    const lea = world.as('Lea');
    await lea.says('hi', { in: 'dm' });
    await world.moveTo('2026-03-03T08:01:00Z');
    await lea.edits(words('hi'), 'hi, I am Lea');
    await lea.sees("I don't take it as your answer for Tue 3 Mar. If it is meant to be, write it as a new", {
      in: 'dm',
    });
    await world.moveTo('2026-03-03T10:01:00Z');
    expect(dailies(world).at(-1)?.text).not.toContain('I am Lea');
  });

  test('after a later answer stays as it is, and that is said', async () => {
    const lea = world.as('Lea');
    await lea.says('export', { in: 'dm' });
    await world.moveTo('2026-03-03T08:01:00Z');
    await answer(world, 'Lea', { Today: 'import' });
    await lea.edits(words('export'), 'exports');
    await lea.sees('You have answered a later standup since, so Mon 2 Mar stays as it is.', { in: 'dm' });
  });

  test('a greeting made into an answer is one; one taken back stays taken back', async () => {
    const lea = world.as('Lea');
    await lea.says('hi', { in: 'dm' });
    await lea.edits(words('hi'), 'export');
    await lea.sees('I read this as your answer.', { in: 'dm' });
    await lea.presses('Take it back');
    await lea.edits(words('export'), 'exports');
    await world.moveTo('2026-03-02T10:01:00Z');
    expect(dailies(world)[0]?.text).not.toContain('export');
  });
});
