import { expect, test } from 'vitest';
import { letters, publishedPlan } from './published.ts';
import { HERE } from './team.ts';

test('The plan of a sprint that was closed keeps what stood in it, in the channel, in the document and in the letters', async () => {
  const world = await publishedPlan();
  const dana = world.as('Dana');
  await dana.types('/sprint start', HERE);
  await dana.presses('Start anyway');
  await dana.fills('Why does it start all the same?', 'All have agreed at the table');
  await dana.submits();
  await dana.types('/sprint move ERP-001 done', HERE);
  await world.moveTo('2026-03-06T14:00:00Z');
  await dana.types('/sprint close', HERE);
  await dana.submits();
  await dana.seesModal('Sprint 1 is closed: 5 of 13 points done');
  await dana.closesModal();
  await world.moveTo('2026-03-06T14:01:00Z');
  const plan = (await world.as('Kim').sees('10 working days · closed', HERE)).text.split('\n');
  expect(plan.slice(2, 5)).toEqual([
    '13 of 60 points · 2 stories',
    '• ERP-001 Order export — 5 points, Must, Lea',
    '• ERP-002 Connector framework — 8 points, Should, Ola',
  ]);
  expect([...world.slack.workspace.canvases.values()][0]?.markdown).toContain('Connector framework');
  expect(letters(world, 'Ola').at(-1)).toContain('13 of 60 points\nThe sprint is closed.');
});
