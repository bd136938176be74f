import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Simulator, startSimulator } from '../src/simulator/index.ts';
import { devTeam } from '../src/simulator/seed/dev-team.ts';
import { systemClock } from '../src/time/index.ts';
import { answering, buildProgram, freePort, type Program, startProgram } from './support/program.ts';

let script: string;
let folder: string;
let running: ChildProcess[] = [];

beforeAll(() => {
  script = buildProgram('main');
}, 120_000);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'drumbeat-'));
});

afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  running = [];
  await rm(folder, { recursive: true });
});

/** The bundled program, as `npm start` runs it, in a folder of its own and with these variables only. */
function start(variables: Record<string, string>): Program {
  const program = startProgram(script, folder, variables);
  running.push(program.child);
  return program;
}

describe('the bundle', () => {
  test('is plain ASCII, so that no file is kept in memory with two bytes a character', async () => {
    const files = (await readdir(path.dirname(script))).filter((file) => file.endsWith('.js'));
    expect(files).toContain('packages.js');
    for (const file of files) {
      const text = await readFile(path.join(path.dirname(script), file), 'latin1');
      expect([file, /[\x80-\xff]/.exec(text)?.[0]]).toEqual([file, undefined]);
    }
  });
});

describe('npm start with wrong settings', () => {
  test('ends with 78 and one message that names every wrong variable', async () => {
    const { printed, exited } = start({ SLACK_BOT_TOKEN: 'nonsense', PORT: 'many' });
    expect(await exited).toBe(78);
    expect(printed.error).toContain('3 settings need a look');
    expect(printed.error).toMatch(/SLACK_BOT_TOKEN is malformed/);
    expect(printed.error).toMatch(/SLACK_APP_TOKEN is missing/);
    expect(printed.error).toMatch(/PORT is malformed/);
    expect(printed.error).not.toContain('nonsense');
  });
});

describe('npm start where it cannot', () => {
  const tokens = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };

  test('names the port that another program listens on', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { printed, exited } = start({ ...tokens, PORT: String(port), HOST: '127.0.0.1' });
    expect(await exited).toBe(78);
    expect(printed.error).toMatch(
      new RegExp(`PORT ${port} on HOST 127.0.0.1 cannot be listened on .*EADDRINUSE`),
    );
    other.close();
  });

  test('names the database that cannot be opened', async () => {
    const { printed, exited } = start({ ...tokens, DATABASE_URL: 'file:/dev/null/drumbeat.db' });
    expect(await exited).toBe(78);
    expect(printed.error).toMatch(/DATABASE_URL=file:\/dev\/null\/drumbeat.db cannot be opened/);
  });
});

describe('npm start with a database that is none', () => {
  test('ends with 78 and says so', async () => {
    await writeFile(path.join(folder, 'drumbeat.db'), 'x'.repeat(4096));
    const tokens = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
    const { printed, exited } = start({ ...tokens, DATABASE_URL: 'file:drumbeat.db' });
    expect(await exited).toBe(78);
    expect(printed.error).toMatch(
      /DATABASE_URL=file:drumbeat.db cannot be opened \(file is not a database\)/,
    );
  });
});

describe('npm start against Slack', () => {
  let slack: Simulator;

  async function startSlack(transport: 'socket' | 'http') {
    slack = await startSimulator({ clock: systemClock, seed: devTeam, transport });
    const port = await freePort();
    const settings = {
      ...{
        SLACK_BOT_TOKEN: slack.botToken,
        SLACK_API_URL: slack.apiUrl,
        PORT: String(port),
        HOST: '127.0.0.1',
      },
      ...(transport === 'socket'
        ? { SLACK_APP_TOKEN: slack.appToken }
        : { SLACK_SIGNING_SECRET: slack.signingSecret }),
    };
    return { port, settings };
  }

  afterEach(() => slack.stop());

  test.each(['socket', 'http'] as const)(
    'comes up over %s, answers, and ends with 0 on SIGTERM',
    async (transport) => {
      const { port, settings } = await startSlack(transport);
      const { child, printed, exited } = start(settings);
      await answering(port, 200, exited);
      expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
      expect((await fetch(`http://127.0.0.1:${port}/nothing`)).status).toBe(404);
      if (transport === 'http') {
        await slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
        const unsigned = await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', body: '{}' });
        expect(unsigned.status).toBe(401);
      }
      child.kill('SIGTERM');
      expect(await exited).toBe(0);
      expect(printed.error).toBe('');
      for (const secret of [slack.botToken, slack.appToken, slack.signingSecret])
        expect(printed.out).not.toContain(secret);
    },
  );

  test('ends with 78 when Slack refuses a token that looks right', async () => {
    const { settings } = await startSlack('socket');
    const { printed, exited } = start({ ...settings, SLACK_BOT_TOKEN: 'xoxb-0-0-not-this-one' });
    expect(await exited).toBe(78);
    expect(printed.error).toMatch(/Slack refuses SLACK_BOT_TOKEN.*invalid_auth/);
  });

  test('ends with 0 when it is told to stop while Slack is down', async () => {
    const { port, settings } = await startSlack('socket');
    await slack.network.down();
    const { child, printed, exited } = start(settings);
    await answering(port, 503);
    child.kill('SIGTERM');
    expect(await exited).toBe(0);
    expect(printed.error).toBe('');
  });

  test('waits for a Slack that is down, and comes up when it is back', async () => {
    const { port, settings } = await startSlack('socket');
    await slack.network.down();
    const { child, exited } = start(settings);
    await answering(port, 503, exited);
    await slack.network.up();
    await answering(port, 200, exited);
    child.kill('SIGINT');
    expect(await exited).toBe(0);
  });
});
