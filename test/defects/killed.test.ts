import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { driveSlack } from '../../src/simulator/driver/index.ts';
import { startSimulator } from '../../src/simulator/index.ts';
import { createMovedClock, passTime } from '../../src/time/index.ts';
import { type Bundled, bundleVictim } from '../crash/bundled.ts';
import { spawnVictim, type VictimProcess } from '../crash/victim-process.ts';
import { aDatabaseFile } from '../hard-times/running.ts';
import { declaredApp } from '../support/manifest.ts';
import { fifty, MEMBERS } from './fifty.ts';

let bundled: Bundled;
beforeAll(() => {
  bundled = bundleVictim();
}, 180_000);
afterAll(() => bundled.remove());

/** Slack, and the program in a process of its own that can be killed. */
async function startMortal() {
  const clock = createMovedClock(new Date('2026-03-02T06:00:00Z'));
  const { scopes, subscriptions, commands } = declaredApp;
  const slack = await startSimulator({ clock, seed: fifty, scopes, subscriptions, commands });
  const file = aDatabaseFile();
  let running: VictimProcess = spawn();

  function spawn(): VictimProcess {
    const environment = {
      ...{ SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: slack.apiUrl },
      ...{ DATABASE_URL: `file:${file}`, PORT: '0', HOST: '127.0.0.1' },
    };
    return spawnVictim(bundled.script, {
      at: clock.now().toISOString(),
      environment,
      dieAt: null,
    });
  }

  const ask = async (what: 'time' | 'processDue' | 'nextDueAt' | 'idle') =>
    (await running.up).ask(what, clock.now());

  async function settle(): Promise<void> {
    await slack.settled();
    await ask('idle');
    await slack.settled();
  }

  onTestFinished(async () => {
    running.kill();
    await slack.stop();
  });
  await running.up;
  return {
    ...{ slack, as: driveSlack({ ...slack, settled: settle }).as },
    async startAgain() {
      running = spawn();
      await running.up;
    },
    killNow: () => running.kill(),
    ended: () => running.ended,
    async moveTo(instant: string) {
      const timed = {
        processDue: async () => void (await ask('processDue')),
        async nextDueAt() {
          const next = await ask('nextDueAt');
          return next === null ? null : new Date(next);
        },
      };
      await passTime(clock, timed, new Date(instant));
      await settle();
    },
  };
}

test('killed after asking sixteen of fifty, it asks the others once it runs again, and nobody twice', async () => {
  const world = await startMortal();
  const dana = world.as('Dana');
  await dana.types('/standup setup', { in: '#dev-standup' });
  await dana.submits();
  await world.moveTo('2026-03-02T07:59:00Z');
  let asked = 0;
  world.slack.faults.on('chat.postMessage', {
    kind: 'hang',
    when() {
      asked += 1;
      if (asked === 17) world.killNow();
      return asked >= 17;
    },
  });
  await expect(world.moveTo('2026-03-02T08:00:00Z')).rejects.toThrow();
  await world.ended();
  world.slack.faults.clear();
  expect(promptsOf(world).filter((count) => count > 0)).toHaveLength(16);
  await world.startAgain();
  await world.moveTo('2026-03-02T08:10:00Z');
  expect(promptsOf(world)).toEqual(MEMBERS.map(() => 1));
});

function promptsOf({ as }: Pick<Awaited<ReturnType<typeof startMortal>>, 'as'>): number[] {
  return MEMBERS.map((name) => {
    const shown = as(name).dm();
    return shown.filter(({ text }) => text.includes('What did you get done')).length;
  });
}
