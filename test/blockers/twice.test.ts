import { afterEach, expect, test } from 'vitest';
import { devTeam } from '../../src/simulator/seed/dev-team.ts';
import type { World } from '../support/world.ts';
import { notices, startTeam, told } from './team.ts';

let world: World;
afterEach(() => world.stop());

const HERE = { in: '#dev-standup' } as const;
const CARD = { in: '#dev-blockers' } as const;

test('a command that Slack delivers twice raises one blocker', async () => {
  world = await startTeam();
  world.slack.faults.onEnvelope('slash_commands', { kind: 'duplicate' });
  await world.as('Lea').types('/blocker the VPN is down @Omar', HERE);
  await world.settle();
  expect(world.as('Kim').messages(CARD)).toHaveLength(1);
  expect(notices(world, 'Omar')).toHaveLength(1);
  const answers = world
    .as('Lea')
    .ephemerals(HERE)
    .map(({ text }) => text);
  expect(answers.some((text) => text.includes('#1 the VPN is down is raised.'))).toBe(true);
  expect(answers.some((text) => text.includes('You raised this already?'))).toBe(false);
});

test('a form that is sent twice raises one, and a button pressed twice escalates once', async () => {
  world = await startTeam();
  const lea = world.as('Lea');
  await lea.types('/blocker', HERE);
  await lea.fills('What keeps you from going on?', 'the VPN is down');
  world.slack.faults.onEnvelope('interactive', { kind: 'duplicate' });
  await lea.submits();
  await world.settle();
  expect(world.as('Kim').messages(CARD)).toHaveLength(1);
  await lea.closesModal();
  world.slack.faults.onEnvelope('interactive', { kind: 'duplicate' });
  await world.as('Kim').presses('Escalate now', CARD);
  await world.settle();
  expect(notices(world, 'Dana')).toHaveLength(1);
  expect(notices(world, 'Priya')).toEqual([]);
});

test('a user group is told by a mention in the thread, in the hours of the team', async () => {
  const groups = [{ handle: 'devops', name: 'DevOps', members: ['omar'] }];
  world = await startTeam({ seed: { ...devTeam, groups } });
  const dana = world.as('Dana');
  await dana.types('/blocker policy', HERE);
  await dana.presses('Add a step');
  await dana.fills('After how many hours?', '1');
  await dana.picks('Who is told?', '@devops');
  await dana.submits();
  await dana.submits();
  await dana.closesModal();
  await world.moveTo('2026-03-02T15:30:00Z');
  await world.as('Lea').types('/blocker the VPN is down', HERE);
  expect(told(world, 'Lea')).toContain('@devops is told tomorrow 09:30');
  await world.moveTo('2026-03-03T08:31:00Z');
  const line = await world.as('Kim').sees('is told now: #1 the VPN is down', CARD);
  expect(line.spoken).toContain('<!subteam^');
});
