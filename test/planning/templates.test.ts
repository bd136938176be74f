import { expect, test } from 'vitest';
import { addsLine, beginsSprint, HERE, planningTeam } from './team.ts';

test('a story can be kept as a template, from which new ones begin', async () => {
  const world = await planningTeam();
  const dana = world.as('Dana');
  await beginsSprint(world);
  await addsLine(world, 'Monthly report 3');
  await dana.presses('Keep as a template', { beside: 'DEV-001' });
  await dana.seesModal('New stories can begin as DEV-001 does: choose “Monthly report” beside “Add it”.');
  await dana.picks('Add from a template', 'Monthly report');
  const { text } = await dana.seesModal('DEV-002 Monthly report — not estimated');
  expect(text).toContain('3 of 60 points · 1 not estimated');
  await dana.closesModal();
  await dana.types('/sprint plan new', HERE);
  await dana.submits();
  await dana.picks('Add from a template', 'Monthly report');
  await dana.seesModal('DEV-003 Monthly report');
});

test('a story is estimated together from the plan, which shows the result', async () => {
  const world = await planningTeam();
  const dana = world.as('Dana');
  await beginsSprint(world);
  await addsLine(world, 'Monthly report');
  await dana.presses('Estimate together', { beside: 'DEV-001' });
  await dana.seesModal('DEV-001');
});

test('a form that comes too late for its trigger says so, and nothing is lost', async () => {
  const world = await planningTeam();
  await beginsSprint(world);
  await world.as('Dana').closesModal();
  world.slack.faults.on('views.open', { kind: 'error', error: 'expired_trigger_id', times: 1 });
  await world.as('Dana').types('/sprint plan', HERE);
  await world.as('Dana').sees('Slack gives me three seconds to open a form, and I took longer.', HERE);
  await world.as('Dana').types('/sprint plan', HERE);
  await world.as('Dana').seesModal('“Orders flow into the ERP”');
});
