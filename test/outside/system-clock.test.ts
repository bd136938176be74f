import { beforeAll, describe, expect, test } from 'vitest';
import { answer, dailies, told } from '../standups/team.ts';
import { buildProgram } from '../support/program.ts';
import { findFaketime } from './shifted-clock.ts';
import { cutPower, eventually, type Outside, type OutsideOptions, startOutside } from './world.ts';

const HERE = { in: '#dev-standup' } as const;
const preload = findFaketime();
if (preload === null) {
  const says = 'The tests of the system clock need `faketime` (Debian and Ubuntu: apt-get install faketime)';
  if (process.env.CI) throw new Error(says);
  process.stderr.write(`${says}; they are skipped.\n`);
}

let script: string;
beforeAll(() => {
  if (preload !== null) script = buildProgram('outside');
}, 120_000);

function start(options: Omit<OutsideOptions, 'script' | 'preload'>): Promise<Outside> {
  return startOutside({ script, preload: preload ?? '', ...options });
}

function questions(world: Outside, name: string, date: string) {
  return told(world, name).filter(({ text }) => text.includes(`standup · ${date}`));
}

async function untilDailies(world: Outside, count: number): Promise<void> {
  await eventually(
    () => dailies(world).length === count,
    () => `${dailies(world).length} dailies are there, not ${count}`,
  );
}

describe.skipIf(preload === null)('the bundled program', { concurrent: true, timeout: 120_000 }, () => {
  test('goes on beating when the clock is set back an hour, and asks nobody twice', async ({
    onTestFinished,
  }) => {
    const world = await start({ onTestFinished, at: '2026-03-02T07:50:00Z' });
    world.clock.set('2026-03-02T07:59:59Z');
    for (const name of ['Lea', 'Kim', 'Ola']) await world.until(name, 1, 'standup · Mon 2 Mar');
    world.clock.set('2026-03-02T07:00:10Z');
    await askAt(world, 'Omar', '#ops', '08:30');
    world.clock.set('2026-03-02T07:30:00Z');
    await world.until('Omar', 1, 'Ops standup · Mon 2 Mar');
    await answer(world, 'Kim', { Today: 'export' });
    world.clock.set('2026-03-02T09:30:00Z');
    await world.until('Ola', 2, 'Dev team standup · Mon 2 Mar');
    world.clock.set('2026-03-02T10:00:00Z');
    await untilDailies(world, 1);
    expect(dailies(world)[0]?.text).toContain('Kim export');
    expect(told(world, 'Kim')).toHaveLength(1);
    expect(questions(world, 'Ola', 'Mon 2 Mar')).toHaveLength(2);
  });

  test.for([
    { asleep: 'three days', wakes: '2026-03-05T08:00:05Z', today: 'Thu 5 Mar' },
    { asleep: 'thirty days', wakes: '2026-04-01T07:00:05Z', today: 'Wed 1 Apr' },
  ])(
    'asks for today alone when the clock jumps over $asleep',
    async ({ wakes, today }, { onTestFinished }) => {
      const world = await start({ onTestFinished, at: '2026-03-02T07:50:00Z' });
      world.clock.set('2026-03-02T08:00:00Z');
      for (const name of BERLIN) await world.until(name, 1, 'standup · Mon 2 Mar');
      world.clock.set(wakes);
      await expectOnlyToday(world, wakes, today);
    },
  );

  test('asks for today alone when it was stopped for thirty days and goes on', async ({ onTestFinished }) => {
    const world = await start({ onTestFinished, at: '2026-03-02T07:50:00Z' });
    world.clock.set('2026-03-02T08:00:00Z');
    for (const name of BERLIN) await world.until(name, 1, 'standup · Mon 2 Mar');
    const [program] = world.programs;
    program?.child.kill('SIGSTOP');
    world.clock.set('2026-04-01T07:00:05Z');
    program?.child.kill('SIGCONT');
    await expectOnlyToday(world, '2026-04-01T07:00:05Z', 'Wed 1 Apr');
  });

  test('started again after a weekend asks for Monday, and says late what was missed', async ({
    onTestFinished,
  }) => {
    const world = await start({ onTestFinished, at: '2026-03-06T08:10:00Z' });
    await world.as('Ola').types('/blocker no licence for the editor', HERE);
    await world.as('Kim').sees('#1 no licence', { in: '#dev-blockers' });
    for (const program of world.programs) await cutPower(program);
    world.clock.set('2026-03-09T08:05:00Z');
    await world.run();
    await world.until('Dana', 1, 'This is late');
    await world.until('Lea', 1, 'standup · Mon 9 Mar');
    world.clock.set('2026-03-09T10:00:00Z');
    await untilDailies(world, 1);
    expect(told(world, 'Lea').map(({ text }) => text)).toEqual([expect.stringContaining('Mon 9 Mar')]);
    expect(told(world, 'Dana').filter(({ text }) => text.includes('#1 no licence'))).toHaveLength(1);
  });

  test.for([
    {
      night: 'spring',
      zone: 'America/Sao_Paulo',
      before: '2026-03-29T00:59:50Z',
      due: '2026-03-29T01:00:00Z',
    },
    {
      night: 'autumn',
      zone: 'Pacific/Kiritimati',
      before: '2026-10-25T00:29:50Z',
      due: '2026-10-25T00:30:00Z',
    },
  ])(
    'on a machine in $zone asks at 02:30 of the $night night in Berlin, once',
    async ({ zone, before, due }, { onTestFinished }) => {
      const dueAt = new Date(due).getTime();
      const chosen = {
        fills: { Time: '02:30', 'Daily goes out at': '04:30' },
        picks: { 'Asked by direct message on': ['Sunday'] },
      };
      const world = await start({
        onTestFinished,
        at: new Date(dueAt - 86_400_000).toISOString(),
        zone,
        chosen,
      });
      world.clock.set(before);
      await world.until('Lea', 1, 'standup · Sun');
      const [prompt] = told(world, 'Lea');
      expect(prompt?.at.getTime()).toBeGreaterThanOrEqual(dueAt);
      expect(prompt?.at.getTime()).toBeLessThan(dueAt + 20_000);
      world.clock.set(new Date(dueAt + 60 * 60_000).toISOString());
      world.clock.set(new Date(dueAt + 90 * 60_000).toISOString());
      await world.until('Lea', 2, 'standup · Sun');
      world.clock.set(new Date(dueAt + 180 * 60_000).toISOString());
      await untilDailies(world, 1);
      expect(told(world, 'Lea')).toHaveLength(2);
    },
  );

  test('twice on one database does each thing once, also when one of them dies in mid-prompting', async ({
    onTestFinished,
  }) => {
    const world = await start({ onTestFinished, at: '2026-03-02T07:50:00Z' });
    await world.run();
    world.slack.faults.on('chat.postMessage', { kind: 'slow', ms: 400, by: 'machine' });
    world.clock.set('2026-03-02T08:00:00Z');
    await eventually(
      () => posts(world) > 1,
      () => 'nobody is asked',
    );
    const [dying] = world.programs;
    if (dying) await cutPower(dying);
    world.slack.faults.clear();
    world.clock.set('2026-03-02T08:02:00Z');
    for (const name of BERLIN) await world.until(name, 1, 'standup · Mon 2 Mar');
    await answer(world, 'Lea', { Today: 'export' });
    world.clock.set('2026-03-02T10:00:00Z');
    await untilDailies(world, 1);
    for (const name of BERLIN) {
      const both = questions(world, name, 'Mon 2 Mar');
      expect(both.length).toBeLessThanOrEqual(2);
      expect(both.filter(({ at }) => at < new Date('2026-03-02T09:00:00Z')).length).toBeLessThanOrEqual(1);
    }
    expect(dailies(world)[0]?.text).toContain('Lea export');
  });
});

const BERLIN = ['Lea', 'Ola', 'Kim', 'Dana', 'Priya'];

/** Another team, set up now with its standup at that time. */
async function askAt(world: Outside, name: string, channel: string, time: string): Promise<void> {
  const person = world.as(name);
  await person.invitesApp(channel);
  await person.types('/standup setup', { in: channel });
  await person.fills('Time', time);
  await person.submits();
  await person.sees('is set up', { in: 'dm' });
}

/** After a sleep: one question each, in the end one daily, and nothing of the days slept through. */
async function expectOnlyToday(world: Outside, wakes: string, today: string): Promise<void> {
  for (const name of BERLIN) await world.until(name, 1, `standup · ${today}`);
  world.clock.set(`${wakes.slice(0, 10)}T10:00:00Z`);
  await untilDailies(world, 1);
  expect(dailies(world)[0]?.text).toContain(today);
  for (const name of BERLIN) {
    const dates = told(world, name).map(({ text }) => /standup · \w+ \d+ \w+/.exec(text)?.[0] ?? '');
    expect(new Set(dates.filter((date) => date !== ''))).toEqual(
      new Set(['standup · Mon 2 Mar', `standup · ${today}`]),
    );
  }
}

function posts(world: Outside): number {
  return world.slack.calls.filter(({ method }) => method === 'chat.postMessage').length;
}
