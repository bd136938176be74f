import { describe, expect, test } from 'vitest';
import { asks, startSprint, startTeam } from './team.ts';

async function running(count: number) {
  const world = await startTeam();
  const lines = Array.from({ length: count }, (_, at) => `ERP-00${at + 1} story ${at + 1} 3 @lea`);
  await startSprint(world, lines);
  await world.as('Lea').opensHome();
  return world;
}

describe("a person's stories on their App Home", () => {
  test('are five, and the rest on the next page', async () => {
    const world = await running(7);
    const lea = world.as('Lea');
    const { text } = await lea.seesHome('Your stories: 7');
    expect(text).toContain('ERP-005 story 5 — 3 points');
    expect(text).not.toContain('ERP-006');
    await lea.presses(/next|on|more|›|→/i, { in: 'home', beside: /1–5 of 7|of 7/ });
    await lea.seesHome('ERP-007 story 7');
  });

  test('are moved there, and are current whoever moves them', async () => {
    const world = await running(2);
    const lea = world.as('Lea');
    await lea.picks('Status of ERP-001', 'Done', { in: 'home' });
    const { text } = await lea.seesHome('Your stories: 1');
    expect(text).not.toContain('ERP-001');
    await asks(world, 'Ola', '/sprint move ERP-002 testing');
    await lea.seesHome('Testing');
    await asks(world, 'Ola', '/sprint move ERP-002 done');
    expect((await lea.seesHome()).text).not.toContain('Your stories');
  });

  test('open their card over the Home, where they can be moved too', async () => {
    const world = await running(1);
    const lea = world.as('Lea');
    await lea.presses('Open', { in: 'home', beside: 'ERP-001' });
    await lea.picks('Status of ERP-001', 'In Progress', { in: 'modal' });
    await lea.seesModal('In Progress since today 09:00');
    await lea.presses('Edit');
    await lea.fills('What is it about?', 'another title');
    await lea.submits();
    await lea.closesModal();
    await lea.seesHome('ERP-001 another title');
  });

  test('are not there for those who have none', async () => {
    const world = await running(1);
    const kim = world.as('Kim');
    await kim.opensHome();
    expect((await kim.seesHome()).text).not.toContain('Your stories');
  });
});
