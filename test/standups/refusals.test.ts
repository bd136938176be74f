import { afterEach, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world.ts';
import { answer, dailies, startTeam, told, wrongIn } from './team.ts';

let world: World;
afterEach(() => world.stop());

test.each([
  ['Buildbot', 'Buildbot is a bot and cannot hold this role.'],
  ['Gus', 'Gus is a guest and cannot hold this role.'],
])('%s cannot lead the team', async (name, problem) => {
  world = await startWorld();
  const dana = world.as('Dana');
  await dana.types('/standup setup', { in: '#dev-standup' });
  await dana.picks('Team lead', name);
  await dana.submits();
  expect(wrongIn(world, 'Dana')).toContain(problem);
});

test('a daily that finds its channel archived says so, and is posted once the channel is back', async () => {
  world = await startTeam();
  await world.moveTo('2026-03-02T08:00:00Z');
  await answer(world, 'Lea', { Today: 'export' });
  const { act, settled } = world.slack;
  act.archive({ user: world.as('Ada').id, channel: '#dev-standup' });
  await settled();
  await world.moveTo('2026-03-02T10:01:00Z');
  const dana = world.as('Dana');
  await dana.sees(
    "I couldn't post the daily to #dev-standup: it is archived. The answers are saved. Unarchive it",
    { in: 'dm' },
  );
  act.unarchive({ user: world.as('Ada').id, channel: '#dev-standup' });
  await settled();
  await world.moveTo('2026-03-02T10:05:00Z');
  const [daily] = dailies(world);
  expect(daily?.text).toContain('Lea export');
  expect(daily && dana.thread(daily)).toHaveLength(1);
});

test('whoever could not be sent the question is not said to have left it unanswered', async () => {
  world = await startTeam();
  world.slack.faults.on('chat.postMessage', {
    ...{ kind: 'error', error: 'messages_tab_disabled' },
    when: (args) => args.channel === world.as('Lea').id,
  });
  await world.moveTo('2026-03-02T10:01:00Z');
  expect(dailies(world)[0]?.text).toContain('Could not be asked in time: Lea.');
  await world.as('Ola').types('/standup why @Lea', { in: '#dev-standup' });
  await world.as('Ola').sees('Skipped: not delivered: messages_tab_disabled.');
});

test('a reply in a thread about something else is left alone', async () => {
  world = await startTeam();
  await world.moveTo('2026-03-02T08:00:00Z');
  const lea = world.as('Lea');
  const [prompt] = told(world, 'Lea');
  await lea.says('the export', { in: 'dm', ...(prompt && { replyTo: prompt }) });
  await lea.sees('Today: “the export”', { in: 'dm' });
  await world.as('Dana').types('/standup week', { in: '#dev-standup' });
  const letter = await world.as('Dana').sees('Your week in Dev team', { in: 'dm' });
  await world.as('Dana').says('nice', { in: 'dm', replyTo: letter });
  await world.as('Dana').doesNotSee('I read this as', { in: 'dm' });
});

test('a question that another depends on cannot be removed before it', async () => {
  world = await startTeam();
  const dana = world.as('Dana');
  await dana.types('/standup questions', { in: '#dev-standup' });
  await dana.fills('New question', 'How are you?');
  await dana.picks('Answered with', 'A mood, from great to bad');
  await dana.submits();
  await dana.fills('New question', 'What would help?');
  await dana.picks('Only to those who answered', 'How are you?: 🙁 Low');
  await dana.submits();
  await dana.presses('Remove', { beside: 'How are you?' });
  await dana.seesModal('depends on this question. Remove that one first.');
});

test('App Home tells those who manage the team what is missing', async () => {
  world = await startWorld();
  const dana = world.as('Dana');
  await dana.types('/standup setup', { in: '#dev-standup' });
  await dana.submits();
  await dana.opensHome();
  await dana.seesHome('Still missing in Dev team');
  await world.as('Lea').opensHome();
  expect(world.as('Lea').home?.text).not.toContain('Still missing');
});

test('what was said in a private channel is read only by those in it', async () => {
  world = await startWorld();
  const dana = world.as('Dana');
  await dana.invitesApp('#leads');
  await dana.types('/standup setup', { in: '#leads' });
  await dana.picks('Channel for blockers', '#dev-blockers');
  await dana.submits();
  await world.as('Omar').types('/standup history', { in: '#dev-blockers' });
  await world.as('Omar').sees("This team's standup is private");
  await dana.types('/standup history', { in: '#dev-blockers' });
  await dana.sees('Dana in Leads');
});

test('an answer that a later one took up is not edited any more, and says so before anything is typed', async () => {
  world = await startTeam();
  await world.moveTo('2026-03-02T08:00:00Z');
  await answer(world, 'Lea', { Today: 'ERP-002' });
  const [monday] = told(world, 'Lea');
  await world.moveTo('2026-03-03T08:00:00Z');
  await answer(world, 'Lea', { Today: 'ERP-003' });
  const lea = world.as('Lea');
  await lea.presses('Edit', monday ? { message: monday } : {});
  await lea.sees('You have answered a later standup since, so Mon 2 Mar stays as it is.', { in: 'dm' });
  expect(lea.modal).toBeNull();
});

test('skipping leaves out one standup; another day is not taken for today', async () => {
  world = await startTeam();
  await world.moveTo('2026-03-02T08:00:00Z');
  const lea = world.as('Lea');
  await lea.types('/standup skip tomorrow', { in: '#dev-standup' });
  await lea.sees('For other days type /standup away tomorrow');
  await lea.types('/standup status', { in: '#dev-standup' });
  await lea.sees('Open: Dana, Kim, Lea');
});
