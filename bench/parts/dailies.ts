import { withFolder } from '../folder.ts';
import { fillWithSprints } from '../past-sprints.ts';
import { type Side, startSide } from '../side.ts';
import type { App } from '../sides/app.ts';
import type { Slack } from '../sides/slack.ts';
import { median, percentile } from '../statistics.ts';
import { atMostTimes, type Measure } from '../table.ts';
import { setClocks } from '../team.ts';

const TEAMS = 200;
const CALL_MS = 100;
/** SLACK.md, "Rates": a workspace may begin so many uploads at once, and so many a minute from then on. */
const UPLOADS_AT_ONCE = 100;
const UPLOADS_A_MINUTE = 100;
/** A picture is announced, sent and completed; then the message that shows it is posted. */
const CALLS_A_PICTURE = 4;

/** A Monday to warm up, and five working days to measure. */
const DAYS = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-09'];
/** As many windows as Slack lets an app open in a minute; they are typed while the first hundred pictures are drawn. */
const COMMANDS = 100;

interface Day {
  /** Milliseconds from when they were due until each daily showed its picture. */
  shown: number[];
  /** Milliseconds until /blocker was acknowledged: with nothing else to do, and while pictures were drawn. */
  acks: { atRest: number[]; drawing: number[] };
}

/** The dailies of many teams due in the same minute, each with its burndown; and what commands wait for meanwhile. */
export async function measureDailies(): Promise<Measure[]> {
  return withFolder(async (folder) => {
    const { slack, app } = await start(`${folder}/bench.db`);
    const days: Day[] = [];
    for (const day of DAYS) days.push(await dailiesOf({ slack, app }, day));
    await app.end();
    await slack.end();
    return lines(days.slice(1));
  });
}

async function start(file: string): Promise<{ slack: Side<Slack>; app: Side<App> }> {
  const at = `${DAYS[0]}T05:00:00Z`;
  const transport = 'socket' as const;
  const slack = startSide<Slack>('slack');
  const address = await slack.ask('start', { at, people: TEAMS, isApart: true, transport });
  const settings = { at, slack: address, transport, databaseUrl: `file:${file}` };
  const first = startSide<App>('app');
  await first.ask('start', { ...settings, isPaced: false });
  await slack.ask('setUpTeams', TEAMS);
  await first.ask('stop');
  await first.end();
  await fillWithSprints(file, await slack.ask('workspaceId'), {
    ...{ backlog: 0, current: { state: 'running', stories: 10 }, closed: { sprints: 3, stories: 10 } },
  });
  const app = startSide<App>('app');
  await app.ask('start', { ...settings, isPaced: true });
  await app.ask('catchUp');
  return { slack, app };
}

/** Lets one morning come, and says what its dailies took. */
async function dailiesOf({ slack, app }: { slack: Side<Slack>; app: Side<App> }, day: string): Promise<Day> {
  for (const time of ['05:30', '08:00', '09:30']) {
    await setClocks({ slack, app }, `${day}T${time}:00Z`);
    await app.ask('catchUp');
  }
  await setClocks({ slack, app }, `${day}T09:50:00Z`);
  await app.ask('catchUp');
  await app.ask('rest');
  await slack.ask('takes', CALL_MS);
  await slack.ask('enforceRates', true);
  const atRest = await slack.ask(
    'acks',
    Array.from({ length: COMMANDS }, () => '/blocker'),
  );
  await slack.ask('forgetCalls');
  // The beat rests five seconds at most, and then knows when it is needed.
  await setClocks({ slack, app }, `${day}T09:59:53Z`);
  const due = await app.ask('onMachine', `${day}T10:00:00.000Z`);
  await slack.ask('untilPictured', 1);
  const drawing = await slack.ask(
    'acks',
    Array.from({ length: COMMANDS }, () => '/blocker'),
  );
  const shown = (await slack.ask('untilPictured', TEAMS)).map((at) => at - due);
  await slack.ask('takes', 0);
  await slack.ask('enforceRates', false);
  await setClocks({ slack, app }, `${day}T20:00:00Z`);
  await app.ask('catchUp');
  return { shown, acks: { atRest, drawing } };
}

function lines(days: readonly Day[]): Measure[] {
  const shortest = (CALLS_A_PICTURE * CALL_MS) / 1_000 + ((TEAMS - UPLOADS_AT_ONCE) / UPLOADS_A_MINUTE) * 60;
  const last = median(days.map(({ shown }) => shown.at(-1) ?? Number.NaN)) / 1_000;
  // Of all days together: of a hundred commands the slowest but one is whatever the machine did at that moment.
  const acks = (of: keyof Day['acks'], part: number) =>
    percentile(
      days.flatMap((day) => day.acks[of]),
      part,
    );
  const ack = (name: string, part: number) =>
    atMostTimes(
      {
        ...{ what: `/blocker, acknowledged while pictures are drawn: ${name}`, unit: 'ms' },
        ...{ ours: acks('drawing', part), beside: { what: 'at rest', value: acks('atRest', part) } },
      },
      2,
    );
  return [
    atMostTimes(
      {
        ...{
          what: `${TEAMS} dailies with pictures within Slack's limits: due to last`,
          unit: 's',
          ours: last,
        },
        beside: { what: 'shortest allowed', value: shortest },
      },
      1.2,
    ),
    ack('p50', 0.5),
    ack('p99', 0.99),
  ];
}
