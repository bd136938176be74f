import { describe, expect, test } from 'vitest';
import { addsLine, beginsSprint, HERE, planningTeam } from './team.ts';

/** Dana and Ola both lead the team; each has the whole plan before them. */
async function both() {
  const world = await planningTeam();
  const dana = world.as('Dana');
  await dana.types('/standup roles', HERE);
  await dana.picks('Scrum master', ['Ola']);
  await dana.submits();
  await beginsSprint(world);
  await dana.submits();
  const ola = world.as('Ola');
  await ola.types('/sprint plan', HERE);
  await ola.seesModal('0 of 60 points');
  return { world, dana, ola };
}

describe('two who plan at once', () => {
  test('see at once what the other changes', async () => {
    const { world, dana, ola } = await both();
    await dana.presses('Edit', { beside: 'Stories' });
    await addsLine(world, 'Order export 5');
    await ola.seesModal('5 of 60 points');
    await ola.presses('Edit', { beside: 'Goal and dates' });
    await ola.fills('What is it for?', 'Every order once');
    await ola.submits();
    await dana.submits();
    await dana.seesModal('“Every order once”');
  });

  test('lose nothing that they are typing', async () => {
    const { world, dana, ola } = await both();
    await ola.presses('Edit', { beside: 'Stories' });
    await ola.fills('Add a new story', 'Order import');
    await dana.presses('Edit', { beside: 'Stories' });
    await addsLine(world, 'Order export 5');
    const { text } = await ola.seesModal('5 of 60 points');
    expect(text).toContain('Order import');
    await ola.presses('Add it');
    await dana.seesModal('Order import');
  });

  test('keep both, where they change different fields of the same form', async () => {
    const { dana, ola } = await both();
    await dana.presses('Edit', { beside: 'Goal and dates' });
    await ola.presses('Edit', { beside: 'Goal and dates' });
    await ola.fills('What is it for?', 'Every order once');
    await ola.submits();
    await dana.fills('Name', 'Spring');
    await dana.submits();
    const { text, title } = await dana.seesModal('“Every order once”');
    expect(title).toBe('Spring');
    expect(text).not.toContain('Orders flow');
  });

  test('are asked where they change the same field, and nothing is overwritten', async () => {
    const { dana, ola } = await both();
    await dana.presses('Edit', { beside: 'Goal and dates' });
    await ola.presses('Edit', { beside: 'Goal and dates' });
    await ola.fills('What is it for?', 'Every order once');
    await ola.fills('Name', 'Spring');
    await ola.submits();
    await dana.fills('What is it for?', 'No order lost');
    await dana.submits();
    const { text } = await dana.seesModal(
      'Ola changed the goal to “Every order once” while you were writing.',
    );
    expect(text).toContain('Yours is still in the field: press Save to replace theirs.');
    expect(text).toContain('No order lost');
    expect(text).toContain('Spring');
    await ola.seesModal('“Every order once”');
    await dana.submits();
    expect((await dana.seesModal('“No order lost”')).title).toBe('Spring');
    await ola.seesModal('“No order lost”');
  });

  test('are asked about the days of a member and about a risk, too', async () => {
    const { dana, ola } = await both();
    await dana.presses('Edit', { beside: 'Capacity' });
    await ola.presses('Edit', { beside: 'Capacity' });
    await ola.fills('Lea', '5');
    await ola.fills('Kim', '8');
    await ola.submits();
    await dana.fills('Lea', '7');
    await dana.submits();
    const { text } = await dana.seesModal('Ola changed the days of Lea to 5 while you were writing.');
    expect(text).not.toContain('the days of Kim');
    await dana.submits();
    await dana.seesModal('0 of 55 points');

    await dana.presses('Edit', { beside: 'Risks' });
    await dana.presses('Add a risk');
    await dana.fills('What could go wrong?', 'The vendor is late');
    await dana.submits();
    await dana.presses('Edit', { beside: 'The vendor is late' });
    await ola.presses('Edit', { beside: 'Risks' });
    await ola.presses('Edit', { beside: 'The vendor is late' });
    await ola.fills('What could go wrong?', 'The vendor never comes');
    await ola.submits();
    await dana.fills('Contingency', 'Ship without it');
    await dana.submits();
    await dana.seesModal('The vendor never comes');
    await dana.seesModal('Contingency: “Ship without it”');

    await dana.presses('Edit', { beside: 'The vendor never comes' });
    await ola.presses('Edit', { beside: 'The vendor never comes' });
    await ola.fills('Contingency', 'Ship later');
    await ola.submits();
    await dana.fills('Contingency', 'Ship without it, then');
    await dana.submits();
    await dana.seesModal('Ola changed “The vendor never comes” while you were writing.');
    await dana.submits();
    await ola.seesModal('Contingency: “Ship without it, then”');
  });

  test('both name sprints to wait for, and it waits for all of them', async () => {
    const { dana, ola } = await both();
    for (const _ of ['Sprint 2', 'Sprint 3']) {
      await dana.closesModal();
      await dana.types('/sprint plan new', HERE);
      await dana.submits();
    }
    await dana.closesModal();
    await dana.types('/sprint plan 1', HERE);
    await dana.presses('Edit', { beside: 'Basics' });
    await ola.presses('Edit', { beside: 'Basics' });
    await ola.picks('Starts only after', ['Sprint 2']);
    await ola.submits();
    await dana.picks('Starts only after', ['Sprint 3']);
    await dana.submits();
    await dana.seesModal('Starts only after Sprint 2 and Sprint 3.');
  });

  test('go on when one has closed the window', async () => {
    const { world, dana, ola } = await both();
    await ola.closesModal();
    await dana.presses('Edit', { beside: 'Stories' });
    await addsLine(world, 'Order export 5');
    await dana.seesModal('5 of 60 points');
    expect(ola.modal).toBeNull();
    const updates = () => world.slack.calls.filter(({ method }) => method === 'views.update').length;
    const before = updates();
    await addsLine(world, 'Order import 5');
    await dana.seesModal('10 of 60 points');
    expect(updates()).toBe(before + 1);
  });
});
