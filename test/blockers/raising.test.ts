import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { notices, startTeam, told } from './team.ts';

let world: World;
beforeEach(async () => {
  world = await startTeam();
});
afterEach(() => world.stop());

const HERE = { in: '#dev-standup' } as const;
const CARD = { in: '#dev-blockers' } as const;

describe('a person who is blocked', () => {
  test('says so in one line: a card in the blockers channel, and who can help is asked at once', async () => {
    const lea = world.as('Lea');
    await lea.types('/blocker staging DB refuses connections @Omar ERP-001', HERE);
    expect(told(world, 'Lea')).toBe(
      '🚧 #1 staging DB refuses connections (ERP-001) is raised.\n' +
        'Omar is told now, Dana (team lead) today 13:00, Priya (product manager) today 17:00. Whoever takes it stops the ladder.',
    );
    const card = await lea.sees('#1 staging DB refuses connections', CARD);
    expect(card.text).toContain('ERP-001 · raised by Lea, today 09:00');
    expect(card.text).toContain('Omar can unblock it. Nobody is on it yet.');
    expect(card.text).toContain(
      'Next: Dana (team lead) today 13:00, then Priya (product manager) today 17:00.',
    );
    expect(notices(world, 'Omar')).toEqual([
      expect.stringContaining(
        'Lea is blocked and says you can help: #1 staging DB refuses connections (ERP-001).',
      ),
    ]);
  });

  test('fills in a form when the command stands alone', async () => {
    const lea = world.as('Lea');
    await lea.types('/blocker', HERE);
    await lea.fills('What keeps you from going on?', 'No access to the VPN\nsince Monday');
    await lea.picks('Who can unblock it?', 'Omar');
    await lea.fills('Story', 'ERP-002');
    await lea.ticks('Critical: tell people outside their hours too');
    await lea.submits();
    await lea.seesModal('🔴 #1 No access to the VPN (ERP-002) is raised as critical.');
    const card = await world.as('Ola').sees('#1 No access to the VPN', CARD);
    expect(card.text).toContain('🔴');
    const [whole] = world.as('Ola').thread(card);
    expect(whole?.text).toBe('No access to the VPN\nsince Monday');
  });

  test('makes one of a message that somebody wrote', async () => {
    const [lea, ola] = [world.as('Lea'), world.as('Ola')];
    await ola.says('the sandbox key from Finance is still missing', HERE);
    const message = await lea.sees('the sandbox key', HERE);
    await lea.uses('Track as a blocker', message);
    await lea.submits();
    await lea.sees('#1 the sandbox key from Finance is still missing', CARD);
  });

  test('numbers go up, in the order in which they were raised', async () => {
    await world.as('Lea').types('/blocker no review on PROC-001', HERE);
    await world.as('Ola').types('/blocker the VPN is down', HERE);
    expect(told(world, 'Ola')).toContain('#2 the VPN is down is raised.');
    await world.as('Kim').types('/blocker list', HERE);
    expect(told(world, 'Kim')).toContain('Open blockers of Dev team: 2');
    expect(told(world, 'Kim')).toMatch(/#1 no review on PROC-001 — Lea[\s\S]*#2 the VPN is down — Ola/);
  });

  test('sees on their Home what blocks them', async () => {
    const lea = world.as('Lea');
    await lea.types('/blocker the VPN is down', HERE);
    await lea.opensHome();
    await lea.seesHome('Your blockers: 1');
    await lea.seesHome('#1 the VPN is down — Lea');
  });
});

describe('what somebody raised before', () => {
  test('is offered for joining, and who joins hears how it ends', async () => {
    await world.as('Lea').types('/blocker staging DB refuses connections', HERE);
    const ola = world.as('Ola');
    await ola.types('/blocker the staging DB refuses all connections', HERE);
    expect(told(world, 'Ola')).toContain(
      'This looks like one that is open: 🚧 #1 staging DB refuses connections',
    );
    expect(told(world, 'Ola')).toContain('Nothing new is raised yet.');
    await ola.presses('Join #1');
    expect(told(world, 'Ola')).toContain('You wait for #1 staging DB refuses connections too');
    const card = await ola.sees('Ola waits for it too.', CARD);
    await world.as('Kim').types('/blocker resolve 1 restarted it', HERE);
    const last = ola.thread(card).at(-1);
    expect(last?.text).toBe('✅ Kim resolved it: “restarted it”. @Lea @Ola');
    await ola.doesNotSee('#2', CARD);
  });

  test('can be raised as a new one all the same, once however often it is pressed', async () => {
    await world.as('Lea').types('/blocker staging DB refuses connections', HERE);
    const ola = world.as('Ola');
    await ola.types('/blocker staging DB refuses connections from CI', HERE);
    await ola.presses('Raise it as a new one');
    expect(told(world, 'Ola')).toContain('#2 staging DB refuses connections from CI is raised.');
    await ola.sees('#2 staging DB refuses connections from CI', CARD);
  });

  test('is offered in the form, too', async () => {
    await world.as('Lea').types('/blocker staging DB refuses connections', HERE);
    const ola = world.as('Ola');
    await ola.types('/blocker', HERE);
    await ola.fills('What keeps you from going on?', 'staging DB refuses connections');
    await ola.submits();
    await ola.seesModal('Nothing new is raised yet.');
    await ola.presses('Join #1');
    await ola.seesModal('You wait for #1 staging DB refuses connections too');
  });

  test('by oneself is not raised twice', async () => {
    const lea = world.as('Lea');
    await lea.types('/blocker staging DB refuses connections', HERE);
    await lea.types('/blocker staging DB still refuses connections', HERE);
    expect(told(world, 'Lea')).toContain('You raised this already?');
    await lea.presses('It is #1');
    expect(told(world, 'Lea')).toBe('Then #1 stays as it is. Nothing new was raised.');
  });

  test('is shown with who solved it, once it is resolved', async () => {
    await world.as('Lea').types('/blocker staging DB refuses connections', HERE);
    await world.as('Kim').types('/blocker resolve 1 the firewall rule was gone', HERE);
    await world.as('Ola').types('/blocker staging DB refuses connections', HERE);
    expect(told(world, 'Ola')).toContain('#2 staging DB refuses connections is raised.');
    expect(told(world, 'Ola')).toContain(
      'It may be like #1 staging DB refuses connections: Kim resolved it today 09:00: “the firewall rule was gone”.',
    );
  });
});

describe('whoever is named to help', () => {
  test.each([
    ['Buildbot', "Buildbot is an app, and apps don't read what I write. Nobody is asked to unblock it."],
    ['Gus', "Gus is a guest, and I don't write to guests. Nobody is asked to unblock it."],
    ['Rex', "Rex's account is deactivated. Nobody is asked to unblock it."],
  ])('%s is not written to, and that is said', async (name, said) => {
    await world.as('Lea').types(`/blocker the VPN is down @${name}`, HERE);
    expect(told(world, 'Lea')).toContain(`${said} Dana (team lead) is told today 13:00`);
    await world.as('Lea').sees('raised by Lea', CARD);
    expect(world.as('Lea').messages(CARD).at(-1)?.text).toContain('Nobody is on it yet.');
  });

  test('on the other side of the world is told when their day begins', async () => {
    await world.as('Lea').types('/blocker the VPN is down @Noor', HERE);
    expect(told(world, 'Lea')).toContain('Noor is told today 18:00, Dana (team lead) today 13:00');
    await world.moveTo('2026-03-02T16:59:00Z');
    expect(notices(world, 'Noor').filter((text) => text.includes('is blocked'))).toEqual([]);
    await world.moveTo('2026-03-02T17:01:00Z');
    expect(notices(world, 'Noor')).toEqual([
      expect.stringContaining('Lea is blocked and says you can help: #1'),
    ]);
  });

  test('and is not asked at all once it is resolved', async () => {
    await world.as('Lea').types('/blocker the VPN is down @Noor', HERE);
    await world.as('Lea').types('/blocker resolve 1 it came back', HERE);
    await world.moveTo('2026-03-02T18:00:00Z');
    expect(notices(world, 'Noor')).toEqual([]);
  });

  test('or is taken by somebody else', async () => {
    await world.as('Lea').types('/blocker the VPN is down @Noor', HERE);
    await world.as('Kim').presses("I'm on it", CARD);
    await world.as('Kim').submits();
    await world.moveTo('2026-03-02T18:00:00Z');
    expect(notices(world, 'Noor')).toEqual([]);
  });

  test('from another team is asked all the same', async () => {
    await world.as('Lea').types('/blocker the servers are slow @Omar', HERE);
    expect(notices(world, 'Omar')).toHaveLength(1);
  });
});
