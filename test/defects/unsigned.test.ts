import { createHmac } from 'node:crypto';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { parseConfig } from '../../src/config.ts';
import { startSimulator } from '../../src/simulator/index.ts';
import { devTeam } from '../../src/simulator/seed/dev-team.ts';
import { createMovedClock, machineDate } from '../../src/time/index.ts';
import { NEW_DATABASE } from '../support/new-database.ts';

async function startSigned() {
  const clock = createMovedClock(new Date('2026-03-02T06:00:00Z'));
  const slack = await startSimulator({ clock, seed: devTeam, transport: 'http' });
  const config = parseConfig({
    ...{ SLACK_BOT_TOKEN: slack.botToken, SLACK_SIGNING_SECRET: slack.signingSecret },
    ...{ SLACK_API_URL: slack.apiUrl, DATABASE_URL: NEW_DATABASE, PORT: '0', HOST: '127.0.0.1' },
  });
  const app = await createApp({ config, clock, overrides: { log: pino({ level: 'silent' }), beat: false } });
  const url = `http://127.0.0.1:${await app.start()}/slack/events`;
  onTestFinished(async () => {
    await app.stop();
    await slack.stop();
  });
  return { slack, url };
}

/** What somebody else sends: a command as if Lea had typed it, with these headers. */
async function statusOf(url: string, sign: (body: string) => Record<string, string>): Promise<number> {
  const body = new URLSearchParams({
    ...{ command: '/blocker', text: 'help', user_id: 'U1', team_id: 'T1', trigger_id: '1.2.3' },
    ...{ channel_id: 'C1', channel_name: 'dev', response_url: 'http://127.0.0.1:1/' },
  }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded', ...sign(body) };
  return (await fetch(url, { method: 'POST', body, headers })).status;
}

function signedWith(secret: string, secondsFromNow = 0) {
  const at = Math.floor(machineDate().getTime() / 1000) + secondsFromNow;
  return (body: string) => ({
    'x-slack-request-timestamp': String(at),
    'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`,
  });
}

test('only what Slack signed just now is served', async () => {
  const { slack, url } = await startSigned();
  const calls = slack.calls.length;
  const { signingSecret } = slack;
  expect(await statusOf(url, () => ({}))).toBe(401);
  expect(await statusOf(url, signedWith('0'.repeat(32)))).toBe(401);
  expect(await statusOf(url, signedWith(signingSecret, -6 * 60))).toBe(401);
  expect(await statusOf(url, signedWith(signingSecret, 6 * 60))).toBe(401);
  expect(await statusOf(url, signedWith(signingSecret, 30 * 86_400))).toBe(401);
  expect(slack.calls).toHaveLength(calls);
  expect(await statusOf(url, signedWith(signingSecret))).toBe(200);
});
