import { beforeAll, describe, expect, test } from 'vitest';
import { countMessages } from '../../src/demo/counts.ts';
import { startLocalTeam, type Transport } from '../../src/demo/local-team.ts';
import { play } from '../../src/demo/play.ts';
import { createTeller } from '../../src/demo/telling/index.ts';
import { week, weekStartsAt } from '../../src/demo/week/index.ts';

async function playWeek(transport: Transport) {
  const team = await startLocalTeam({ at: weekStartsAt, transport });
  let told = '';
  const teller = createTeller(team, { width: 80, colours: false }, (text) => {
    told += text;
  });
  const record = await play(team, week, teller);
  const counts = countMessages(team);
  const { complaints } = team.slack;
  await team.stop();
  return { ...record, counts, complaints, told };
}

describe.each<Transport>(['socket', 'http'])('a working week over %s', (transport) => {
  let played: Awaited<ReturnType<typeof playWeek>>;

  beforeAll(async () => {
    played = await playWeek(transport);
  }, 60_000);

  test('everything is said that should be', () => {
    const { sayings } = played;
    expect(sayings.filter(({ missing }) => missing !== null)).toEqual([]);
    expect(sayings.length).toBeGreaterThan(50);
  });

  test('nobody gets more than two direct messages a day that they did not ask for', () => {
    const { direct } = played.counts;
    const days = [...direct.values()].flatMap((each) => [...each.values()]);
    expect(days.length).toBeGreaterThan(0);
    expect(days.filter(({ unasked }) => unasked > 2)).toEqual([]);
  });

  test('the home channel gets the daily, and the agenda of a live day', () => {
    const home = played.counts.channels.get('#dev-standup');
    expect([...(home?.values() ?? [])].map(({ posts }) => posts)).toEqual([2, 1, 2, 1, 2]);
  });

  test('an answer takes about half a minute', () => {
    const { answerings } = played;
    expect(answerings.length).toBeGreaterThan(10);
    expect(answerings.filter(({ seconds }) => seconds > 30)).toEqual([]);
  });

  test('Slack has nothing to complain of', () => {
    expect(played.complaints).toEqual([]);
  });

  test('it is told within the width of a terminal', () => {
    const { told } = played;
    expect(told.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
  });
});
