import { afterEach, describe, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { notices, startTeam, told } from './team.ts';

let world: World;
afterEach(() => world.stop());

const HERE = { in: '#dev-standup' } as const;
const CARD = { in: '#dev-blockers' } as const;

/** What the thread of the newest card with these words says, oldest first. */
async function log(title: string): Promise<string[]> {
  const reader = world.as('Kim');
  const cards = reader
    .messages(CARD)
    .filter(({ text }) => text.includes(title) && text.includes('raised by'));
  const card = cards.at(-1);
  return card ? reader.thread(card).map(({ text }) => text) : [];
}

describe('a blocker that nobody takes', () => {
  test('reaches the team lead after 4 working hours and the product manager after 8, each once', async () => {
    world = await startTeam();
    await world.moveTo('2026-03-02T08:12:00Z');
    await world.as('Lea').types('/blocker staging DB refuses connections @Omar ERP-001', HERE);
    await world.moveTo('2026-03-02T12:11:00Z');
    expect(notices(world, 'Dana')).toEqual([]);
    await world.moveTo('2026-03-02T12:13:00Z');
    expect(notices(world, 'Dana')).toEqual([
      expect.stringContaining(
        '#1 staging DB refuses connections (ERP-001) has been open for 4 working hours, and Omar, who can unblock it, has not taken it. Lea waits.',
      ),
    ]);
    const shown = await world.as('Ola').sees('@Dana (team lead) is told now: #1 staging DB', CARD);
    expect(shown.text).toContain('has been open for 4 working hours');
    await world.moveTo('2026-03-03T08:11:00Z');
    expect(notices(world, 'Priya')).toEqual([]);
    await world.moveTo('2026-03-03T08:13:00Z');
    expect(notices(world, 'Priya')).toEqual([expect.stringContaining('has been open for 8 working hours')]);
    await world.moveTo('2026-03-06T16:00:00Z');
    expect(notices(world, 'Dana')).toHaveLength(1);
    expect(notices(world, 'Priya')).toHaveLength(1);
    expect((await log('#1')).length).toBe(2);
    expect((await world.as('Lea').sees('raised by Lea', CARD)).text).toContain(
      'Everyone on the ladder has been told.',
    );
  });

  test('waits over the weekend', async () => {
    world = await startTeam();
    await world.moveTo('2026-03-06T15:00:00Z');
    await world.as('Lea').types('/blocker the VPN is down', HERE);
    expect(told(world, 'Lea')).toContain(
      'Dana (team lead) is told Mon 9 Mar 12:00, Priya (product manager) Mon 9 Mar 16:00.',
    );
    await world.moveTo('2026-03-09T10:59:00Z');
    expect(notices(world, 'Dana')).toEqual([]);
    await world.moveTo('2026-03-09T11:01:00Z');
    expect(notices(world, 'Dana')).toHaveLength(1);
  });

  test('goes to the deputy while the team lead is away, and says so', async () => {
    world = await startTeam({ lead: '' });
    const dana = world.as('Dana');
    await dana.types('/standup settings', HERE);
    await dana.picks('Team lead', ['Ola', 'Kim']);
    await dana.submits();
    await world.as('Ola').types('/standup away today', HERE);
    await world.as('Lea').types('/blocker the VPN is down', HERE);
    expect(told(world, 'Lea')).toContain('Kim (team lead) is told today 13:00');
    await world.moveTo('2026-03-02T12:01:00Z');
    expect(notices(world, 'Ola')).toEqual([]);
    expect(notices(world, 'Kim')).toEqual([expect.stringContaining('Ola is away.')]);
  });

  test('goes to the next step when everybody of a step is away, and says so', async () => {
    world = await startTeam();
    await world.as('Dana').types('/standup away today', HERE);
    await world.as('Lea').types('/blocker the VPN is down', HERE);
    await world.moveTo('2026-03-02T12:01:00Z');
    expect(notices(world, 'Dana')).toEqual([]);
    expect(notices(world, 'Priya')).toEqual([expect.stringContaining('Dana is away.')]);
    await world.moveTo('2026-03-04T12:00:00Z');
    expect(notices(world, 'Priya')).toHaveLength(1);
  });

  test('is not escalated to the one who waits for it', async () => {
    world = await startTeam();
    await world.as('Dana').types('/blocker the VPN is down', HERE);
    expect(told(world, 'Dana')).toContain('Priya (product manager) is told today 13:00');
    await world.moveTo('2026-03-02T12:01:00Z');
    expect(notices(world, 'Priya')).toEqual([expect.stringContaining('Dana is waiting for it already.')]);
  });

  test('answers to whoever holds no role: the card says who stands in', async () => {
    world = await startTeam({ lead: '', manager: '' });
    await world.as('Lea').types('/blocker the VPN is down', HERE);
    const card = await world.as('Lea').sees('raised by Lea', CARD);
    expect(card.text).toContain('Dana (who set the team up; nobody is team lead) today 13:00');
  });
});

describe('somebody who pauses notifications', () => {
  test('is told when they are back, and the one after them is not held up', async () => {
    world = await startTeam();
    await world.as('Dana').pausesNotifications(new Date('2026-03-03T09:30:00Z'));
    await world.moveTo('2026-03-02T09:30:00Z');
    await world.as('Lea').types('/blocker the VPN is down', HERE);
    await world.moveTo('2026-03-03T09:29:00Z');
    expect(notices(world, 'Dana')).toEqual([]);
    await world.moveTo('2026-03-03T09:31:00Z');
    expect(notices(world, 'Dana')).toHaveLength(1);
    expect(notices(world, 'Priya')).toHaveLength(1);
  });
});

describe('a critical blocker', () => {
  test('wakes whoever is to be told; the raiser and a lead can say so, nobody else', async () => {
    world = await startTeam({ lead: 'Noor' });
    await world.as('Lea').types('/blocker production is down', HERE);
    expect(told(world, 'Lea')).toContain('Noor (team lead) today 18:00');
    await world.as('Kim').types('/blocker critical 1', HERE);
    expect(told(world, 'Kim')).toBe(
      'Only Lea or Noor can mark #1 critical. Ask one of them, or press Escalate now.',
    );
    await world.as('Lea').presses('Mark as critical');
    const card = await world.as('Ola').sees('raised by Lea', CARD);
    expect(card.text).toContain('🔴 #1 production is down · critical');
    expect(card.text).toContain('Next: Noor (team lead) today 13:00');
    await world.moveTo('2026-03-02T12:01:00Z');
    expect(notices(world, 'Noor')).toHaveLength(1);
  });
});

describe('"Escalate now"', () => {
  test('tells the next one at once, and says who', async () => {
    world = await startTeam();
    const lea = world.as('Lea');
    await lea.types('/blocker the VPN is down', HERE);
    await lea.presses('Escalate now', HERE);
    expect(told(world, 'Lea')).toBe('Dana (team lead) is told now.');
    expect(notices(world, 'Dana')).toEqual([
      expect.stringContaining('Lea escalates. #1 the VPN is down was raised just now'),
    ]);
    await world.as('Ola').presses('Escalate now', CARD);
    expect(notices(world, 'Priya')).toHaveLength(1);
    await world.as('Kim').types('/blocker escalate 1', HERE);
    expect(told(world, 'Kim')).toBe('Everyone on the ladder of #1 has been told. /blocker 1 shows who.');
  });

  test('in the evening waits for the morning, and says so', async () => {
    world = await startTeam();
    await world.moveTo('2026-03-02T19:00:00Z');
    await world.as('Lea').types('/blocker the VPN is down', HERE);
    await world.as('Lea').presses('Escalate now', HERE);
    expect(told(world, 'Lea')).toContain(
      'Dana (team lead) is told tomorrow 09:00, as soon as they can be reached.',
    );
    await world.moveTo('2026-03-03T07:59:00Z');
    expect(notices(world, 'Dana')).toEqual([]);
    await world.moveTo('2026-03-03T08:01:00Z');
    expect(notices(world, 'Dana')).toHaveLength(1);
  });
});

test('the log stays with its card when the team chooses another channel', async () => {
  world = await startTeam();
  await world.as('Lea').types('/blocker the VPN is down', HERE);
  const dana = world.as('Dana');
  await dana.types('/standup settings', HERE);
  await dana.picks('Channel for blockers', '#dev-general');
  await dana.submits();
  await world.as('Kim').types('/blocker resolve 1 it came back', HERE);
  await world.settle();
  expect((await log('#1')).at(-1)).toBe('✅ Kim resolved it: “it came back”. @Lea');
});

test('after downtime the highest step that was missed is taken once, and says that it is late', async () => {
  const { mkdtempSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  world = await startTeam({ databaseUrl: `file:${mkdtempSync(`${tmpdir()}/drumbeat-`)}/test.db` });
  await world.as('Lea').types('/blocker the VPN is down', HERE);
  world.clock.set(new Date('2026-03-03T13:00:00Z'));
  await world.restart();
  await world.moveTo('2026-03-03T13:01:00Z');
  expect(notices(world, 'Dana')).toEqual([]);
  expect(notices(world, 'Priya')).toEqual([
    expect.stringMatching(/This is late: it was due yesterday 17:00\./),
  ]);
  await world.moveTo('2026-03-04T13:00:00Z');
  expect(notices(world, 'Dana')).toEqual([]);
  expect(notices(world, 'Priya')).toHaveLength(1);
  const end = ', but for Dana, whose step was missed.';
  expect((await world.as('Ola').sees('raised by Lea', CARD)).text).toContain(
    `Everyone on the ladder has been told${end}`,
  );
  await world.as('Ola').presses('Escalate now', CARD);
  expect(told(world, 'Ola')).toContain(`Everyone on the ladder of #1 has been told${end}`);
});

test('hours of the team that were changed meanwhile hold at once', async () => {
  world = await startTeam();
  const dana = world.as('Dana');
  const startAt = async (time: string) => {
    await dana.types('/standup hours', HERE);
    await dana.picks('Day starts', time);
    await dana.submits();
    await dana.closesModal();
  };
  await startAt('12:00');
  await world.as('Lea').types('/blocker the VPN is down', HERE);
  await world.moveTo('2026-03-02T13:20:00Z');
  expect(notices(world, 'Dana')).toEqual([]);
  await startAt('09:00');
  await world.moveTo('2026-03-02T13:21:00Z');
  expect(notices(world, 'Dana')).toEqual([
    expect.stringContaining('has been open for 5 h 20 min of working time'),
  ]);
});
