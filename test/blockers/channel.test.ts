import { afterEach, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world.ts';
import { notices, told } from './team.ts';

let world: World;
afterEach(() => world.stop());

/** Without chat:write.public: the bot posts only where it was invited. */
const SCOPES = [
  'chat:write',
  'commands',
  'users:read',
  'channels:read',
  'groups:read',
  'im:write',
  'dnd:read',
];

test('without the bot in the blockers channel the raiser is told, people are told, and an invitation posts the card', async () => {
  world = await startWorld({ at: '2026-03-02T08:00:00Z', scopes: SCOPES });
  const [dana, lea] = [world.as('Dana'), world.as('Lea')];
  await dana.types('/standup setup', { in: '#dev-standup' });
  await dana.picks('Team lead', 'Dana');
  await dana.picks('Channel for blockers', '#ops');
  await dana.submits();

  await lea.types('/blocker the VPN is down', { in: '#dev-standup' });
  expect(told(world, 'Lea')).toContain('#1 the VPN is down is raised.');
  await world.settle();
  expect(notices(world, 'Lea')).toEqual([
    "I couldn't post to #ops: I'm not in that channel. Your blocker #1 is saved and its ladder runs; type /invite @Drumbeat there and I'll post the card.",
  ]);

  await world.moveTo('2026-03-02T12:01:00Z');
  expect(notices(world, 'Dana')).toEqual([expect.stringContaining('has been open for 4 working hours')]);

  await lea.invitesApp('#ops');
  await world.moveTo('2026-03-02T12:02:00Z');
  const card = await lea.sees('raised by Lea', { in: '#ops' });
  expect(card.text).toContain('Next: Dana (team lead; nobody is product manager) today 17:00.');
  expect(lea.thread(card).map(({ text }) => text)).toEqual([
    expect.stringContaining('@Dana (team lead) is told now'),
  ]);
});

test('who waits hears by direct message while the card cannot be posted', async () => {
  world = await startWorld({ at: '2026-03-02T08:00:00Z', scopes: SCOPES });
  const [dana, lea] = [world.as('Dana'), world.as('Lea')];
  await dana.types('/standup setup', { in: '#dev-standup' });
  await dana.picks('Channel for blockers', '#ops');
  await dana.submits();
  await lea.types('/blocker the VPN is down', { in: '#dev-standup' });
  await world.as('Kim').types('/blocker resolve 1 restarted it', { in: '#dev-standup' });
  await world.settle();
  expect(notices(world, 'Lea').at(-1)).toBe('#1 the VPN is down: ✅ Kim resolved it: “restarted it”.');
});
