import { describe, expect, test } from 'vitest';
import { told } from '../blockers/team.ts';
import type { World } from '../support/world.ts';
import { agreesAll, draftedPlan, letters, planOf, publishedPlan } from './published.ts';
import { addsLine, HERE } from './team.ts';

async function startsAnyway(world: World, reason: string): Promise<void> {
  const dana = world.as('Dana');
  await dana.presses('Start anyway');
  await dana.fills('Why does it start all the same?', reason);
  await dana.submits();
}

describe('A sprint', () => {
  test('starts when all agree: the plan says so, and one line in its thread', async () => {
    const world = await publishedPlan();
    await agreesAll(world);
    await world.as('Dana').sees('Sprint 1 is approved, and ready to start.', { in: 'dm' });
    await world.as('Dana').presses('Start the sprint');
    const plan = await planOf(world);
    expect(plan).toContain('running since today 09:00');
    expect(plan).toContain('Approved by Priya and Omar');
    expect(plan).not.toContain('anyway');
    const kim = world.as('Kim');
    const thread = kim.thread(await kim.sees('running since', HERE));
    expect(thread.map(({ text }) => text)).toEqual(['Started by Dana.']);
  });

  test('says what is missing instead, and starts for a reason that is kept', async () => {
    const world = await publishedPlan();
    await world.as('Priya').presses('Approve');
    const dana = world.as('Dana');
    await dana.types('/sprint start', HERE);
    expect(told(world, 'Dana')).toBe(
      [
        'Sprint 1 · Mon 2 Mar – Fri 13 Mar · 10 working days: not started.',
        '🔴 Omar has not approved it (technical). Ask Omar.',
        'Mend it, or start it anyway and say why.',
      ].join('\n'),
    );
    await startsAnyway(world, ' ');
    expect(dana.modal?.title).toBe('Start anyway');
    await dana.fills('Why does it start all the same?', 'Finance waits');
    await dana.submits();
    expect(await planOf(world)).toContain(
      'Started anyway by Dana: “Finance waits”. Not met then: Omar has not approved it (technical).',
    );
    await world.moveTo('2026-03-02T08:01:00Z');
    const [canvas] = [...world.slack.workspace.canvases.values()];
    expect(canvas?.markdown).toContain('## Started anyway\n\n- **By:** Dana');
  });

  test('needs no approval where nobody holds the role', async () => {
    const world = await publishedPlan({ architect: '' });
    await world.as('Priya').presses('Approve');
    const dana = world.as('Dana');
    await dana.types('/sprint start', HERE);
    expect(told(world, 'Dana')).toContain('Sprint 1 runs.');
  });

  test('never starts with nothing in it', async () => {
    const world = await publishedPlan();
    await agreesAll(world);
    const dana = world.as('Dana');
    for (const key of ['ERP-001', 'ERP-002']) await dana.types(`/sprint move ${key} dropped`, HERE);
    await dana.types('/sprint start', HERE);
    expect(told(world, 'Dana')).toContain('🔴 Nothing is in it.');
    expect(told(world, 'Dana')).toContain('Until then it cannot start.');
    expect(dana.ephemerals().at(-1)?.buttons).toEqual([]);
  });

  test('waits for the sprints that must be closed before it', async () => {
    const world = await publishedPlan();
    const dana = world.as('Dana');
    await dana.types('/sprint plan new', HERE);
    await dana.fills('What is it for?', 'What follows');
    await dana.submits();
    await addsLine(world, 'ERP-009 Reports 3 @kim must');
    await dana.submits();
    await dana.presses('Edit', { beside: 'Basics' });
    await dana.picks('Starts only after', 'Sprint 1');
    await dana.submits();
    await dana.presses('Publish');
    await dana.closesModal();
    await dana.types('/sprint start Sprint 2', HERE);
    expect(told(world, 'Dana')).toContain('🔴 It waits for Sprint 1. Close it first');
    expect(dana.ephemerals().at(-1)?.buttons).toEqual([]);
  });

  test('is published before it starts', async () => {
    const world = await draftedPlan();
    await world.as('Dana').closesModal();
    await world.as('Dana').types('/sprint start', HERE);
    expect(told(world, 'Dana')).toBe('Sprint 1 is not published yet: /sprint publish does that first.');
  });

  test('may start before its first day, and says so', async () => {
    const world = await draftedPlan();
    const dana = world.as('Dana');
    await dana.presses('Edit', { beside: 'Goal and dates' });
    await dana.picks('First day', '2026-03-09');
    await dana.picks('Last day', '2026-03-20');
    await dana.submits();
    await dana.presses('Publish');
    await dana.closesModal();
    await agreesAll(world);
    await dana.types('/sprint start', HERE);
    expect(told(world, 'Dana')).toBe(
      'Sprint 1 runs. #dev-standup sees it on the plan. Its first day is Mon 9 Mar: it runs from today on.',
    );
  });

  test('is started once, when two press in the same second', async () => {
    const world = await publishedPlan();
    await agreesAll(world);
    const [dana, ada] = [world.as('Dana'), world.as('Ada')];
    await ada.joins('#dev-standup');
    await Promise.all([dana.types('/sprint start', HERE), ada.types('/sprint start', HERE)]);
    const answers = [told(world, 'Dana'), told(world, 'Ada')].sort();
    expect(answers).toEqual([
      'Sprint 1 runs. #dev-standup sees it on the plan.',
      'Sprint 1 was started already, today 09:00. Nothing was changed.',
    ]);
  });

  test('is started by those who manage the team', async () => {
    const world = await publishedPlan();
    await world.as('Kim').types('/sprint start', HERE);
    expect(told(world, 'Kim')).toContain('Only Dana or a workspace admin can start the sprint.');
  });

  test('that is cancelled gives its stories back, and its message says so', async () => {
    const world = await publishedPlan();
    await world.as('Dana').types('/sprint cancel', HERE);
    expect(told(world, 'Dana')).toBe('Sprint 1 is cancelled. Its 2 stories are back in the backlog.');
    await world.moveTo('2026-03-02T08:01:00Z');
    expect((await planOf(world)).split('\n')).toEqual([
      'Sprint 1 · Mon 2 Mar – Fri 13 Mar · 10 working days · cancelled, and its stories went back to the backlog',
      'Goal: “Orders flow into the ERP”',
      '13 of 60 points · 2 stories',
      '• ERP-001 Order export — 5 points, Must, Lea',
      '• ERP-002 Connector framework — 8 points, Should, Ola',
    ]);
    expect(letters(world, 'Ola').at(-1)).toContain('13 of 60 points\nThe sprint was cancelled.');
    expect([...world.slack.workspace.canvases.values()][0]?.markdown).toContain('Connector framework');
  });
});

describe('What is missing', () => {
  test('is a list with what to do for each line, to whoever asks; only planners can start from it', async () => {
    const world = await publishedPlan();
    await world.as('Kim').presses('What is missing');
    expect(told(world, 'Kim')).toContain('2 things are missing before it can start. 3 more to look at.');
    expect(told(world, 'Kim')).toContain('✅ All 2 stories are estimated');
    expect(told(world, 'Kim')).toContain('🟡 2 stories without acceptance criteria.');
    expect(world.as('Kim').ephemerals().at(-1)?.buttons).toEqual([]);
    await world.as('Dana').presses('What is missing');
    expect(world.as('Dana').ephemerals().at(-1)?.buttons).toEqual(['Start the sprint']);
  });
});
