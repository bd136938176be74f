import { afterEach, describe, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world.ts';
import { startTeam, told } from './team.ts';

let world: World;
afterEach(() => world.stop());

const HERE = { in: '#dev-standup' } as const;
const CARD = { in: '#dev-blockers' } as const;

describe('what cannot be done is said, with what can', () => {
  test.each([
    ['/blocker 99', 'There is no #99. /blocker list shows the open ones.'],
    ['/blocker resolve 99 done', 'There is no #99. /blocker list shows the open ones.'],
    ['/blocker resolve', 'Say which one, by its number: /blocker list shows them.'],
    ['/blocker escalate', 'Say which one, by its number: /blocker list shows them.'],
    ['/blocker reopen 1', '#1 is open already.'],
    ['/blocker reslove 1', '/blocker reslove 1 — did you mean /blocker resolve 1? Nothing was changed.'],
    ['/blocker \u200b\u200b', 'Say what blocks you, too: /blocker staging DB refuses connections @dana.'],
    ['/blocker critical:', 'Say what blocks you, too: /blocker staging DB refuses connections @dana.'],
    ['/blocker @Omar', 'Say what blocks you, too: /blocker staging DB refuses connections @dana.'],
  ])('%s', async (typed, answer) => {
    world = await startTeam();
    await world.as('Lea').types('/blocker the VPN is down', HERE);
    await world.as('Lea').types(typed, HERE);
    expect(told(world, 'Lea')).toBe(answer);
    await world.as('Kim').types('/blocker list', HERE);
    expect(told(world, 'Kim')).toContain('Open blockers of Dev team: 1');
  });

  test('before there is a team it says how to set one up', async () => {
    world = await startWorld();
    await world.as('Lea').types('/blocker the VPN is down', HERE);
    expect(told(world, 'Lea')).toContain("No team here yet. Type /standup setup in your team's channel");
  });

  test('a long text that cannot be raised there is given back to be copied', async () => {
    world = await startWorld();
    const text = `the VPN to <staging> is down & nobody can deploy: ${'step by step '.repeat(250)}`.trim();
    await world.as('Lea').types(`/blocker ${text}`, HERE);
    expect(told(world, 'Lea')).toContain('No team here yet.');
    expect(told(world, 'Lea').replace(/\s+/g, ' ')).toContain(text);
  });

  test('help names everything it can do', async () => {
    world = await startTeam();
    await world.as('Lea').types('/blocker help', HERE);
    for (const word of ['list', 'mine', '12', 'resolve', 'reopen', 'critical', 'escalate', 'policy']) {
      expect(told(world, 'Lea')).toContain(`/blocker ${word}`);
    }
  });

  test('a command that only begins like another word is raised as it is', async () => {
    world = await startTeam();
    await world.as('Lea').types('/blocker resolve DNS for the staging host', HERE);
    expect(told(world, 'Lea')).toContain('#1 resolve DNS for the staging host is raised.');
  });
});

describe('nothing that is written pings, breaks or is lost', () => {
  test.each([
    '<!channel> & <b>bold</b> everywhere',
    '*_~`formatting`~_* stays as it is',
    '🔥🧯 the server room is on fire',
    'الخادم لا يستجيب منذ الصباح',
    '@here can somebody help',
  ])('%s', async (text) => {
    world = await startTeam();
    const lea = world.as('Lea');
    await lea.types('/blocker', HERE);
    await lea.fills('What keeps you from going on?', text);
    await lea.submits();
    const card = await world.as('Kim').sees('raised by Lea', CARD);
    expect(card.spoken).not.toMatch(/<!(channel|here|everyone)/);
    await world.as('Kim').types('/blocker list', HERE);
    await world.as('Kim').types('/blocker resolve 1', HERE);
    await world.as('Kim').fills('What fixed it?', text);
    await world.as('Kim').submits();
    const last = world
      .as('Kim')
      .thread(await world.as('Kim').sees('raised by Lea', CARD))
      .at(-1);
    expect(last?.text).toContain('Kim resolved it');
  });

  test('3,000 characters get a short title, and stand whole in the thread', async () => {
    world = await startTeam();
    const lea = world.as('Lea');
    const text = `Finance has not sent the key ${'& nobody answers the phone '.repeat(200)}`
      .slice(0, 2_990)
      .trim();
    await lea.types('/blocker', HERE);
    await lea.fills('What keeps you from going on?', text);
    await lea.submits();
    const card = await lea.sees('raised by Lea', CARD);
    expect(card.text).toContain('the whole text is in the thread');
    const [whole] = lea.thread(card);
    expect(whole?.text.replace(/\s+/g, ' ')).toBe(text.replace(/\s+/g, ' '));
  });
});

describe('however much is written', () => {
  test('of what fixed it, the card and those who were told show it, and so does the next like it', async () => {
    world = await startTeam();
    const lea = world.as('Lea');
    await lea.types('/blocker the VPN is down @Omar', HERE);
    await world.as('Kim').types('/blocker resolve 1', HERE);
    await world.as('Kim').fills('What fixed it?', '&'.repeat(2_900));
    await world.as('Kim').submits();
    await world.moveTo('2026-03-02T08:01:00Z');
    await world.as('Omar').sees('Kim resolved it', { in: 'dm' });
    const card = await lea.sees('raised by Lea', CARD);
    expect(card.text).toContain('Kim resolved it today 09:00: “&&&');
    await lea.types('/blocker the VPN is down again', HERE);
    expect(told(world, 'Lea')).toContain('It may be like #1 the VPN is down');
  });

  test('in its log, the blocker is shown whole', async () => {
    world = await startTeam();
    const kim = world.as('Kim');
    await kim.types('/blocker the VPN is down', HERE);
    for (let time = 0; time < 6; time++) {
      await kim.types(`/blocker resolve 1 ${'<restarted> '.repeat(12)}`, HERE);
      await kim.types(`/blocker reopen 1 ${'<and gone again> '.repeat(9)}`, HERE);
    }
    await kim.types('/blocker 1', HERE);
    expect(told(world, 'Kim').match(/reopened it/g)).toHaveLength(6);
  });
});

describe('a button on a card that is out of date', () => {
  test('says who resolved it', async () => {
    world = await startTeam();
    const lea = world.as('Lea');
    await lea.types('/blocker the VPN is down', HERE);
    await world.as('Kim').types('/blocker resolve 1 came back', HERE);
    await lea.presses('Escalate now', HERE);
    expect(told(world, 'Lea')).toBe(
      '#1: Kim resolved it today 09:00: “came back”. If it is back, type /blocker reopen 1.',
    );
  });
});

describe('a blocker of a private channel', () => {
  test('is not there for those who are not in it', async () => {
    world = await startWorld({ at: '2026-03-02T08:00:00Z' });
    const dana = world.as('Dana');
    await dana.invitesApp('#leads');
    await dana.types('/standup setup', { in: '#leads' });
    await dana.submits();
    await dana.types('/blocker the budget is not approved', { in: '#leads' });
    await world.as('Lea').types('/blocker 1', HERE);
    expect(told(world, 'Lea')).toBe('There is no #1. /blocker list shows the open ones.');
    await world.as('Priya').types('/blocker 1', { in: '#leads' });
    expect(told(world, 'Priya')).toContain('#1 the budget is not approved');
  });
});
