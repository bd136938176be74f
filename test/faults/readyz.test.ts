import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { parseConfig } from '../../src/config.ts';
import { startSimulator } from '../../src/simulator/index.ts';
import { devTeam } from '../../src/simulator/seed/dev-team.ts';
import { createMovedClock } from '../../src/time/index.ts';
import { aDatabaseFile } from '../hard-times/running.ts';
import { fillDisk, freeDisk } from './limited-disk.ts';

async function startWatched() {
  const clock = createMovedClock(new Date('2026-03-02T06:00:00Z'));
  const slack = await startSimulator({ clock, seed: devTeam, transport: 'socket' });
  const config = parseConfig({
    ...{ SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: slack.apiUrl },
    ...{ DATABASE_URL: `file:${aDatabaseFile()}`, PORT: '0', HOST: '127.0.0.1' },
  });
  const app = await createApp({ config, clock, overrides: { log: pino({ level: 'silent' }), beat: false } });
  const port = await app.start();
  onTestFinished(async () => {
    freeDisk();
    await app.stop();
    await slack.stop();
  });
  const ask = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    return [answer.status, await answer.json()];
  };
  return { slack, app, ask };
}

const READY = [200, { status: 'ready' }];

test('readyz says that the database cannot be written to, for as long as that is so', async () => {
  const { app, ask } = await startWatched();
  expect(await ask('/readyz')).toEqual(READY);
  fillDisk();
  await app.processDue();
  expect(await ask('/readyz')).toEqual([503, { status: 'the database cannot be written to' }]);
  expect(await ask('/readyz')).toEqual([503, { status: 'the database cannot be written to' }]);
  expect(await ask('/healthz')).toEqual([200, { status: 'alive' }]);
  freeDisk();
  expect(await ask('/readyz')).toEqual(READY);
});

test('readyz says that Slack is out of reach, and takes it back by itself', async () => {
  const { slack, ask } = await startWatched();
  await slack.network.down();
  await expect.poll(() => ask('/readyz')).toEqual([503, { status: 'not connected to Slack' }]);
  await slack.network.up();
  await expect.poll(() => ask('/readyz')).toEqual(READY);
});
