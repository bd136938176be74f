import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { answer, dailies, startTeam, told, wrongIn } from './team.ts';

let world: World;
beforeEach(async () => {
  world = await startTeam();
});
afterEach(() => world.stop());

describe('an answer', () => {
  test('is edited until the next one, in the daily and in its thread', async () => {
    await world.moveTo('2026-03-02T08:00:00Z');
    await answer(world, 'Lea', { Today: 'ERP-002' });
    await world.moveTo('2026-03-02T10:01:00Z');
    const lea = world.as('Lea');
    await lea.presses('Edit', { in: 'dm' });
    expect(lea.modal?.text).toContain('ERP-002');
    await lea.fills('Today', 'ERP-003');
    await lea.submits();
    const [daily] = dailies(world);
    expect(daily?.text).toContain('Lea ERP-003');
    expect(lea.messages({ in: '#dev-standup' }).filter(({ text }) => text.startsWith('Lea\n'))).toHaveLength(
      1,
    );
    await lea.sees('• ERP-003', { in: '#dev-standup' });

    await world.moveTo('2026-03-03T08:00:00Z');
    await answer(world, 'Lea', { Today: 'ERP-004' });
    await world.moveTo('2026-03-03T08:10:00Z');
    await lea.types('/standup', { in: '#dev-standup' });
    await lea.seesModal('Standup Tue 3 Mar');
  });

  test('sent twice, or in two windows, is one answer', async () => {
    await world.moveTo('2026-03-02T08:00:00Z');
    world.slack.faults.onEnvelope('interactive', { kind: 'duplicate' });
    await answer(world, 'Lea', { Today: 'ERP-002' });
    await world.moveTo('2026-03-02T10:01:00Z');
    expect(
      world
        .as('Lea')
        .messages({ in: '#dev-standup' })
        .filter(({ text }) => text.startsWith('Lea\n')),
    ).toHaveLength(1);
  });

  test('with nothing in it is not taken', async () => {
    await world.moveTo('2026-03-02T08:00:00Z');
    const lea = world.as('Lea');
    await lea.presses('Answer', { in: 'dm' });
    await lea.submits();
    expect(wrongIn(world, 'Lea')).toContain('Write at least one line');
  });

  test('given after the end is kept as late and still reaches the readers', async () => {
    await world.moveTo('2026-03-02T13:00:00Z');
    const ola = world.as('Ola');
    await ola.presses('Answer late');
    await ola.seesModal('this will be marked as late');
    await ola.fills('Today', 'pipeline');
    await ola.submits();
    await ola.sees('marked as late', { in: 'dm' });
    const [daily] = dailies(world);
    expect(daily?.text).toContain('Ola pipeline (late)');
    expect(ola.thread(daily ?? (await ola.sees('never'))).at(-1)?.text).toMatch(
      /^Ola — late, 14:00\nToday\n• pipeline/,
    );
  });

  test('given the day after still goes under its own day', async () => {
    await world.moveTo('2026-03-03T07:00:00Z');
    const ola = world.as('Ola');
    await ola.presses('Answer late');
    await ola.fills('Today', 'what I did on Monday');
    await ola.submits();
    expect(dailies(world)[0]?.text).toContain('Mon 2 Mar');
    expect(dailies(world)[0]?.text).toContain('Ola what I did on Monday (late)');
    await world.moveTo('2026-03-03T08:00:00Z');
    await ola.sees('You planned: what I did on Monday.', { in: 'dm' });
  });

  test('given the evening before spares the prompt', async () => {
    await world.moveTo('2026-03-02T08:00:00Z');
    await answer(world, 'Lea', { Today: 'ERP-002' });
    await world.moveTo('2026-03-02T17:00:00Z');
    const lea = world.as('Lea');
    await lea.types('/standup', { in: '#dev-standup' });
    await lea.seesModal('You answer early, for Tue 3 Mar.');
    await lea.ticks('ERP-002');
    await lea.fills('Today', 'ERP-003');
    await lea.submits();
    await lea.sees("Dev team · Tue 3 Mar\nSent. I'll add it to the daily at 11:00", { in: 'dm' });
    await world.moveTo('2026-03-03T10:01:00Z');
    expect(told(world, 'Lea')).toHaveLength(2);
    expect(dailies(world).at(-1)?.text).toContain('Lea ERP-003');
  });

  test('on Friday can be Monday’s', async () => {
    await world.moveTo('2026-03-06T17:00:00Z');
    const lea = world.as('Lea');
    await lea.types('/standup early', { in: '#dev-standup' });
    await lea.seesModal('You answer early, for Mon 9 Mar.');
    await lea.fills('Today', 'plan the week');
    await lea.submits();
    await world.moveTo('2026-03-09T10:01:00Z');
    expect(dailies(world).at(-1)?.text).toContain('Lea plan the week');
    await lea.doesNotSee('Dev team standup · Mon 9 Mar', { in: 'dm' });
  });

  test('carries what is not done, counts it, and drops what is not wanted', async () => {
    await world.moveTo('2026-03-02T08:00:00Z');
    await answer(world, 'Lea', { Today: 'sync\nreview\ndocs' });
    await world.moveTo('2026-03-03T08:00:00Z');
    const lea = world.as('Lea');
    await lea.presses('Answer', { in: 'dm' });
    await lea.ticks('sync');
    await lea.picks('Not needed any more', ['docs']);
    await lea.submits();
    await world.moveTo('2026-03-03T10:01:00Z');
    const daily = dailies(world).at(-1);
    expect(daily?.text).toContain('Lea review');
    const [full] = daily ? lea.thread(daily) : [];
    expect(full?.text).toBe(
      'Lea\nSince Mon 2 Mar\n✅ sync\n• dropped: docs\n\nToday\n• review (carried over)',
    );
  });

  test('of somebody outside the team is refused with what to do', async () => {
    await world.moveTo('2026-03-02T10:01:00Z');
    await world.as('Gus').presses('Add my answer', { in: '#dev-standup' });
    await world.as('Gus').sees("Guests read Dev team's standup but are not asked.");
    await world.as('Omar').types('/standup', { in: '#dev-blockers' });
    await world.as('Omar').sees("Only people in #dev-standup answer Dev team's standup.");
  });

  test('of many lines fits ten boxes, the last for all others', async () => {
    await world.moveTo('2026-03-02T08:00:00Z');
    const lines = Array.from({ length: 25 }, (_, at) => `thing ${at + 1}`);
    await answer(world, 'Lea', { Today: lines.join('\n') });
    await world.moveTo('2026-03-03T08:00:00Z');
    const lea = world.as('Lea');
    await lea.presses('Answer', { in: 'dm' });
    await lea.ticks('… and the 16 other lines');
    await lea.submits();
    await world.moveTo('2026-03-03T10:01:00Z');
    const daily = dailies(world).at(-1);
    const [full] = daily ? lea.thread(daily) : [];
    expect(full?.text.match(/✅ thing/g)).toHaveLength(16);
    expect(full?.text.match(/• thing/g)).toHaveLength(9);
  });
});
