import { afterEach, describe, expect, test } from 'vitest';
import { devTeam } from '../../src/simulator/seed/dev-team.ts';
import type { Seed } from '../../src/simulator/seed/types.ts';
import type { World } from '../support/world.ts';
import { answer, dailies, startTeam, told } from './team.ts';

let world: World;
afterEach(() => world.stop());

describe('the daily', () => {
  test('is posted though everybody writes nothing but signs that take five characters each', async () => {
    const more = ['Ann', 'Bea', 'Cleo', 'Dora', 'Eva'];
    const people = more.map((name) => ({
      name: name.toLowerCase(),
      realName: name,
      timeZone: 'Europe/Berlin',
    }));
    const joining = more.map((name) => name.toLowerCase());
    const channels = devTeam.channels.map((channel) => ({
      ...channel,
      members: [...channel.members, ...joining],
    }));
    const seed = { ...devTeam, people: [...devTeam.people, ...people], channels };
    world = await startTeam({}, { seed });
    await world.moveTo('2026-03-02T08:00:00Z');
    for (const name of ['Dana', 'Kim', 'Lea', 'Ola', 'Priya', ...more]) {
      await answer(world, name, { Today: '&'.repeat(200) });
    }
    await world.moveTo('2026-03-02T10:01:00Z');
    expect(dailies(world)[0]?.text).toContain('Eva &&&');
  });

  test('is one message a day, with the answers before it and after it in its thread', async () => {
    world = await startTeam();
    const lea = world.as('Lea');
    await world.moveTo('2026-03-02T08:00:00Z');
    await answer(world, 'Lea', { Today: 'ERP-003 order export' });
    await answer(world, 'Ola', { Today: 'PROC-001 pipeline, pairing with Lea' });
    await world.as('Kim').presses('Skip today');
    await world.moveTo('2026-03-02T09:59:59Z');
    expect(dailies(world)).toHaveLength(0);
    await world.moveTo('2026-03-02T10:00:00Z');
    const [early] = dailies(world);
    expect(early?.text).toContain(
      'Dev team · Mon 2 Mar — 2 of 5 answered, Kim skips today, Noor is asked at 18:00\n' +
        'Lea ERP-003 order export\nOla PROC-001 pipeline, pairing with Lea\n',
    );
    expect(early && lea.thread(early)).toHaveLength(2);

    await world.moveTo('2026-03-02T17:10:00Z');
    await answer(world, 'Noor', { Today: 'load tests' });
    await world.moveTo('2026-03-03T06:00:00Z');
    expect(dailies(world)).toHaveLength(1);
    const [closed] = dailies(world);
    expect(closed?.text).toContain('3 of 5 answered, Kim skips today\n');
    expect(closed?.text).toContain('Noor load tests\nNo answer from Dana and Priya.');
    expect(closed && lea.thread(closed).map(({ text }) => text.split('\n')[0])).toEqual([
      'Lea',
      'Ola',
      'Noor',
    ]);
    const posts = lea.messages({ in: '#dev-standup' }).filter(({ replyTo }) => replyTo === null);
    expect(posts).toHaveLength(1);
  });

  test('says whole to a screen reader what it shows', async () => {
    world = await startTeam();
    await world.moveTo('2026-03-02T08:00:00Z');
    await answer(world, 'Lea', { Today: 'export', 'New blockers': 'no key' });
    await world.as('Lea').presses('Track it');
    await world.moveTo('2026-03-02T10:01:00Z');
    const spoken = dailies(world)[0]?.spoken ?? '';
    for (const part of [
      'Mon 2 Mar',
      '1 of 6 answered',
      '#1 no key',
      '*Lea* export',
      'asked at 18:00 Berlin time',
    ]) {
      expect(spoken).toContain(part);
    }
  });

  test('names the one who set it up, on its first day only', async () => {
    world = await startTeam();
    await world.moveTo('2026-03-03T10:01:00Z');
    const [first, second] = dailies(world);
    expect(first?.text).toContain('Dana set this up; /standup help says what I can do.');
    expect(second?.text).not.toContain('set this up');
  });

  test('is one calm line when nobody answered and nothing is blocked', async () => {
    world = await startTeam();
    await world.moveTo('2026-03-02T17:00:00Z');
    expect(dailies(world)[0]?.text).toContain('Mon 2 Mar — none of 6 answered, nothing is blocked');
  });

  test('is not posted on days off and public holidays, and the ledger says why', async () => {
    world = await startTeam({ fills: { 'Public holidays of': 'Germany' } }, { at: '2026-04-02T05:00:00Z' });
    await world.moveTo('2026-04-07T05:00:00Z');
    expect(dailies(world)).toHaveLength(1);
    expect(told(world, 'Lea')).toHaveLength(2);
    const lea = world.as('Lea');
    await lea.types('/standup why 2026-04-03', { in: '#dev-standup' });
    await lea.sees('No standup: public holiday: Good Friday.');
    await lea.types('/standup why 2026-04-04', { in: '#dev-standup' });
    await lea.sees('No standup: it is not held on Saturdays.');
  });

  test('is not posted when everybody is away', async () => {
    world = await startTeam();
    for (const name of ['Lea', 'Ola', 'Kim', 'Noor', 'Dana', 'Priya']) {
      await world.as(name).types('/standup away 2026-03-02 to 2026-03-03', { in: '#dev-standup' });
    }
    await world.moveTo('2026-03-02T20:00:00Z');
    expect(dailies(world)).toHaveLength(0);
    for (const name of ['Lea', 'Noor']) expect(told(world, name)).toHaveLength(0);
  });

  test('shows who is away, and until when, and never as missing', async () => {
    world = await startTeam();
    await world.as('Kim').types('/standup away 2026-03-02 to 2026-03-05', { in: '#dev-standup' });
    await world.as('Ola').setsStatus({ text: 'Out sick', emoji: ':face_with_thermometer:' });
    await world.moveTo('2026-03-02T10:01:00Z');
    const [daily] = dailies(world);
    expect(daily?.text).toContain('none of 4 answered');
    expect(daily?.text).toContain('Kim 🌴 until Thu 5 Mar, Ola 🌴');
    expect(daily?.text).toContain('No answer from Dana, Lea and Priya.');
    expect(told(world, 'Kim')).toHaveLength(0);
    expect(told(world, 'Ola')).toHaveLength(0);
  });

  test('pings nobody, whatever is written', async () => {
    world = await startTeam();
    await world.moveTo('2026-03-02T08:00:00Z');
    const nasty = `<!channel> <!here> <@${world.as('Ola').id}> @here & *bold* <https://x.io|click> _a_ ~b~ \`c\``;
    await answer(world, 'Lea', { Today: nasty, 'New blockers': '<!everyone> broke it' });
    await world.as('Lea').presses('Track it');
    await world.moveTo('2026-03-02T10:01:00Z');
    for (const message of world.as('Ola').messages({ in: '#dev-standup' })) {
      expect(message.spoken).not.toMatch(/<!channel>|<!here>|<!everyone>|<@U|<https:/);
    }
    expect(dailies(world)[0]?.text).toContain('<!channel> <!here>');
  });

  test('keeps 3,000 characters, emoji and right-to-left text whole in the thread', async () => {
    world = await startTeam();
    await world.moveTo('2026-03-02T08:00:00Z');
    const long = `שלום 🚀 ${'&<> word '.repeat(400)}`.slice(0, 2995);
    await answer(world, 'Lea', { Today: `${long} END` });
    await world.moveTo('2026-03-02T10:01:00Z');
    const [daily] = dailies(world);
    const thread = daily ? world.as('Lea').thread(daily) : [];
    const whole = thread.map(({ text }) => text).join('');
    expect(whole).toContain('שלום 🚀');
    expect(whole.match(/word/g)).toHaveLength(long.match(/word/g)?.length ?? 0);
    expect(whole).toContain('END');
    expect(daily?.text.length).toBeLessThan(600);
  });
});

test('a team of fifty fits one message', async () => {
  const names = Array.from({ length: 50 }, (_, at) => `member${String(at + 1).padStart(2, '0')}`);
  const seed: Seed = {
    ...devTeam,
    people: [
      ...devTeam.people,
      ...names.map((name) => ({ name, realName: name, timeZone: 'Europe/Berlin' })),
    ],
    channels: devTeam.channels.map((channel) =>
      channel.name === 'dev-standup' ? { ...channel, members: [...channel.members, ...names] } : channel,
    ),
  };
  world = await startTeam({}, { seed, rates: false });
  await world.moveTo('2026-03-02T08:00:00Z');
  for (const name of names) {
    await answer(world, name, { Today: `${'a long day with many things in it & more '.repeat(5)}${name}` });
  }
  await world.moveTo('2026-03-02T10:30:00Z');
  const [daily] = dailies(world);
  expect(daily?.text).toContain('50 of 56 answered');
  expect(daily?.text).toContain('member50 a long day');
  expect(daily?.spoken.length).toBeLessThanOrEqual(4000);
  expect(daily && world.as('Lea').thread(daily)).toHaveLength(50);
});
