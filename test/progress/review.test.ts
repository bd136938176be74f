import { describe, expect, test } from 'vitest';
import { carries } from '../sprints/carried.ts';
import { asks, HERE, startSprint, startTeam, told } from '../sprints/team.ts';
import type { World } from '../support/world.ts';

const LINES = [
  'ERP-001 connector 8 @ola',
  'ERP-002 export 5 @lea',
  'ERP-003 guide 3 @lea #bug',
  'ERP-004 prices 2 @ola',
];

/** A sprint that was closed early, on Thursday 5 March: two stories done, one grown and carried, one dropped, one that came in. */
async function ranSprint(): Promise<World> {
  const world = await startTeam();
  await startSprint(world, LINES);
  await carries(world, [
    ['Add a success criterion', 'Ten orders a day'],
    ['Add an acceptance criterion', 'No order arrives twice'],
    ['Add a deliverable', 'The guide'],
    ['Add a metric', 'Orders a day', { baseline: '40', target: '120' }],
  ]);
  await world.moveTo('2026-03-04T10:00:00Z');
  await world.as('Lea').types('/blocker staging DB refuses connections ERP-002', HERE);
  await asks(world, 'Lea', '/sprint add ERP-009 late change 2');
  await world.as('Lea').presses(/Sprint 1/);
  await asks(world, 'Lea', '/sprint move ERP-001 done');
  await asks(world, 'Lea', '/sprint estimate ERP-002 8');
  await world.moveTo('2026-03-05T10:00:00Z');
  await asks(world, 'Lea', '/blocker resolve 1 restarted');
  await asks(world, 'Lea', '/sprint move ERP-003 done');
  await world.moveTo('2026-03-05T15:00:00Z');
  return world;
}

async function closes(world: World, fill: (dana: ReturnType<World['as']>) => Promise<void> = async () => {}) {
  const dana = world.as('Dana');
  await dana.types('/sprint close', HERE);
  await fill(dana);
  await dana.submits();
  await dana.picks(/ERP-004/, 'Drop it');
  await dana.submits();
  await dana.seesModal('Sprint 1 is closed');
  await dana.closesModal();
  await passesOn(world);
}

/** What follows from it has gone out, a minute later. */
async function passesOn(world: World) {
  await world.moveTo(new Date(world.clock.now().getTime() + 60_000).toISOString());
}

const reviewIn = (world: World, text: string | RegExp = 'Sprint 1 is over') =>
  world.as('Kim').sees(text, HERE);

const isPosted = (world: World) =>
  world
    .as('Kim')
    .messages(HERE)
    .filter(({ text }) => /Sprint 1 (is over|runs again)/.test(text)).length;

describe('the review', () => {
  test('tells what the sprint came to, once, with its burndown', async () => {
    const world = await ranSprint();
    await closes(world, (dana) => dana.ticks('Ten orders a day'));
    const { text, ...review } = await reviewIn(world);
    expect(text.replace(/\[picture: Burndown of Sprint 1[^\]]*\]/, '[burndown]')).toBe(
      [
        'Sprint 1 is over · Mon 2 Mar – Fri 13 Mar',
        '11 of 18 points completed (61 %); the target is over 90 %.',
        'Goal met: “Orders flow”. 1 of 1 success criterion met.',
        '[burndown]',
        'Done: 2 stories, 11 points',
        '• ERP-001 connector — 8 points',
        '• ERP-003 guide — 3 points',
        'Not done: 3 stories, 12 points',
        '• ERP-002 export — 8 points, back to the backlog',
        '• ERP-004 prices — 2 points, dropped',
        '• ERP-009 late change — 2 points, back to the backlog',
        'Metrics',
        '• Orders a day: not written down yet, before 40, target 120',
        '0 of 1 acceptance criterion met. Open: “No order arrives twice”.',
        '0 of 1 deliverable delivered. Open: “The guide”.',
        'Scope went from 18 to 23 points: +2 added (ERP-009), +3 re-estimated (ERP-002).',
        'Velocity 11 points. No sprint was closed before it, so there is no average yet.',
        '🚧 1 blocker cost 1 story-day, resolved after 8 h. #1 staging DB refuses connections (8 h).',
      ].join('\n'),
    );
    const [scope] = world.as('Kim').thread({ text, ...review });
    expect(scope?.text.split('\n').slice(1)).toEqual([
      expect.stringContaining('Lea: ERP-009 added, +2 points'),
      expect.stringContaining('Lea: ERP-002 re-estimated, +3 points'),
    ]);
    expect(isPosted(world)).toBe(1);
  });

  test('says so where the sprint is reopened, and stands anew in its place when it is closed again', async () => {
    const world = await ranSprint();
    const dana = world.as('Dana');
    await closes(world);
    const { ts } = await reviewIn(world);
    await dana.types('/sprint reopen', HERE);
    await dana.submits();
    await dana.closesModal();
    await passesOn(world);
    expect((await reviewIn(world, 'runs again')).text).toMatch(
      /^Sprint 1 runs again\. Dana reopened it on Thu 5 Mar 16:0\d\./,
    );
    expect(await asks(world, 'Lea', '/sprint move ERP-002 done')).toContain('is done');
    await closes(world, (planner) => planner.ticks('Ten orders a day'));
    const again = await reviewIn(world, '19 of 18 points completed (106 %), over the target of 90 %.');
    expect(again.ts).toBe(ts);
    expect(again.text).toContain('Goal met');
    expect(again.text).toContain(
      'Scope went from 18 to 23 points: +2 added (ERP-009), +3 re-estimated (ERP-002).',
    );
    expect(isPosted(world)).toBe(1);
  });

  test('takes metrics later, from those who plan', async () => {
    const world = await ranSprint();
    const dana = world.as('Dana');
    await closes(world);
    const review = await reviewIn(world);
    await world.as('Lea').presses('Metrics', { in: '#dev-standup' });
    expect(told(world, 'Lea')).toMatch(/^Only Dana or a workspace admin can write down the metrics/);
    await dana.presses('Metrics', { in: '#dev-standup' });
    await dana.fills('Orders a day', '97');
    await dana.submits();
    await passesOn(world);
    expect((await reviewIn(world, 'Orders a day: 97, before 40, target 120')).ts).toBe(review.ts);
  });

  test('goes out without its picture where that cannot be uploaded, and shows it once it can', async () => {
    const world = await ranSprint();
    world.slack.faults.on('files.getUploadURLExternal', { kind: '5xx' });
    await closes(world);
    expect((await reviewIn(world)).text).not.toContain('[picture');
    world.slack.faults.clear();
    await world.moveTo('2026-03-05T16:30:00Z');
    expect((await reviewIn(world)).text).toContain('[picture: Burndown of Sprint 1');
    expect(isPosted(world)).toBe(1);
  });

  test('is told to who closed it where the channel cannot be reached', async () => {
    const world = await ranSprint();
    const dana = world.as('Dana');
    const channel = (await dana.sees('running since', HERE)).channel;
    world.slack.faults.on('chat.postMessage', {
      ...{ kind: 'error', error: 'not_in_channel' },
      when: (call) => call.channel === channel,
    });
    await closes(world);
    expect(dana.dm().map(({ text }) => text)).toContainEqual(
      expect.stringContaining("I couldn't post the review of Sprint 1 to #dev-standup"),
    );
  });
});
