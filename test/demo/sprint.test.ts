import { beforeAll, describe, expect, test } from 'vitest';
import { countMessages, postedIn } from '../../src/demo/counts.ts';
import { startLocalTeam, type Transport } from '../../src/demo/local-team.ts';
import { play } from '../../src/demo/play.ts';
import { playBegins, scenes } from '../../src/demo/sprint/index.ts';
import { createTeller } from '../../src/demo/telling/index.ts';

const paper = { width: 80, colours: false };

/** Two sprints of ten days, also on a machine that is busy. */
const PLAYED_WITHIN_MS = 300_000;

async function playSprint(transport: Transport) {
  const team = await startLocalTeam({ at: playBegins, transport });
  let told = '';
  let toldToNoor = '';
  const teller = createTeller(team, paper, (text) => {
    told += text;
  });
  const tellerOfNoor = createTeller(
    team,
    paper,
    (text) => {
      toldToNoor += text;
    },
    'Noor',
  );
  const record = await play(team, scenes, teller);
  tellerOfNoor.happened();
  const counts = countMessages(team);
  const posted = postedIn(team);
  const { complaints } = team.slack;
  await team.stop();
  return { ...record, counts, posted, complaints, told, toldToNoor };
}

describe('a sprint of ten days', () => {
  let played: Record<Transport, Awaited<ReturnType<typeof playSprint>>>;

  beforeAll(async () => {
    played = { socket: await playSprint('socket'), http: await playSprint('http') };
  }, PLAYED_WITHIN_MS);

  const over = describe.each<Transport>(['socket', 'http']);

  over('over %s', (transport) => {
    test('everything is said that should be', () => {
      const { sayings } = played[transport];
      expect(sayings.filter(({ missing }) => missing !== null)).toEqual([]);
      expect(sayings.length).toBeGreaterThan(50);
    });

    test('nobody gets more than two direct messages a day that they did not ask for', () => {
      const days = [...played[transport].counts.direct.values()].flatMap((each) => [...each.values()]);
      expect(days.length).toBeGreaterThan(0);
      expect(days.filter(({ unasked }) => unasked > 2)).toEqual([]);
    });

    test('the home channel gets one daily on each of the ten days', () => {
      const dailies = played[transport].posted.filter(({ key }) => key.startsWith('daily:'));
      expect(dailies.map(({ channel, at }) => `${channel} ${at.toISOString().slice(0, 10)}`)).toEqual(
        [2, 3, 4, 5, 6, 9, 10, 11, 12, 13].map(
          (day) => `#dev-standup 2026-03-${String(day).padStart(2, '0')}`,
        ),
      );
    });

    test('an answer takes no more than half a minute', () => {
      const { answerings } = played[transport];
      expect(answerings.length).toBeGreaterThan(10);
      expect(answerings.filter(({ seconds }) => seconds > 30)).toEqual([]);
    });

    test('Slack has nothing to complain of', () => {
      expect(played[transport].complaints).toEqual([]);
    });

    test('it is told within the width of a terminal', () => {
      const lines = played[transport].told.split('\n');
      expect(lines.filter((line) => [...line].length > 80)).toEqual([]);
    });
  });

  test('is told scene by scene, each thing once and with who sees it', () => {
    const { told } = played.socket;
    const tuesday = told.slice(told.indexOf('═══ Tue 3 Mar'), told.indexOf('═══ Wed 4 Mar'));
    const order = [
      '▸ 09:00 Nine o’clock in Berlin',
      'Drumbeat by DM to Priya\n',
      '▸ 09:02 Lea answers on her phone',
      '› Lea presses [Answer]',
      '╭─ Standup Tue 3 Mar',
      '› Lea ticks "finish the ERP-002 sync", fills "Today": ERP-003 order',
      'Drumbeat by DM to Lea: the message of 09:00 now reads\n       Dev team · Tue 3 Mar',
      '▸ 11:00 The daily',
      'Drumbeat in #dev-standup under “Dev team · Tue 3 Mar',
      'Drumbeat in #dev-standup, only Kim',
      'Drumbeat by DM to Noor (09:00 there)',
    ];
    const found = order.map((words) => tuesday.indexOf(words));
    expect(order.filter((_, index) => found[index] === -1)).toEqual([]);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(tuesday.match(/acceptance criteria for ERP-004/g)).toHaveLength(3);
  });

  test('tells of those together who are sent the same', () => {
    const { told } = played.socket;
    const start = told.slice(told.indexOf('▸ 08:45'), told.indexOf('▸ 09:00')).replaceAll(/\s+/g, ' ');
    const [, ...letters] = start.split('Drumbeat by DM to ');
    expect(letters).toEqual([
      expect.stringMatching(/^Dana, Kim, Lea, Ola and Priya: .* now reads The sprint has started\. $/),
      expect.stringMatching(/^Noor \(23:45 there\): .* now reads The sprint has started\./),
    ]);
  });

  test('draws each screen of a form once, and then tells what is new on it', () => {
    const { told } = played.socket;
    const planning = told.slice(told.indexOf('▸ 13:10'), told.indexOf('▸ 13:20')).replaceAll(/\s+/g, ' ');
    const order = [
      '╭─ Goal and dates',
      'presses [Next: stories] Dana sees ╭─ Stories',
      'Dana’s form now reads 11 of 60 points · 2 not estimated',
      '[Add it] Dana’s form now reads 19 of 60 points',
      'presses [Next: publish] Dana sees ╭─ Sprint 2026-05',
      'Dana presses [Edit] beside "Criteria" Dana sees ╭─ Criteria',
      'Dana presses [Add a success criterion] Dana sees ╭─ Add a success criterion',
      'Dana is back at “Criteria”, which now reads Success criteria',
      'Dana is back at “Sprint 2026-05”, which now reads 1 success criterion',
    ];
    const found = order.map((words) => planning.indexOf(words));
    expect(found).not.toContain(-1);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(planning.match(/ERP-002 Order sync — 8 points/g)).toHaveLength(1);
  });

  test('is told over one person’s shoulder by that person’s clock', () => {
    const { toldToNoor } = played.socket;
    const atNine = toldToNoor.split(/^ *(?=\d\d:\d\d {2})/m).filter((part) => part.startsWith('09:00'));
    expect(atNine.join('\n')).toMatch(/Drumbeat by DM to Noor\n {7}Dev team standup · Tue 3 Mar/);
    expect(toldToNoor).toMatch(/02:00 {2}Drumbeat in #dev-standup/);
    expect(toldToNoor).not.toMatch(/by DM to (Lea|Dana)|only (Lea|Kim|Dana)|› (Lea|Dana)|▸/);
  });

  test('takes the same course over signed HTTP as over Socket Mode', () => {
    expect(withoutChance(played.http.told)).toEqual(withoutChance(played.socket.told));
  });
});

const TIME_COLUMN = 7;

/** Who speaks when is drawn by lot, and so is the order of cards; what is sent at once comes in any order. */
function withoutChance(told: string): string[] {
  return told
    .replaceAll(/Speaking order: .*/g, 'Speaking order: …')
    .split('\n')
    .map((line) => line.slice(TIME_COLUMN))
    .sort();
}
