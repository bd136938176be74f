import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld({ at: '2026-03-02T06:00:00Z' });
});
afterEach(() => world.stop());

/** Lea sets a team up in a channel, with Dana as its lead and Priya as its product manager. */
async function setUp(name: string, channel: string, by = 'Lea', lead = ['Dana']): Promise<void> {
  const person = world.as(by);
  await person.types('/standup setup', { in: channel });
  await person.fills('Team', name);
  await person.picks('Team lead', lead);
  await person.picks('Product manager', ['Priya']);
  await person.submits();
}

async function teamAsSeenBy(name: string, channel = '#dev-standup'): Promise<string> {
  const person = world.as(name);
  await person.types('/standup team', { in: channel });
  return person.ephemerals({ in: channel }).at(-1)?.text ?? '';
}

describe('who is in the team', () => {
  test('before there is one: what to do first', async () => {
    expect(await teamAsSeenBy('Lea')).toContain(
      "No team here yet. Type /standup setup in your team's channel",
    );
  });

  test('everybody in its channel; the guest reads along, bots and those who left are nowhere', async () => {
    await setUp('Dev', '#dev-standup');
    const team = await teamAsSeenBy('Ola');
    expect(team).toContain('6 people: Dana, Kim, Lea, Ola, Priya');
    expect(team).toContain('Noor — America/Los_Angeles, now 22:00');
    expect(team).toContain('Guests, never asked: Gus');
    expect(team).not.toMatch(/Buildbot|Rex|Drumbeat/);
  });

  test('follows who joins and leaves the channel', async () => {
    await setUp('Dev', '#dev-standup');
    await world.as('Omar').joins('#dev-standup');
    await world.as('Kim').leaves('#dev-standup');
    expect(await teamAsSeenBy('Ola')).toContain('6 people: Dana, Lea, Ola, Omar, Priya');
  });

  test('shows who is away, by what they said or by their Slack status until it ends', async () => {
    await setUp('Dev', '#dev-standup');
    const tonight = new Date('2026-03-02T22:59:00Z');
    await world.as('Kim').setsStatus({ text: 'Out sick', emoji: ':face_with_thermometer:', until: tonight });
    await world.as('Ola').types('/standup away until Thursday', { in: '#dev-standup' });
    const today = await teamAsSeenBy('Lea');
    expect(today).toContain('Kim — 🌴 today');
    expect(today).toContain('Ola — 🌴 until Thu 5 Mar');

    await world.moveTo('2026-03-03T08:00:00Z');
    const tomorrow = await teamAsSeenBy('Lea');
    expect(tomorrow).not.toContain('Kim — ');
    expect(tomorrow).toContain('Ola — 🌴 until Thu 5 Mar');
  });

  test('tells those who hold a role that somebody else takes it meanwhile', async () => {
    await setUp('Dev', '#dev-standup');
    await world.as('Dana').types('/standup away tomorrow', { in: '#dev-standup' });
    await world.as('Dana').sees('What would escalate to you goes to your deputy.');
    await world.as('Kim').types('/standup away tomorrow', { in: '#dev-standup' });
    await world.as('Kim').doesNotSee('deputy');
  });

  test('at whichever hours each of them keeps', async () => {
    await setUp('Dev', '#dev-standup');
    const kim = world.as('Kim');
    await kim.types('/standup me', { in: '#dev-standup' });
    await kim.picks('Time zone', 'Pacific/Auckland, now 19:00');
    await kim.unticks('Friday');
    await kim.picks('Day starts', '08:00');
    await kim.submits();
    await kim.seesModal('You work Mon–Thu 08:00–17:00, Pacific/Auckland.');
    expect(await teamAsSeenBy('Lea')).toContain('Kim — Mon–Thu 08:00–17:00, Pacific/Auckland, now 19:00');
  });
});

describe("the team's hours", () => {
  beforeEach(() => setUp('Dev', '#dev-standup'));

  test('are set by a manager, and hold for whoever keeps none of their own', async () => {
    const dana = world.as('Dana');
    await dana.types('/standup hours', { in: '#dev-standup' });
    await dana.unticks('Friday');
    await dana.ticks('Sunday');
    await dana.picks('Day starts', '08:00');
    await dana.submits();
    await dana.seesModal('Dev works Mon, Tue, Wed, Thu and Sun 08:00–17:00, Europe/Berlin.');
    await dana.closesModal();
    expect(await teamAsSeenBy('Ola')).toContain('Mon, Tue, Wed, Thu and Sun 08:00–17:00, Europe/Berlin');
    await world.as('Ola').types('/standup me', { in: '#dev-standup' });
    await world.as('Ola').submits();
    await world.as('Ola').seesModal('You work Mon, Tue, Wed, Thu and Sun 08:00–17:00');
  });

  test("are those in which a blocker's hours count", async () => {
    const dana = world.as('Dana');
    await dana.types('/standup hours', { in: '#dev-standup' });
    await dana.picks('Day ends', '12:00');
    await dana.submits();
    await world.moveTo('2026-03-02T08:00:00Z');
    await world.as('Lea').types('/blocker the VPN is down', { in: '#dev-standup' });
    expect(world.as('Lea').ephemerals({ in: '#dev-standup' }).at(-1)?.text).toContain(
      'Dana (team lead) is told tomorrow 10:00',
    );
  });

  test('are refused to others, who are told who can', async () => {
    await world.as('Ola').types('/standup hours', { in: '#dev-standup' });
    expect(world.as('Ola').ephemerals({ in: '#dev-standup' }).at(-1)?.text).toBe(
      "Only Dana, Lea or a workspace admin can change the team's hours. Ask one of them, or see them with /standup team.",
    );
  });
});

describe('hours that make no day are refused under their input', () => {
  test.each([
    ['Day ends', '09:00', 'Day ends', 'The day ends when it starts. Choose a later end.'],
    ['Day starts', '17:00', 'Day ends', 'The day ends when it starts. Choose a later end.'],
  ])('%s %s', async (picker, time, at, refusal) => {
    const kim = world.as('Kim');
    await kim.types('/standup me', { in: '#dev-standup' });
    await kim.picks(picker, time);
    await kim.submits();
    expect(kim.modal?.errors).toEqual({ [at]: refusal });
  });
});

describe('roles', () => {
  beforeEach(() => setUp('Dev', '#dev-standup'));

  test('that nobody holds pass on, and the team is told to whom', async () => {
    expect(await teamAsSeenBy('Ola')).toContain(
      'Not held: scrum master, architect (Dana stands in) · stakeholder (Priya stands in)',
    );
  });

  test('are given by the lead, deputies in order', async () => {
    const dana = world.as('Dana');
    await dana.types('/standup roles', { in: '#dev-standup' });
    await dana.picks('Team lead', ['Dana', 'Ola']);
    await dana.picks('Stakeholder', ['Ada']);
    await dana.submits();
    await dana.seesModal('team lead Dana, Ola');
    expect(await teamAsSeenBy('Kim')).toContain('stakeholder Ada');
  });

  test('held only by somebody who has left count as not held', async () => {
    world.slack.act.deactivate({ user: world.as('Dana').id });
    await world.settle();
    const team = await teamAsSeenBy('Ola');
    expect(team).not.toContain('Dana');
    expect(team).toContain('Not held: scrum master, team lead, architect (Lea stands in)');
  });

  test.each([
    ['Buildbot', 'Buildbot is a bot. Choose a person.'],
    ['Rex', 'Rex has left the workspace. Choose somebody who is there.'],
  ])('cannot be given to %s', async (name, refusal) => {
    const dana = world.as('Dana');
    await dana.types('/standup roles', { in: '#dev-standup' });
    await dana.picks('Architect', [name]);
    await dana.submits();
    expect(dana.modal?.errors).toEqual({ Architect: refusal });
    expect(await teamAsSeenBy('Ola')).toContain('architect (Dana stands in)');
  });

  test('are not for everybody to give: the refusal names who can', async () => {
    const noor = world.as('Noor');
    await noor.types('/standup roles', { in: '#dev-standup' });
    await noor.sees('Only Dana, Lea or a workspace admin can change the roles. Ask one of them');
    expect(noor.modal).toBeNull();
  });

  test('can be given by a workspace admin who is not in the team', async () => {
    await world.as('Ada').joins('#dev-standup');
    await world.as('Ada').types('/standup roles', { in: '#dev-standup' });
    await world.as('Ada').seesModal('Scrum master');
  });

  test('cannot be given any more by somebody who lost theirs while the modal was open', async () => {
    const dana = world.as('Dana');
    await dana.types('/standup roles', { in: '#dev-standup' });
    await world.as('Lea').types('/standup roles', { in: '#dev-standup' });
    await world.as('Lea').picks('Team lead', ['Ola']);
    await world.as('Lea').submits();
    await dana.picks('Team lead', ['Dana']);
    await dana.submits();
    await dana.seesModal('Only Ola, Lea or a workspace admin can change the roles.');
    expect(await teamAsSeenBy('Kim')).toContain('team lead Ola');
  });
});

describe('a command means', () => {
  beforeEach(async () => {
    await setUp('Dev', '#dev-standup');
    await world.as('Lea').invitesApp('#ops');
    await setUp('Ops & Infra', '#ops', 'Omar', ['Omar']);
  });

  test('the team of the channel it is typed in', async () => {
    expect(await teamAsSeenBy('Lea', '#ops')).toContain('Ops & Infra in #ops');
    expect(await teamAsSeenBy('Lea', '#dev-standup')).toContain('Dev in #dev-standup');
  });

  test('elsewhere the only team of the person', async () => {
    expect(await teamAsSeenBy('Ola', '#dev-general')).toContain('Dev in #dev-standup');
  });

  test('one of several: it asks which, and the answer takes the place of the question', async () => {
    const lea = world.as('Lea');
    expect(await teamAsSeenBy('Lea', '#dev-general')).toContain('Which one do you mean?');
    await lea.presses('Ops & Infra');
    await lea.sees('Ops & Infra in #ops', { in: '#dev-general' });
    await lea.doesNotSee('Which one do you mean?');
  });

  test('one of several, also where it opens a modal', async () => {
    const dana = world.as('Dana');
    await dana.types('/standup roles', { in: '#dev-general' });
    await dana.presses('Dev');
    await dana.seesModal('Scrum master');
    await dana.doesNotSee('Which one do you mean?');
  });
});
