import { startSide } from '../side.ts';
import type { Loop } from '../sides/loop.ts';
import type { Slack } from '../sides/slack.ts';
import { median } from '../statistics.ts';
import { atMostTimes, type Measure } from '../table.ts';
import { setClocks, type Team, withTeam } from '../team.ts';

const CALL_MS = 100;
const CONCURRENCY = 50;
/** SLACK.md, "Rates": what a workspace takes at once, and what it takes a second from then on. */
const BURST = 300;
const PER_SECOND = 10;

/** A Monday to warm up, and up to five working days to measure. */
const DAYS = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-09'];
const STARTS_AT = `${DAYS[0]}T05:00:00Z`;

/** In milliseconds. */
interface Spread {
  first: number;
  last: number;
  cpu: number;
}

/** From the minute at which members are due until the first and the last prompt is there. */
export async function besideLoop(people: number, runs = DAYS.length - 1): Promise<Measure[]> {
  const ours: Spread[] = [];
  const loops: Spread[] = [];
  await withTeam({ people, isLimited: false, at: STARTS_AT }, async (team) => {
    const loop = startSide<Loop>('loop');
    const loopSlack = startSide<Slack>('slack');
    const address = await loopSlack.ask('start', {
      at: DAYS[0] ?? '',
      people,
      transport: 'socket',
      isUnheard: true,
    });
    await loopSlack.ask('takes', CALL_MS);
    await loop.ask('start', address);
    for (const day of DAYS.slice(0, runs + 1)) {
      const prompts = await promptsOf(team, day);
      ours.push(prompts.spread);
      await loopSlack.ask('forgetCalls');
      const cpuBefore = await loop.ask('cpuMs');
      const began = await loop.ask('post', prompts.sample, prompts.channels, CONCURRENCY);
      const landed = (await loopSlack.ask('landings')).map(({ at }) => at - began);
      const cpu = (await loop.ask('cpuMs')) - cpuBefore;
      loops.push({ first: landed[0] ?? Number.NaN, last: landed.at(-1) ?? Number.NaN, cpu });
    }
    await loop.end();
    await loopSlack.end();
  });
  const line = (which: 'first' | 'last') =>
    atMostTimes(
      {
        what: `${people} prompts at ${CALL_MS} ms a call, median of ${runs}: due to ${which}`,
        unit: 's',
        ours: seconds(ours, which),
        beside: { what: 'bare loop', value: seconds(loops, which) },
      },
      1.2,
    );
  const cpu: Measure = {
    what: `${people} prompts, median of ${runs}: processor time of the process`,
    unit: 's',
    ours: seconds(ours, 'cpu'),
    beside: { what: 'bare loop', value: seconds(loops, 'cpu') },
    aim: null,
  };
  return [line('first'), line('last'), cpu];
}

/** The same, with Slack's limits. */
export async function besideLimits(people: number): Promise<Measure[]> {
  const ours: Spread[] = [];
  await withTeam({ people, isLimited: true, at: STARTS_AT }, async (team) => {
    for (const day of DAYS) ours.push((await promptsOf(team, day)).spread);
  });
  const shortest = CALL_MS / 1_000 + Math.max(0, people - BURST) / PER_SECOND;
  const line = atMostTimes(
    {
      what: `${people} prompts within Slack's limits: due to last`,
      unit: 's',
      ours: seconds(ours, 'last'),
      beside: { what: 'shortest allowed', value: shortest },
    },
    1.2,
  );
  return [line];
}

/** Without the first, which warms both sides up. */
function seconds(spreads: readonly Spread[], which: keyof Spread): number {
  return median(spreads.slice(1).map((spread) => spread[which])) / 1_000;
}

/** Lets one morning come, and says what it brought; the day then ends at once. */
async function promptsOf({ slack, app, people, isLimited }: Team, day: string) {
  await setClocks({ slack, app }, `${day}T05:30:00Z`);
  await app.ask('catchUp');
  await slack.ask('forgetCalls');
  await slack.ask('takes', CALL_MS);
  await slack.ask('enforceRates', isLimited);
  const dueAt = `${day}T08:00:00.000Z`;
  // The beat rests five seconds at most, and then knows when it is needed.
  await setClocks({ slack, app }, `${day}T07:59:53Z`);
  const due = await app.ask('onMachine', dueAt);
  const cpuBefore = await app.ask('cpuMs');
  await slack.ask('untilPosted', people);
  const cpu = (await app.ask('cpuMs')) - cpuBefore;
  const landings = (await slack.ask('landings')).filter(({ key }) => key.startsWith('prompt:'));
  await slack.ask('takes', 0);
  await slack.ask('enforceRates', false);
  await setClocks({ slack, app }, `${day}T20:00:00Z`);
  await app.ask('catchUp');
  const [sample] = landings;
  return {
    spread: {
      first: (landings[0]?.at ?? Number.NaN) - due,
      last: (landings.at(-1)?.at ?? Number.NaN) - due,
      cpu,
    },
    sample: sample?.args ?? {},
    channels: landings.map(({ args }) => String(args.channel)),
  };
}
