import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTeam } from '../standups/team.ts';
import type { World } from '../support/world.ts';
import { shownTo } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await startTeam();
  await world.as('Dana').opensHome();
});
afterEach(() => world.stop());

test.each([
  { setting: 'Standup', opens: 'Asked by direct message on' },
  { setting: 'Questions', opens: 'New question' },
  { setting: 'Escalation', opens: 'Escalation policy' },
  { setting: 'Sprints', opens: 'Definition of done' },
  { setting: 'Roles', opens: 'Scrum master' },
  { setting: 'Team hours', opens: 'Day starts' },
])('behind Team settings a lead changes: $setting', async ({ setting, opens }) => {
  const dana = world.as('Dana');
  await dana.presses('Team settings', { in: 'home' });
  await dana.presses('Change', { beside: setting });
  await dana.seesModal(opens);
});

test('the form lies over the settings, and what it changes shows on Home', async () => {
  const dana = world.as('Dana');
  await dana.presses('Team settings', { in: 'home' });
  await dana.presses('Change', { beside: 'Standup' });
  await dana.fills('Team', 'Warehouse crew');
  await dana.submits();
  await dana.seesModal('What do you want to change');
  await world.moveTo('2026-03-02T06:01:00Z');
  expect(shownTo(world, 'Dana')).toContain('Warehouse crew in #dev-standup');
});

test('whoever manages the team no more is told who does', async () => {
  const kim = world.as('Kim');
  const dana = world.as('Dana');
  await dana.types('/standup roles', { in: '#dev-standup' });
  await dana.picks('Team lead', ['Dana', 'Kim']);
  await dana.submits();
  await kim.opensHome();
  await kim.seesHome('Dev team in #dev-standup');
  await dana.closesModal();
  await dana.types('/standup roles', { in: '#dev-standup' });
  await dana.picks('Team lead', ['Dana']);
  await dana.submits();
  await kim.presses('Team settings', { in: 'home' });
  await kim.seesModal('Only Dana or a workspace admin can change the settings.');
  await world.moveTo('2026-03-02T06:01:00Z');
  expect(shownTo(world, 'Kim')).not.toContain('here today');
});
