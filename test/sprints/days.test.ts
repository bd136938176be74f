import { describe, expect, test } from 'vitest';
import { told } from '../blockers/team.ts';
import { HERE, startSprint } from '../standups/sprint.ts';

const STORIES = ['ERP-001 Connector framework 8 @lea must'];

describe('/sprint days', () => {
  test('keeps what one means to do on the next working days, and shows it again', async () => {
    const world = await startSprint(STORIES);
    const lea = world.as('Lea');
    await lea.types('/sprint days', HERE);
    await lea.seesModal('Your days in Sprint 1.');
    await lea.fills('Mon 2 Mar', 'connector');
    await lea.fills('Fri 6 Mar', 'review');
    await lea.submits();
    await world.moveTo('2026-03-04T08:00:00Z');
    await lea.types('/sprint days', HERE);
    expect(lea.modal?.text).toContain('review');
    expect(lea.modal?.text).not.toContain('Mon 2 Mar');
    expect(lea.modal?.text).not.toContain('Sat 7 Mar');
    await lea.fills('Fri 6 Mar', '');
    await lea.submits();
    await lea.types('/sprint days', HERE);
    expect(lea.modal?.text).not.toContain('review');
  });

  test('of somebody else are for those who plan', async () => {
    const world = await startSprint(STORIES);
    const ola = world.as('Ola');
    await ola.types('/sprint days @lea', HERE);
    expect(told(world, 'Ola')).toMatch(/^Only .*Dana.* can plan the days of others/);
    const dana = world.as('Dana');
    await dana.types('/sprint days @lea', HERE);
    await dana.seesModal("Lea's days in Sprint 1.");
    await dana.fills('Tue 3 Mar', 'connector');
    await dana.submits();
    await world.as('Lea').types('/sprint days', HERE);
    await world.as('Lea').seesModal('connector');
  });

  test('written by two at once are shown again, and nothing is overwritten unseen', async () => {
    const world = await startSprint(STORIES);
    const [lea, dana] = [world.as('Lea'), world.as('Dana')];
    await lea.types('/sprint days', HERE);
    await dana.types('/sprint days @lea', HERE);
    await dana.fills('Mon 2 Mar', 'help Ola');
    await dana.fills('Tue 3 Mar', 'prices');
    await dana.submits();
    await lea.fills('Tue 3 Mar', 'connector');
    await lea.submits();
    const { text } = await lea.seesModal('For Tue 3 Mar somebody wrote “prices” while you were writing.');
    expect(text).toContain('connector');
    expect(text).toContain('press Save to replace theirs');
    await lea.submits();
    await lea.types('/sprint days', HERE);
    expect(lea.modal?.text).toContain('help Ola');
    expect(lea.modal?.text).toContain('connector');
    expect(lea.modal?.text).not.toContain('prices');
  });

  test('say where there is no such sprint', async () => {
    const world = await startSprint(STORIES);
    await world.as('Lea').types('/sprint days Nonsense', HERE);
    expect(told(world, 'Lea')).toContain('no such sprint as “Nonsense”');
  });
});
