import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SeenMessage } from '../../src/simulator/driver/index.ts';
import type { World } from '../support/world.ts';
import { answer, startTeam } from './team.ts';

let world: World;
beforeEach(async () => {
  world = await startTeam();
  await world.moveTo('2026-03-02T08:00:00Z');
  await answer(world, 'Lea', { Today: 'sync\nreview', 'New blockers': 'no key' });
  await answer(world, 'Ola', { Today: '=1+1' });
  await world.moveTo('2026-03-03T08:00:00Z');
  await world.as('Lea').presses('Answer', { in: 'dm' });
  await world.as('Lea').ticks('sync');
  await world.as('Lea').fills('Today', 'export');
  await world.as('Lea').submits();
  await world.moveTo('2026-03-03T10:30:00Z');
});
afterEach(() => world.stop());

const latest = (name: string) => world.as(name).ephemerals().at(-1)?.text ?? '';

test('the status says who has answered and who will be asked', async () => {
  await world.as('Ola').types('/standup status', { in: '#dev-standup' });
  expect(latest('Ola')).toBe(
    'Dev team · Tue 3 Mar — the daily is out.\nAnswered: Lea.\nAsked later: Noor at 18:00.\n' +
      'No answer: Dana, Kim, Ola and Priya.\nNext standup: Wed 4 Mar.',
  );
  expect(world.as('Ola').ephemerals().at(-1)?.buttons).toEqual(['Answer']);
});

test('the history is one’s own, or another’s, of some days', async () => {
  const lea = world.as('Lea');
  await lea.types('/standup history', { in: '#dev-standup' });
  expect(latest('Lea')).toContain('Tue 3 Mar · done: sync · today: review, export');
  expect(latest('Lea')).toContain('Mon 2 Mar · today: sync, review · 🚧 no key');
  await lea.types('/standup history @Ola yesterday', { in: '#dev-standup' });
  expect(latest('Lea')).toBe('Ola in Dev team, Mon 2 Mar\nMon 2 Mar · today: =1+1');
  await lea.types('/standup history @Kim last week', { in: '#dev-standup' });
  expect(latest('Lea')).toContain('Kim in Dev team, Mon 23 Feb – Sun 1 Mar: no answers.');
  await lea.types('/standup history whenever', { in: '#dev-standup' });
  expect(latest('Lea')).toContain("I can't read “whenever” as days. For example");
});

test('the statistics are by person and for the team', async () => {
  await world.as('Dana').types('/standup stats', { in: '#dev-standup' });
  expect(latest('Dana')).toContain('answered or attended: 3 of 11 (27 %)');
  expect(latest('Dana')).toContain('Lea 2 of 2 (100 %), 2 in a row');
  expect(latest('Dana')).toContain('Ola 1 of 2 (50 %)');
});

test('the ledger says what was sent to whom and why not', async () => {
  const dana = world.as('Dana');
  await dana.types('/standup why @Ola 2026-03-03', { in: '#dev-standup' });
  expect(latest('Dana')).toMatch(
    /^Ola, Dev team standup of Tue 3 Mar\n• Due 09:00, open until 11:00 \(Europe\/Berlin\)\./,
  );
  expect(latest('Dana')).toMatch(/• Prompt: sent 09:00\.\n• Reminder: sent 10:30\.\n• Daily: sent 11:00\./);
  expect(latest('Dana')).toContain('• Not answered before it closed.');
  await dana.types('/standup why @Omar today', { in: '#dev-standup' });
  expect(latest('Dana')).toContain('they were not among those asked');
  await dana.types('/standup why 2026-02-20', { in: '#dev-standup' });
  expect(latest('Dana')).toContain('No standup: it was not set up yet.');
});

test('a week is sent to its person', async () => {
  await world.as('Lea').types('/standup week', { in: '#dev-standup' });
  await world
    .as('Lea')
    .sees(/Done\n✅ sync .*\n\nIn the way\n• no key\n\nStill to do\n• review\n• export/, { in: 'dm' });
});

/** The file on this message, as Slack keeps it. */
function fileOn(message: SeenMessage): { name: string; text: string } {
  const { conversations, files } = world.slack.workspace;
  const posted = conversations.get(message.channel)?.messages.find(({ ts }) => ts === message.ts);
  const file = files.get(posted?.fileIds[0] ?? '');
  return { name: file?.name ?? '', text: file?.bytes?.toString() ?? '' };
}

test('an export is a file: everybody’s for who manages the team, one’s own for others, and it runs in no program', async () => {
  const dana = world.as('Dana');
  await dana.types('/standup export', { in: '#dev-standup' });
  await dana.sees('3 answers are on the way to our direct messages as a file.', { in: '#dev-standup' });
  const csv = fileOn(await dana.sees(/3 answers as CSV\./, { in: 'dm' }));
  expect(csv.name).toMatch(/^standup-2026-\d\d-\d\d-to-2026-\d\d-\d\d\.csv$/);
  expect(csv.text).toContain('date,person,user_id,submitted_at,late,since,dropped,today,blockers');
  expect(csv.text).toContain("'=1+1");
  const lea = world.as('Lea');
  await lea.types('/standup export json this week', { in: '#dev-standup' });
  await lea.sees('You get your own answers');
  const json = fileOn(await lea.sees('2 answers as JSON.', { in: 'dm' }));
  const rows: { person: string; today: string }[] = JSON.parse(json.text);
  expect(rows.map(({ person, today }) => [person, today])).toEqual([
    ['Lea', 'sync\nreview'],
    ['Lea', 'review\nexport'],
  ]);
});

test('where no files may be sent, an export is messages: everybody’s for who manages the team, one’s own for others', async () => {
  world.slack.workspace.app.scopes.delete('files:write');
  const dana = world.as('Dana');
  await dana.types('/standup export', { in: '#dev-standup' });
  const letter = await dana.sees(
    "3 answers as CSV, headings first, in this thread. I couldn't send a file here",
    { in: 'dm' },
  );
  const csv = dana
    .thread(letter)
    .map(({ text }) => text)
    .join('\n');
  expect(csv).toContain('date,person,user_id,submitted_at,late,since,dropped,today,blockers');
  expect(csv).toContain("'=1+1");
  const lea = world.as('Lea');
  await lea.types('/standup export json this week', { in: '#dev-standup' });
  await lea.sees('You get your own answers');
  const own = await lea.sees('2 answers as JSON, one answer a line', { in: 'dm' });
  const records = lea.thread(own).flatMap(({ text }) => text.split('\n').map((line) => JSON.parse(line)));
  expect(records.map(({ person, today }) => [person, today])).toEqual([
    ['Lea', 'sync\nreview'],
    ['Lea', 'review\nexport'],
  ]);
});

test('what came as messages does not come again as a file when files may be sent; the next export is one', async () => {
  const { scopes } = world.slack.workspace.app;
  scopes.delete('files:write');
  const dana = world.as('Dana');
  await dana.types('/standup export', { in: '#dev-standup' });
  await dana.sees("I couldn't send a file here", { in: 'dm' });
  const before = dana.dm().length;
  scopes.add('files:write');
  await world.moveTo(new Date(world.clock.now().getTime() + 10 * 60_000).toISOString());
  expect(dana.dm()).toHaveLength(before);
  await dana.types('/standup export', { in: '#dev-standup' });
  expect(fileOn(await dana.sees(/3 answers as CSV\./, { in: 'dm' })).name).toContain('.csv');
});

test('App Home shows what is owed first, and what comes next', async () => {
  await world.moveTo('2026-03-04T08:30:00Z');
  const lea = world.as('Lea');
  await lea.opensHome();
  await lea.seesHome('Dev team standup · Wed 4 Mar\nOpen for you until 11:00.');
  await answer(world, 'Lea', { Today: 'more' });
  await lea.seesHome('next: you are asked tomorrow 09:00.');
});

test('a word that is almost right is asked back, and changes nothing', async () => {
  await world.as('Lea').types('/standup statuss', { in: '#dev-standup' });
  await world.as('Lea').sees('did you mean /standup status? Nothing was changed.');
});
