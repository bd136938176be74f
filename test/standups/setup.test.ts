import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world.ts';
import { dailies, startTeam, told, wrongIn } from './team.ts';

// The app reads its megabytes when first asked: on a busy machine that outlasts an acknowledgement.
beforeAll(() => import('date-holidays'));

let world: World;
afterEach(() => world.stop());

describe('setting up a standup', () => {
  test('takes one command and Save, and tells what is still missing', async () => {
    world = await startWorld();
    const dana = world.as('Dana');
    dana.resetEffort();
    await dana.types('/standup setup', { in: '#dev-standup' });
    await dana.submits();
    expect(dana.effort().taps).toBeLessThanOrEqual(3);
    const [checklist] = told(world, 'Dana');
    expect(checklist?.text).toContain('Dev team is set up in #dev-standup: Mon–Fri, asked at 09:00');
    expect(checklist?.text).toContain('6 people are asked: Dana, Kim, Lea, Noor, Ola and Priya.');
    expect(checklist?.text).toContain('No team lead yet: until you name one in Settings, Dana is told');
    expect(checklist?.text).toContain('No product manager yet');
    expect(checklist?.text).toContain('Next prompt: today 09:00 your time.');
    expect(dailies(world)).toHaveLength(0);
  });

  test('opens its form before it asks who is in the channel, which takes long where they are thousands', async () => {
    world = await startWorld();
    const dana = world.as('Dana');
    const { faults } = world.slack;
    faults.on('conversations.members', { kind: 'error', error: 'internal_error' });
    await dana.types('/standup setup', { in: '#dev-standup' });
    await dana.picks('Team lead', 'Dana');
    faults.clear();
    await dana.submits();
    await dana.sees('6 people are asked: Dana, Kim, Lea, Noor, Ola and Priya.', { in: 'dm' });
  });

  test("says that a live standup is at one time for all, and a question at everybody's own", async () => {
    world = await startWorld();
    const dana = world.as('Dana');
    await dana.types('/standup setup', { in: '#dev-standup' });
    await dana.picks('Asked by direct message on', ['Tuesday', 'Thursday']);
    await dana.picks('Held live on', ['Monday', 'Wednesday', 'Friday']);
    await dana.submits();
    const [checklist] = told(world, 'Dana');
    expect(checklist?.text).toContain(
      "live Mon, Wed and Fri at 09:00 (Europe/Berlin); Tue and Thu, asked at 09:00 in each person's own time zone. The daily",
    );
  });

  test('shows who set it up the whole thing at once, to them alone, and keeps nothing of it', async () => {
    world = await startTeam();
    const dana = world.as('Dana');
    await dana.presses('Try it now, only me');
    await dana.sees('And so the daily in #dev-standup would look.', { in: 'dm' });
    await dana.presses('Answer', { in: 'dm' });
    await dana.fills('Today', 'looking around');
    await dana.submits();
    await dana.sees('Dana looking around', { in: 'dm' });
    expect(told(world, 'Lea')).toHaveLength(0);
    await world.moveTo('2026-03-02T10:01:00Z');
    expect(dailies(world).at(-1)?.text).not.toContain('looking around');
  });

  test('on a Friday evening begins on Monday, also for those who answer at once', async () => {
    world = await startTeam({}, { at: '2026-03-06T18:30:00Z' });
    await world.as('Dana').sees('Next prompt: Mon 9 Mar 09:00 your time.', { in: 'dm' });
    const lea = world.as('Lea');
    await lea.types('/standup', { in: '#dev-standup' });
    await lea.seesModal('You answer early, for Mon 9 Mar.');
    await lea.fills('Today', 'export');
    await lea.submits();
    await world.moveTo('2026-03-07T12:00:00Z');
    expect(dailies(world)).toHaveLength(0);
    expect(told(world, 'Noor')).toHaveLength(0);
  });

  test('in a direct message, in an archived channel or without the bot says what to do', async () => {
    world = await startWorld();
    const dana = world.as('Dana');
    await dana.types('/standup setup');
    await dana.sees("Type /standup setup in your team's channel.");
    await dana.types('/standup setup', { in: '#ops' });
    await dana.sees("I'm not in #ops yet. Type /invite @Drumbeat there");
    await dana.types('/standup setup', { in: '#leads' });
    await dana.sees('If it is private, type /invite @Drumbeat in it first');
    await dana.invitesApp('#ops');
    await dana.types('/standup setup', { in: '#ops' });
    await dana.seesModal('Everybody in #ops is asked.');
  });

  test.each([
    ['Time', '25:00', '"25:00" is not a time of day'],
    ['Time', 'soon', 'can\'t read "soon" as a time of day'],
    ['Daily goes out at', '9:75', 'an hour has minutes 00 to 59'],
    ['Open for', '5 min', 'Leave people at least 15 minutes.'],
    ['Open for', '2', 'Say what "2" counts'],
    ['Reminder before it closes', '3 h', 'The reminder has to come after the question'],
    ["Team's time zone", 'Berlin', 'for example Europe/Berlin'],
    ["Team's time zone", 'EST', 'for example Europe/Berlin'],
    ['Public holidays of', 'Atlantis', 'I know no country “Atlantis”'],
    ['Public holidays of', 'Germany, Utopia', 'I know no region “Utopia” of Germany.'],
    ['Team', ' ', 'Please complete this required field.'],
  ])('with %s %j says beneath it what is wrong', async (label, text, problem) => {
    world = await startWorld();
    const dana = world.as('Dana');
    await dana.types('/standup setup', { in: '#dev-standup' });
    await dana.fills(label, text);
    await dana.submits();
    expect(wrongIn(world, 'Dana')).toContain(problem);
    expect(told(world, 'Dana')).toHaveLength(0);
  });

  test.each([
    ['9', '09:00'],
    ['9am', '09:00'],
    ['8:45', '08:45'],
    ['midnight', '00:00'],
  ])('understands the time %s', async (text, time) => {
    world = await startTeam({ fills: { Time: text } });
    await world.as('Dana').sees(`asked at ${time} in each person's own time zone`, { in: 'dm' });
  });

  test('asks for other days than the weekdays, and for one day in one way only', async () => {
    world = await startWorld();
    const dana = world.as('Dana');
    await dana.types('/standup setup', { in: '#dev-standup' });
    await dana.picks('Asked by direct message on', []);
    await dana.submits();
    expect(wrongIn(world, 'Dana')).toContain('Choose at least one day.');
    await dana.picks('Asked by direct message on', ['Monday', 'Tuesday']);
    await dana.picks('Held live on', ['Tuesday']);
    await dana.submits();
    expect(wrongIn(world, 'Dana')).toContain(
      'A day is either held live or asked by direct message, not both.',
    );
    await dana.picks('Held live on', ['Wednesday']);
    await dana.submits();
    await dana.sees('live Wed at 09:00 (Europe/Berlin); Mon and Tue, asked at 09:00', { in: 'dm' });
  });

  test('with a channel in which the bot is not keeps it, and says how to invite the bot', async () => {
    world = await startTeam({ picks: { 'Channel for wins': '#ops' } });
    const dana = world.as('Dana');
    await dana.sees("I'm not in #ops (for wins). Type /invite @Drumbeat there.", { in: 'dm' });
    await dana.invitesApp('#ops');
    await dana.doesNotSee("I'm not in #ops", { in: 'dm' });
  });
});

describe('how often', () => {
  test.each([
    ['Every week', 'Mon', 'today 09:00'],
    ['Every two weeks, this week too', 'every 2 weeks on Mon', 'today 09:00'],
    ['Every two weeks, from next week', 'every 2 weeks on Mon', 'Mon 9 Mar 09:00'],
    ['Once a month, on the first such day', 'on the first Monday of the month', 'today 09:00'],
    ['Once a month, on the last such day', 'on the last Monday of the month', 'Mon 30 Mar 09:00'],
  ])('%s', async (choice, words, next) => {
    world = await startTeam({ picks: { 'Asked by direct message on': ['Monday'], 'How often': choice } });
    const dana = world.as('Dana');
    await dana.sees(`: ${words}, asked at 09:00`, { in: 'dm' });
    await dana.sees(`Next prompt: ${next} your time.`, { in: 'dm' });
    await dana.types('/standup settings', { in: '#dev-standup' });
    await dana.seesModal(choice);
  });
});

describe('changing the settings', () => {
  test('is for those who manage the team; others are told who they are', async () => {
    world = await startTeam();
    await world.as('Lea').types('/standup settings', { in: '#dev-standup' });
    await world.as('Lea').sees('Only Dana or a workspace admin can change the settings.');
    await world.as('Dana').types('/standup setup', { in: '#dev-standup' });
    await world.as('Dana').seesModal('Standup settings');
  });

  test('before the day has begun moves its prompts', async () => {
    world = await startTeam();
    const dana = world.as('Dana');
    await dana.types('/standup settings', { in: '#dev-standup' });
    await dana.fills('Time', '10:00');
    await dana.fills('Daily goes out at', '12:30');
    await dana.submits();
    await world.moveTo('2026-03-02T08:30:00Z');
    expect(told(world, 'Lea')).toHaveLength(0);
    await world.moveTo('2026-03-02T09:00:00Z');
    await world
      .as('Lea')
      .sees('Daily goes out at 12:30 in #dev-standup; yours is open until 12:00.', { in: 'dm' });
    await world.moveTo('2026-03-02T11:31:00Z');
    expect(dailies(world).at(-1)?.at.toISOString()).toBe('2026-03-02T11:30:00.000Z');
  });

  test('to no standup that day calls it off, and back brings it back', async () => {
    world = await startTeam();
    const dana = world.as('Dana');
    await dana.types('/standup settings', { in: '#dev-standup' });
    await dana.picks('Asked by direct message on', ['Tuesday']);
    await dana.submits();
    await world.moveTo('2026-03-02T07:30:00Z');
    await dana.types('/standup status', { in: '#dev-standup' });
    await dana.sees('no standup today: the schedule was changed.');
    await dana.types('/standup settings', { in: '#dev-standup' });
    await dana.picks('Asked by direct message on', ['Monday', 'Tuesday']);
    await dana.submits();
    await world.moveTo('2026-03-02T08:00:00Z');
    await world.as('Lea').sees('Dev team standup · Mon 2 Mar', { in: 'dm' });
  });
});

test('the checklist follows what is changed elsewhere: roles', async () => {
  world = await startTeam({ picks: { 'Team lead': [] } });
  const dana = world.as('Dana');
  await dana.sees('No team lead yet', { in: 'dm' });
  await dana.types('/standup roles', { in: '#dev-standup' });
  await dana.picks('Team lead', 'Ola');
  await dana.submits();
  await dana.closesModal();
  await world.moveTo('2026-03-02T06:01:00Z');
  await dana.sees('✅ Team lead: Ola.', { in: 'dm' });
});

test('standups may have a channel of their own: the daily goes there', async () => {
  world = await startTeam({ picks: { 'Channel for standups': '#dev-wins' } });
  await world.moveTo('2026-03-02T10:01:00Z');
  await world.as('Lea').sees(/Dev team · Mon 2 Mar/, { in: '#dev-wins' });
  await world.as('Lea').doesNotSee(/Dev team · Mon 2 Mar/, { in: '#dev-standup' });
});
