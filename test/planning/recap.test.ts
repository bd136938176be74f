import { describe, expect, test } from 'vitest';
import { addsLine, beginsSprint, HERE, planningTeam } from './team.ts';

/** A sprint of two weeks, closed on Friday 6 March: 5 of its 8 points are done, ERP-002 went back. */
async function afterSprint() {
  const world = await planningTeam({ manager: '' });
  const dana = world.as('Dana');
  await beginsSprint(world);
  await addsLine(world, 'ERP-001 Order export 5 @Lea must');
  await addsLine(world, 'ERP-002 Order import 3 @Ola must');
  await dana.closesModal();
  await dana.types('/sprint publish', HERE);
  await dana.types('/sprint start', HERE);
  await world.as('Lea').types('/sprint move ERP-001 done', HERE);
  await world.moveTo('2026-03-06T14:00:00Z');
  await dana.types('/sprint close', HERE);
  await dana.submits();
  await dana.seesModal('Sprint 1 is closed: 5 of 8 points done');
  await dana.closesModal();
  return { world, dana };
}

describe('after a sprint', () => {
  test('the next begins on the working day after it was closed, as long, with its goal to begin from', async () => {
    const { dana } = await afterSprint();
    await dana.types('/sprint plan', HERE);
    const { text } = await dana.seesModal('Sprint 2');
    expect(text).toContain('2026-03-09');
    expect(text).toContain('2026-03-20');
    await dana.picks('Choose a goal', 'The last sprint’s goal');
    await dana.seesModal('Orders flow into the ERP');
  });

  test('the recap says what it came to, and takes in what it left', async () => {
    const { dana } = await afterSprint();
    await dana.types('/sprint plan', HERE);
    await dana.submits();
    await dana.submits();
    const { text } = await dana.seesModal('Sprint 1: 5 of 8 points (63 %)');
    expect(text).toContain('0 of 4.8 points');
    await dana.presses('Show', { beside: 'Recap' });
    const recap = await dana.seesModal('1 story left from Sprint 1');
    expect(recap.text).toMatch(/ERP-002 Order import.* — 3 points, Must, Ola/);
    await dana.presses('Take in', { beside: 'ERP-002' });
    const after = await dana.seesModal('3 of');
    expect(after.text).not.toContain('left from Sprint 1');
    await dana.presses('Back to the plan');
    await dana.seesModal('1 story');
  });

  test('points a day come from what was done, and say so', async () => {
    const { dana } = await afterSprint();
    await dana.types('/sprint plan', HERE);
    await dana.submits();
    await dana.submits();
    await dana.presses('Edit', { beside: 'Capacity' });
    await dana.seesModal(/Left empty it is [\d.]+, as in the last sprint\./);
  });
});
