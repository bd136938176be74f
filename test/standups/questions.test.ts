import { afterEach, describe, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { answer, dailies, startTeam, wrongIn } from './team.ts';

let world: World;
afterEach(() => world.stop());

describe("the team's own questions", () => {
  test('are asked after the usual three, when their time comes, and answered in the thread', async () => {
    world = await startTeam();
    const dana = world.as('Dana');
    await dana.types('/standup questions', { in: '#dev-standup' });
    await dana.fills('New question', 'How are you?');
    await dana.picks('Answered with', 'A mood, from great to bad');
    await dana.picks('An answer is', 'Required');
    await dana.submits();
    await dana.fills('New question', 'What would help?');
    await dana.picks('Only to those who answered', 'How are you?: 🙁 Low');
    await dana.submits();
    await dana.fills('New question', 'Hours of sleep');
    await dana.picks('Answered with', 'A number');
    await dana.picks('Only on', ['Friday']);
    await dana.submits();
    await dana.seesModal('“Hours of sleep” — a number, on Fri');
    await dana.closesModal();

    await world.moveTo('2026-03-02T08:00:00Z');
    const lea = world.as('Lea');
    await lea.presses('Answer', { in: 'dm' });
    await lea.fills('Today', 'export');
    expect(lea.modal?.text).not.toContain('What would help?');
    expect(lea.modal?.text).not.toContain('Hours of sleep');
    await lea.picks('How are you?', '🙁 Low');
    await lea.seesModal('What would help?');
    await lea.fills('What would help?', 'a day without meetings');
    await lea.submits();
    await world.moveTo('2026-03-02T10:01:00Z');
    const [reply] = lea.thread(dailies(world)[0] ?? (await lea.sees('never')));
    expect(reply?.text).toMatch(/How are you\?\n🙁 Low\n\nWhat would help\?\na day without meetings/);
  });

  test('are refused when they cannot be answered, and are removed again', async () => {
    world = await startTeam();
    const dana = world.as('Dana');
    await dana.types('/standup questions', { in: '#dev-standup' });
    await dana.fills('New question', 'Where?');
    await dana.picks('Answered with', 'One of several choices');
    await dana.submits();
    expect(wrongIn(world, 'Dana')).toContain('Write at least two choices, one a line.');
    await dana.fills('Choices', 'Home\nOffice');
    await dana.submits();
    await dana.seesModal('“Where?” — home / office');
    await dana.presses('Remove');
    await dana.seesModal('Add a question of your own:');
    await dana.closesModal();
    await world.moveTo('2026-03-02T08:00:00Z');
    await answer(world, 'Lea', { Today: 'export' });
    await world.as('Lea').sees('Sent.', { in: 'dm' });
  });
});
