import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { notices, startTeam, told } from './team.ts';

let world: World;
beforeEach(async () => {
  world = await startTeam();
  await world.as('Lea').types('/blocker staging DB refuses connections @Omar', HERE);
});
afterEach(() => world.stop());

const HERE = { in: '#dev-standup' } as const;
const CARD = { in: '#dev-blockers' } as const;

async function card() {
  return world.as('Kim').sees('raised by Lea', CARD);
}

async function log(): Promise<string[]> {
  return world
    .as('Kim')
    .thread(await card())
    .map(({ text }) => text);
}

async function takes(name: string, choice = 'In 2 hours') {
  const person = world.as(name);
  await person.presses("I'm on it");
  const { text } = await person.seesModal('When do you expect it to be solved?');
  const label = text.match(new RegExp(`${choice}[^\\n]*`))?.[0] ?? choice;
  await person.picks('When do you expect it to be solved?', label);
  return person;
}

describe('"I\'m on it"', () => {
  test('stops the ladder until the ETA, and the raiser hears it', async () => {
    await world.moveTo('2026-03-02T09:40:00Z');
    const omar = await takes('Omar');
    await omar.fills('What are you doing about it?', 'looking at the firewall');
    await omar.submits();
    expect(await log()).toEqual([
      'Omar is on it, expects today 12:40: “looking at the firewall”. The ladder waits until then. @Lea',
    ]);
    expect((await card()).text).toContain(
      'Omar is on it until today 12:40. If it is not solved by then: Dana (team lead) today 12:40',
    );
    await world.as('Lea').types('/blocker resolve 1 firewall rule', HERE);
    await world.moveTo('2026-03-04T16:00:00Z');
    expect(notices(world, 'Dana')).toEqual([]);
  });

  test('takes the next step at once when the ETA is not kept', async () => {
    const omar = await takes('Omar', 'In 1 hour');
    await omar.submits();
    await world.moveTo('2026-03-02T09:01:00Z');
    expect(notices(world, 'Dana')).toEqual([
      expect.stringContaining(
        'The ETA passed. #1 staging DB refuses connections is not solved yet; Omar was on it until today 10:00. Lea waits.',
      ),
    ]);
    expect((await card()).text).toContain('Omar was on it until today 10:00; that has passed. Next: Priya');
  });

  test('asks the raiser when it is further away than two working days', async () => {
    const omar = world.as('Omar');
    await omar.presses("I'm on it");
    await omar.picks('Or on another day', '2026-03-06');
    await omar.picks('At', '12:00');
    await omar.submits();
    expect((await card()).text).toContain('Lea is asked whether that can wait.');
    expect(notices(world, 'Lea').at(-1)).toContain(
      'Can it wait that long? Until you agree the ladder goes on.',
    );
    await world.as('Lea').presses('Agree');
    expect((await log()).at(-1)).toContain(
      'Lea can wait until Mar 6, 2026 12:00. The ladder waits until then. @Omar',
    );
    await world.moveTo('2026-03-06T10:59:00Z');
    expect(notices(world, 'Dana')).toEqual([]);
    await world.moveTo('2026-03-06T11:01:00Z');
    expect(notices(world, 'Dana')).toHaveLength(1);
  });

  test('and asks no longer once that time has passed', async () => {
    const omar = world.as('Omar');
    await omar.presses("I'm on it");
    await omar.picks('Or on another day', '2026-03-06');
    await omar.picks('At', '12:00');
    await omar.submits();
    await world.moveTo('2026-03-06T11:01:00Z');
    const asked = world
      .as('Lea')
      .dm()
      .filter(({ text }) => text.includes('Can it wait that long?'));
    expect(asked.map(({ buttons }) => buttons ?? [])).toEqual([[]]);
  });

  test('and goes on climbing when the raiser says that it is too late', async () => {
    const omar = world.as('Omar');
    await omar.presses("I'm on it");
    await omar.picks('Or on another day', '2026-03-06');
    await omar.submits();
    await world.as('Lea').presses('Too late');
    expect((await log()).at(-1)).toContain(
      'is too late for Lea. The ladder goes on; an earlier ETA stops it.',
    );
    await world.moveTo('2026-03-02T12:01:00Z');
    expect(notices(world, 'Dana')).toHaveLength(1);
    await world.moveTo('2026-03-06T17:00:00Z');
    expect(notices(world, 'Dana')).toHaveLength(1);
  });

  test('refuses a time that has passed, under its input', async () => {
    const omar = world.as('Omar');
    await omar.presses("I'm on it");
    await omar.picks('At', '08:00');
    await omar.submits();
    expect(omar.modal?.errors).toEqual({ At: '08:00 on that day has passed. Choose a later time or day.' });
  });
});

describe('two people at once', () => {
  test('the second to take it is told who was faster', async () => {
    const [omar, kim] = [await takes('Omar'), await takes('Kim')];
    await omar.submits();
    await kim.submits();
    await kim.seesModal(
      'Omar is on #1 and expects today 11:00. To take it over, press Hand over and choose yourself.',
    );
    expect((await card()).text).toContain('Omar is on it until today 11:00.');
  });

  test('the second to resolve it is told who was, and how', async () => {
    const [omar, kim] = [world.as('Omar'), world.as('Kim')];
    await omar.presses('Resolve', CARD);
    await kim.presses('Resolve', CARD);
    await omar.fills('What fixed it?', 'firewall rule');
    await omar.submits();
    await kim.submits();
    await kim.seesModal(
      '#1: Omar resolved it today 09:00: “firewall rule”. If it is back, type /blocker reopen 1.',
    );
    expect((await log()).filter((text) => text.includes('resolved it'))).toHaveLength(1);
  });
});

describe('a resolved blocker', () => {
  test('has no buttons, and says who, when and how; nobody is told any more', async () => {
    await world.moveTo('2026-03-02T12:01:00Z');
    const dana = world.as('Dana');
    await dana.presses('Resolve');
    await dana.fills('What fixed it?', 'gave <!channel> & the rule *back*');
    await dana.submits();
    const shown = await card();
    expect(shown.text).toContain('✅ #1 staging DB refuses connections');
    expect(shown.text).toContain('Dana resolved it today 13:01: “gave <!channel> & the rule back”.');
    expect(shown.buttons ?? []).toEqual([]);
    await world.moveTo('2026-03-04T12:00:00Z');
    expect(notices(world, 'Priya')).toEqual([]);
  });

  test('can be reopened, and its ladder goes on where it stood', async () => {
    await world.moveTo('2026-03-02T10:00:00Z');
    await world.as('Kim').types('/blocker resolve 1 restarted', HERE);
    await world.moveTo('2026-03-02T15:00:00Z');
    await world.as('Lea').types('/blocker reopen 1 it is back', HERE);
    expect(told(world, 'Lea')).toBe('#1 is open again, and its ladder goes on.');
    await world.moveTo('2026-03-03T08:59:00Z');
    expect(notices(world, 'Dana')).toEqual([]);
    await world.moveTo('2026-03-03T09:01:00Z');
    expect(notices(world, 'Dana')).toHaveLength(1);
  });
});

describe('handing over', () => {
  test('asks the new one, and the ladder runs until they give an ETA', async () => {
    const omar = await takes('Omar');
    await omar.submits();
    await omar.presses('Hand over', CARD);
    await omar.picks('Who can unblock it?', 'Kim');
    await omar.fills('What should they know?', 'it is the rule from Friday');
    await omar.submits();
    expect((await log()).at(-1)).toBe(
      'Omar handed it over to Kim: “it is the rule from Friday”. Kim is told now. The ladder goes on until there is an ETA. @Lea',
    );
    expect(notices(world, 'Kim')).toEqual([
      expect.stringContaining(
        'Omar hands #1 staging DB refuses connections over to you: “it is the rule from Friday”.',
      ),
    ]);
  });

  test.each([
    ['Gus', "Gus is a guest, and I don't write to guests. Choose somebody else."],
    ['Buildbot', "Buildbot is an app, and apps don't read what I write. Choose somebody else."],
  ])('to %s is refused under the input', async (name, reason) => {
    const omar = world.as('Omar');
    await omar.presses('Hand over', CARD);
    await omar.picks('Who can unblock it?', name);
    await omar.submits();
    expect(omar.modal?.errors).toEqual({ 'Who can unblock it?': reason });
  });
});

describe('snoozing', () => {
  test('makes the ladder wait, for one working day at most', async () => {
    const kim = world.as('Kim');
    await kim.presses('Snooze', CARD);
    const { text } = await kim.seesModal('How long can it wait?');
    expect(text).not.toContain('2 days');
    await kim.picks('How long can it wait?', 'For 4 hours (13:00)');
    await kim.submits();
    expect((await card()).text).toContain(
      'Snoozed until today 13:00. Next: Dana (team lead) today 17:00, then Priya (product manager) tomorrow 13:00.',
    );
    await world.moveTo('2026-03-02T12:01:00Z');
    expect((await log()).at(-1)).toBe('The snooze is over. The ladder goes on.');
    expect(notices(world, 'Dana')).toEqual([]);
  });

  test('can be ended early', async () => {
    const kim = world.as('Kim');
    await kim.presses('Snooze', CARD);
    await kim.picks('How long can it wait?', 'For 4 hours (13:00)');
    await kim.submits();
    await kim.presses('End snooze', CARD);
    expect((await card()).text).toContain('Next: Dana (team lead) today 13:00');
  });
});
