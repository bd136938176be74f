import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { parseConfig } from '../../src/config.ts';
import { driveSlack } from '../../src/simulator/driver/index.ts';
import { startSimulator } from '../../src/simulator/index.ts';
import { devTeam } from '../../src/simulator/seed/dev-team.ts';
import { createMovedClock } from '../../src/time/index.ts';
import { declaredApp } from '../support/manifest.ts';
import { NEW_DATABASE } from '../support/new-database.ts';
import { readCalendar } from './reading.ts';

const HERE = { in: '#dev-standup' } as const;
const NOWHERE = { status: 404, body: '{"status":"not found"}' };

/** The dev team with a sprint, at a Drumbeat that knows its own address, or does not. */
async function startServed(publicUrl = 'https://drumbeat.example.com/') {
  const clock = createMovedClock(new Date('2026-03-02T08:00:00Z'));
  const slack = await startSimulator({ ...declaredApp, clock, seed: devTeam, transport: 'socket' });
  const config = parseConfig({
    ...{ SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: slack.apiUrl },
    ...{ DATABASE_URL: NEW_DATABASE, PORT: '0', HOST: '127.0.0.1', PUBLIC_URL: publicUrl },
  });
  const app = await createApp({ config, clock, overrides: { log: pino({ level: 'silent' }), beat: false } });
  const port = await app.start();
  onTestFinished(async () => {
    await app.stop();
    await slack.stop();
  });
  const settled = async () => {
    await slack.settled();
    await app.idle();
  };
  const driver = driveSlack({ ...slack, settled });
  const dana = driver.as('Dana');
  await dana.types('/standup setup', HERE);
  await dana.picks('Team lead', 'Dana');
  await dana.submits();
  await dana.types('/sprint plan', HERE);
  await dana.fills('What is it for?', 'Orders flow');
  await dana.submits();
  await dana.closesModal();
  await app.processDue();
  return {
    ...{ slack, app, clock, settled, as: driver.as },
    async address(name: string): Promise<string> {
      await driver.as(name).types('/sprint calendar', HERE);
      await driver.as(name).presses('Get an address');
      const said = driver.as(name).ephemerals().at(-1)?.text ?? '';
      expect(said).toContain('https://drumbeat.example.com/calendar/');
      return /\/calendar\/[\w-]{43}\.ics/.exec(said)?.[0] ?? '';
    },
    async get(path: string, init: RequestInit = {}) {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, init);
      return { status: answer.status, body: await answer.text(), headers: answer.headers };
    },
  };
}

test('an address of one’s own gives the meetings, and nothing of the sprint’s stories', async () => {
  const { address, get, as } = await startServed();
  await as('Dana').types('/sprint add ERP-001 secret order sync 5', HERE);
  const { status, body, headers } = await get(await address('Lea'));
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(headers.get('cache-control')).toBe('private, max-age=900');
  expect(readCalendar(body)).toMatchObject({
    name: 'Dev team',
    events: [{ summary: 'Sprint planning · Dev team, Sprint 1', start: '2026-03-02T09:00:00.000Z' }],
  });
  expect(body).not.toMatch(/secret|Orders|Lea|Dana/);
});

test('asked again with what it said last, it says that nothing has changed', async () => {
  const { address, get } = await startServed();
  const path = await address('Lea');
  const etag = (await get(path)).headers.get('etag') ?? '';
  expect(await get(path, { headers: { 'if-none-match': etag } })).toMatchObject({ status: 304, body: '' });
  expect(await get(path, { headers: { 'if-none-match': '"other"' } })).toMatchObject({ status: 200 });
  expect(await get(path, { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  expect(await get(path, { method: 'POST' })).toMatchObject(NOWHERE);
});

test('any other address gives nothing, in the same words', async () => {
  const { address, get } = await startServed();
  const path = await address('Lea');
  const wrong = `${path.slice(0, -5)}${path.at(-5) === 'A' ? 'B' : 'A'}.ics`;
  for (const other of [
    wrong,
    path.replace('.ics', ''),
    '/calendar/',
    '/calendar/x.ics',
    '/calendar',
    `${path}/x`,
  ]) {
    expect(await get(other)).toMatchObject(NOWHERE);
  }
});

test('it ends when its owner stops it, and when they leave the team', async () => {
  const { address, get, as, slack, settled } = await startServed();
  const [leas, olas] = [await address('Lea'), await address('Ola')];
  await as('Lea').types('/sprint calendar', HERE);
  await as('Lea').presses('Stop my addresses');
  expect(await get(leas)).toMatchObject(NOWHERE);
  expect(await get(olas)).toMatchObject({ status: 200 });
  await slack.act.runCommand({ user: 'ola', channel: 'dev-standup', text: '/leave' });
  await settled();
  expect(await get(olas)).toMatchObject(NOWHERE);
});

test('asked too often within a minute it asks for patience, and only there', async () => {
  const { address, get, clock } = await startServed();
  const [leas, olas] = [await address('Lea'), await address('Ola')];
  const answers = [];
  for (let time = 0; time < 21; time++) answers.push((await get(leas)).status);
  expect(answers.filter((status) => status === 200)).toHaveLength(20);
  const refused = await get(leas);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
  expect((await get(olas)).status).toBe(200);
  await clock.moveTo(new Date('2026-03-02T08:02:00Z'));
  expect((await get(leas)).status).toBe(200);
});

test('five addresses are enough', async () => {
  const { address, as } = await startServed();
  for (let time = 0; time < 5; time++) await address('Lea');
  await as('Lea').presses('Get an address');
  await as('Lea').sees('You have 5 addresses. Press Stop my addresses first; then get a new one.');
});

test('where Drumbeat does not know its own address, none is offered', async () => {
  const { as } = await startServed('');
  await as('Lea').types('/sprint calendar', HERE);
  expect(as('Lea').ephemerals().at(-1)?.buttons ?? []).toEqual([]);
});
