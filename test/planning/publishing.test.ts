import { describe, expect, test } from 'vitest';
import { told } from '../blockers/team.ts';
import { declaredApp } from '../support/manifest.ts';
import type { World } from '../support/world.ts';
import { draftedPlan, letters, planOf, publishedPlan } from './published.ts';
import { addsLine, beginsSprint, HERE, planningTeam } from './team.ts';

const without = (...scopes: string[]) => declaredApp.scopes.filter((scope) => !scopes.includes(scope));

/** What everybody sees in the team's channel, threads aside. */
function inChannel(world: World): string[] {
  const messages = world.as('Kim').messages(HERE);
  return messages.filter(({ onlyYou, replyTo }) => !onlyYou && replyTo === null).map(({ text }) => text);
}

/** The files that were posted, oldest first. */
function filesIn(world: World): string[] {
  return [...world.slack.workspace.files.values()].map(({ name }) => name);
}

describe('A published plan', () => {
  test('stands in the channel with the essentials, pinned, and leads to the whole of it', async () => {
    const world = await publishedPlan();
    expect(await planOf(world)).toBe(
      [
        'Sprint 1 · Mon 2 Mar – Fri 13 Mar · 10 working days · planned by Dana, not started yet',
        'Goal: “Orders flow into the ERP”',
        '13 of 60 points · 2 stories',
        '• ERP-001 Order export — 5 points, Must, Lea',
        '• ERP-002 Connector framework — 8 points, Should, Ola',
        'Business approval: waits for Priya',
        'Technical approval: waits for Omar',
        'Not confirmed yet: Lea and Ola',
      ].join('\n'),
    );
    const message = await world.as('Kim').sees('Business approval', HERE);
    expect(message.isPinned).toBe(true);
    const [canvas] = [...world.slack.workspace.canvases.values()];
    expect(canvas?.title).toBe('Sprint 1');
    expect(canvas?.markdown).toContain(
      '| ERP-002 | Connector framework | 8 | should | feature | Ola | Backlog |  |',
    );
    expect(message.buttons).toEqual(['Open the plan', 'What is missing']);
    expect(world.slack.complaints).toEqual([]);
  });

  test('asks each person once, for all that they owe it', async () => {
    const world = await draftedPlan({ architect: 'Lea' });
    await world.as('Dana').presses('Publish');
    expect(letters(world, 'Lea')).toHaveLength(1);
    expect(letters(world, 'Lea')[0]).toContain('Technical approval (architect): Can it be done like this?');
    expect(letters(world, 'Lea')[0]).toContain('Your share: 5 of 10 points in 1 story, 10 days');
    expect(letters(world, 'Priya')).toHaveLength(1);
    expect(letters(world, 'Kim')).toEqual([]);
  });

  test('asks nobody by a third message of their day; App Home has it at once', async () => {
    const world = await draftedPlan();
    await world.moveTo('2026-03-03T10:00:00Z');
    const priya = world.as('Priya');
    expect(priya.dm()).toHaveLength(2);
    await world.as('Dana').presses('Publish');
    expect(letters(world, 'Priya')).toEqual([]);
    expect(letters(world, 'Omar')).toHaveLength(1);
    await priya.opensHome();
    await priya.seesHome('Business approval (product manager): Is this what is worth doing now?');
    await world.moveTo('2026-03-04T08:01:00Z');
    expect(letters(world, 'Priya')).toHaveLength(1);
  });

  test('leaves who has its letter without the standup’s reminder, which would be the third', async () => {
    const world = await draftedPlan();
    await world.moveTo('2026-03-03T08:05:00Z');
    await world.as('Dana').presses('Publish');
    await world.moveTo('2026-03-03T09:45:00Z');
    const since = (who: string) =>
      world
        .as(who)
        .dm()
        .filter(({ at }) => at >= new Date('2026-03-03T00:00:00Z'))
        .map(({ text }) => text.split('\n')[0]);
    expect(since('Lea')).toEqual([expect.stringContaining('standup'), expect.stringContaining('Sprint 1')]);
    expect(since('Kim')).toEqual([
      expect.stringContaining('standup'),
      expect.stringContaining('is open for you until'),
    ]);
  });

  test('follows what is changed in it, message and canvas', async () => {
    const world = await publishedPlan();
    await world.as('Lea').types('/sprint estimate ERP-002 3', HERE);
    await world.moveTo('2026-03-02T08:02:00Z');
    expect(await planOf(world)).toContain('8 of 60 points · 2 stories');
    const [canvas] = [...world.slack.workspace.canvases.values()];
    expect(canvas?.markdown).toContain('| ERP-002 | Connector framework | 3 |');
    expect(inChannel(world)).toHaveLength(1);
  });

  test('is published by those who manage the team; others are told who can', async () => {
    const world = await draftedPlan();
    await world.as('Kim').types('/sprint publish', HERE);
    expect(told(world, 'Kim')).toContain('Only Dana or a workspace admin can publish the plan.');
    expect(inChannel(world)).toEqual([]);
  });

  test('is published by a command too; typed again it says who is asked', async () => {
    const world = await draftedPlan();
    const dana = world.as('Dana');
    await dana.closesModal();
    await dana.types('/sprint publish', HERE);
    expect(told(world, 'Dana')).toBe(
      'Sprint 1 is published in #dev-standup. Asked to approve: Priya and Omar. Asked to confirm their stories: Lea and Ola. /sprint start starts it.',
    );
    await dana.types('/sprint publish', HERE);
    expect(told(world, 'Dana')).toContain('Sprint 1 is published already, in #dev-standup.');
    expect(told(world, 'Dana')).toContain(
      'Priya, Omar, Lea and Ola had my message today; it shows what is open.',
    );
    expect(letters(world, 'Priya')).toHaveLength(1);
  });

  test('needs a goal and stories', async () => {
    const world = await planningTeam();
    const dana = world.as('Dana');
    await beginsSprint(world, ' ');
    await dana.submits();
    await dana.presses('Publish');
    await dana.seesModal('Sprint 1 cannot be published yet. It has no goal. Nothing is in it.');
    await dana.closesModal();
    await dana.closesModal();
    await dana.types('/sprint publish', HERE);
    expect(told(world, 'Dana')).toBe(
      'Sprint 1 cannot be published yet. It has no goal. Nothing is in it. /sprint plan has what it takes.',
    );
  });

  test('that nobody has changed since asks nobody again', async () => {
    const world = await draftedPlan();
    await world.moveTo('2026-03-02T08:00:30Z');
    await world.as('Dana').presses('Publish');
    await world.moveTo('2026-03-02T08:01:00Z');
    const asking = (await world.app.upcoming()).filter(({ words }) => words.includes('Ask again'));
    expect(asking).toEqual([]);
    const message = await world.as('Kim').sees('Business approval', HERE);
    expect(message.isEdited).toBe(false);
  });

  test('shows a long list of stories as twelve and a number', async () => {
    const world = await draftedPlan();
    const dana = world.as('Dana');
    await dana.presses('Edit', { beside: 'Stories' });
    for (let number = 3; number <= 20; number++) await addsLine(world, `Story ${number} 1 @kim could`);
    await dana.submits();
    await dana.presses('Publish');
    expect(await planOf(world)).toContain('31 of 60 points · Kim 18 of 10 · 20 stories');
    expect(await planOf(world)).toContain('and 8 more stories');
  });
});

describe('Where a workspace does not allow it', () => {
  test('no canvas, it comes as a file in the thread, once, and again at the start', async () => {
    const world = await publishedPlan({ scopes: without('canvases:write') });
    const kim = world.as('Kim');
    await kim.types('/sprint estimate ERP-002 3', HERE);
    await world.moveTo('2026-03-02T08:02:00Z');
    expect(filesIn(world)).toEqual(['sprint-1.md']);
    expect(await planOf(world)).toContain('8 of 60 points');
    await world.as('Dana').types('/sprint start', HERE);
    await world.as('Dana').presses('Start anyway');
    await world.as('Dana').fills('Why does it start all the same?', 'Finance waits');
    await world.as('Dana').submits();
    await kim.sees('running since', HERE);
    expect(filesIn(world)).toEqual(['sprint-1.md', 'sprint-1.md']);
  });

  test('no pin, it is simply not pinned', async () => {
    const world = await publishedPlan({ scopes: without('pins:write') });
    const message = await world.as('Kim').sees('Business approval', HERE);
    expect(message.isPinned).toBe(false);
    expect(await planOf(world)).toContain('planned by Dana');
  });

  test('whoever asks gets it as a file to themselves; without files they are told what it takes', async () => {
    const world = await publishedPlan();
    const kim = world.as('Kim');
    await kim.types('/sprint document', HERE);
    expect(kim.dm().at(-1)?.text).toContain('sprint-1.md');
    expect(filesIn(world)).toEqual(['sprint-1.md']);
    world.slack.workspace.app.scopes.delete('files:write');
    await kim.types('/sprint document', HERE);
    await kim.sees('I may not upload files here', { in: 'dm' });
  });

  test('the channel, whoever published it is told how to let it in', async () => {
    const world = await draftedPlan();
    const [home] = [...world.slack.workspace.conversations.values()].filter(
      ({ name }) => name === 'dev-standup',
    );
    home?.members.splice(home.members.indexOf(world.slack.workspace.app.botUserId), 1);
    await world.as('Dana').presses('Publish');
    await world.as('Dana').closesModal();
    await world.as('Dana').sees("I couldn't post the plan of Sprint 1 to #dev-standup", { in: 'dm' });
    expect(letters(world, 'Priya')).toHaveLength(1);
    await world.as('Dana').invitesApp('#dev-standup');
    expect(await planOf(world)).toContain('planned by Dana');
  });
});
