import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FaultName } from '../../src/simulator/page/protocol.ts';
import { type Hosted, OPENS_WITHIN_MS, openDemo } from './hosted.ts';

const DM = { in: 'dm' };
const BERLINERS = ['Lea', 'Ola', 'Kim', 'Dana', 'Priya'];
const PROMPT = /standup · Mon 2 Mar/;

let demo: Hosted;
beforeEach(async () => {
  demo = await openDemo();
}, OPENS_WITHIN_MS);
afterEach(() => demo.host.stop());

function promptsOf(name: string): number {
  return demo
    .as(name)
    .dm()
    .filter(({ text }) => PROMPT.test(text)).length;
}

describe('a visitor on the first morning', () => {
  test('finds a team with a day behind it and a sprint that runs, its plan, board and stories, and can plan the next', async () => {
    const lea = demo.as('Lea');
    await lea.sees(/Fri 27 Feb[\s\S]*ERP-001 invoice export/, { in: '#dev-standup' });
    await lea.sees(/certificate of staging[\s\S]*renewed it by hand/, { in: '#dev-blockers' });
    await lea.sees(/nobody has reviewed PROC-001/, { in: '#dev-blockers' });
    const { now, upcoming, counts, outbox } = await demo.desk();
    expect(now).toBe('2026-03-02T07:57:00.000Z');
    expect(upcoming.slice(0, 4).map(({ at, words }) => `${at.slice(11, 16)} ${words}`)).toEqual([
      '08:00 Ask Dana, Kim, Lea and 2 more for their standup',
      '09:00 Escalate blocker #2 to Dana (team lead): nobody has reviewed PROC-001 for two days',
      '09:30 Remind whoever has not answered the standup',
      '10:00 Post the daily in #dev-standup',
    ]);
    expect(counts).toMatchObject({ waiting: 0, givenUp: 0 });
    expect(outbox[0]).toMatchObject({ state: 'sent', why: null });

    const here = { in: '#dev-standup' } as const;
    const plan = await lea.sees(/Sprint 2026-05[\s\S]*running since/, here);
    expect(plan.isPinned).toBe(true);
    expect(plan.buttons).toEqual(['Open the plan']);
    await lea.types('/sprint', here);
    await lea.sees(/Sprint 2026-05[\s\S]*0 of 40 points/, here);
    await lea.types('/sprint board', here);
    await lea.sees(/ERP-004 Orders under load/, here);
    await lea.types('/sprint ERP-001', here);
    await lea.sees(/ERP-001 Invoice export/, here);
    const dana = demo.as('Dana');
    await dana.types('/sprint plan', here);
    const { text } = await dana.seesModal('Goal and dates');
    expect(text).toContain('Sprint 2026-06');
    expect(text).toContain('2026-03-16');
    expect(demo.host.slack().complaints).toEqual([]);
  });

  test('finds what only waits for somebody’s morning among what comes, and not as tried again', async () => {
    await demo.as('Lea').types('/blocker the build is red @omar', { in: '#dev-standup' });
    const { upcoming } = await demo.desk();
    expect(upcoming.map(({ words }) => words)).toContain('Send a message');
  });

  test('is asked when the clock goes to what happens next, and answered though nobody moves it then', async () => {
    const asked = await demo.press({ what: 'jump', to: 'next' });
    expect(asked.now).toBe('2026-03-02T08:00:00.000Z');
    const lea = demo.as('Lea');
    const prompt = await lea.sees(PROMPT, DM);
    expect(prompt.text).toContain('ERP-001 invoice export');
    expect(promptsOf('Noor')).toBe(0);
    const troubles = [
      'no disk space',
      'lost badge',
      'printer jam',
      'broken chair',
      'wrong invoice',
      'slow VPN',
    ];
    for (const trouble of troubles) await lea.types(`/blocker ${trouble}`, { in: '#dev-standup' });
    await lea.sees('slow VPN', { in: '#dev-blockers' });
    const { now, counts } = await demo.desk();
    expect(counts.waiting).toBe(0);
    expect(now.slice(0, 16)).toBe('2026-03-02T08:00');
  });
});

describe('a fault of Slack', () => {
  const isSendingLater: FaultName[] = ['limited', 'down', 'forgetful'];

  test.each(isSendingLater)('%s: what is owed waits for its end, and lands once', async (name) => {
    await demo.press({ what: 'fault', name, on: true });
    const during = await demo.press({ what: 'jump', to: 'next' });
    expect(during.faults).toEqual([name]);
    expect(during.counts.waiting).toBeGreaterThanOrEqual(BERLINERS.length);
    if (name !== 'forgetful') expect(BERLINERS.map(promptsOf)).toEqual([0, 0, 0, 0, 0]);
    expect(during.outbox[0]).toMatchObject({ state: name === 'forgetful' ? 'uncertain' : 'owed' });
    if (name !== 'limited') expect(during.outbox[0]?.why).not.toBeNull();
    expect(during.upcoming[0]?.words).toMatch(/^Try again to send/);

    let after = await demo.press({ what: 'fault', name, on: false });
    expect(after.faults).toEqual([]);
    for (let tries = 0; after.counts.waiting > 0 && tries < 20; tries++) {
      after = await demo.press({ what: 'jump', to: 'next' });
    }
    expect(after.counts).toMatchObject({ waiting: 0, givenUp: 0 });
    expect(BERLINERS.map(promptsOf)).toEqual([1, 1, 1, 1, 1]);
  });

  test('slow: it comes all the same', async () => {
    await demo.press({ what: 'fault', name: 'slow', on: true });
    await demo.press({ what: 'jump', to: 'next' });
    expect(BERLINERS.map(promptsOf)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('the clock', () => {
  test('runs by itself until it is paused, and not at speeds that cannot be', async () => {
    await demo.host.do({ what: 'play', speed: 60 });
    const playing = await demo.desk(({ now }) => now >= '2026-03-02T07:57:30.000Z');
    expect(playing).toMatchObject({ isPlaying: true, speed: 60 });
    const paused = await demo.press({ what: 'pause' });
    expect(paused.isPlaying).toBe(false);
    expect((await demo.press({ what: 'skip' })).now).toBe(paused.now);
    for (const speed of [0, -60, Number.NaN, 100_000]) {
      await expect(demo.host.do({ what: 'play', speed })).rejects.toThrow('1 to 3600 times');
    }
    expect((await demo.desk()).isPlaying).toBe(false);
  });

  test('goes to what was said to come, and then that happens', async () => {
    const uneventful: string[] = [];
    for (let jumps = 0; jumps < 20; jumps++) {
      const [next] = (await demo.desk()).upcoming;
      let seen = 0;
      const stop = demo.host.slack().workspace.changes.subscribe(() => {
        seen += 1;
      });
      const { now } = await demo.press({ what: 'jump', to: 'next' });
      stop();
      expect(now).toBe(next?.at);
      if (seen === 0) uneventful.push(`${next?.at} ${next?.words}`);
    }
    expect(uneventful).toEqual([]);
  });
});

test('a reset puts a new team in place of the old one', async () => {
  await demo.press({ what: 'fault', name: 'down', on: true });
  await demo.press({ what: 'jump', to: 'next' });
  const boot = demo.host.boot();
  const slack = demo.host.slack();
  const fresh = await demo.press({ what: 'reset' });
  expect(fresh.error).toBeNull();
  expect(demo.host.boot()).not.toBe(boot);
  expect(demo.host.slack()).not.toBe(slack);
  expect(fresh).toMatchObject({ now: '2026-03-02T07:57:00.000Z', faults: [], busy: null });
  await demo.press({ what: 'jump', to: 'next' });
  await demo.as('Lea').sees(PROMPT, DM);
});
