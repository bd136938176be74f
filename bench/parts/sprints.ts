import { withFolder } from '../folder.ts';
import { fillWithSprints, type PastOptions } from '../past-sprints.ts';
import { type Side, startSide } from '../side.ts';
import type { App } from '../sides/app.ts';
import type { Slack } from '../sides/slack.ts';
import { median, percentile } from '../statistics.ts';
import { atMostTimes, type Measure } from '../table.ts';
import { withTeam } from '../team.ts';

const AT = '2026-03-02T12:00:00Z';
const RUNS = 5;
const COMMANDS = 20;
/** Slack closes a trigger after three seconds. */
const DEADLINE_MS = 3_000;
const THREE_YEARS = 78;
const VOTERS = 50;
const MOST_UPDATES = 3;

/** The estimates of six stories. */
const SHOWN = '21 of';

const SIX = { state: 'draft' as const, stories: 6 };
const NO_PAST = { sprints: 0, stories: 0 };

/** How long the window of `/sprint plan` takes to open with 1,000 stories in the backlog, beside one with none. */
export async function measurePlanning(): Promise<Measure[]> {
  return beside(
    { backlog: 1_000, current: SIX, closed: NO_PAST },
    { backlog: 0, current: SIX, closed: NO_PAST },
    async (ours, empty) => {
      const took: Array<{ ours: number; empty: number; longest: number; calls: number }> = [];
      for (let run = 0; run <= RUNS; run++) {
        const full = await ours.ask('opens', '/sprint plan', SHOWN, COMMANDS);
        const none = await empty.ask('opens', '/sprint plan', SHOWN, COMMANDS);
        const times = full.map(({ ms }) => ms);
        const calls = Math.max(...full.map((one) => one.calls));
        const ms = { ours: median(times), empty: median(none.map((one) => one.ms)) };
        took.push({ ...ms, longest: percentile(times, 1), calls });
      }
      const runs = took.slice(1);
      const what = '/sprint plan, opened with 1,000 stories in the backlog';
      const value = median(runs.map((run) => run.empty));
      const longest = Math.max(...runs.map((run) => run.longest));
      const calls = Math.max(...runs.map((run) => run.calls));
      return [
        atMostTimes(
          {
            ...{ what: `${what}: p50`, unit: 'ms', ours: median(runs.map((run) => run.ours)) },
            beside: { what: 'with none', value },
          },
          2,
        ),
        {
          ...{ what: `${what}: the longest`, unit: 'ms', ours: longest, beside: null },
          aim: { says: '≤ 3 s', isMet: longest <= DEADLINE_MS },
        },
        {
          ...{ what: `${what}: calls`, unit: 'calls', ours: calls, beside: null },
          aim: { says: '1', isMet: calls === 1 },
        },
      ];
    },
  );
}

/** How long a board of 300 stories takes with three years of sprints behind it, beside one with a week. */
export async function measureBoards(): Promise<Measure[]> {
  const current = { state: 'running' as const, stories: 300 };
  return beside(
    { backlog: 100, current, closed: { sprints: THREE_YEARS, stories: 60 } },
    { backlog: 100, current, closed: NO_PAST },
    async (old, young) => {
      const took: Array<{ old: number; young: number }> = [];
      const commands = Array.from({ length: COMMANDS }, () => '/sprint board');
      for (let run = 0; run <= RUNS; run++) {
        took.push({
          old: median(await old.ask('acks', commands)),
          young: median(await young.ask('acks', commands)),
        });
      }
      for (const side of [old, young]) await side.ask('wasTold', 'Done');
      const runs = took.slice(1);
      return [
        atMostTimes(
          {
            what: '/sprint board of 300 stories, three years of sprints behind it: p50',
            ...{ unit: 'ms', ours: median(runs.map((run) => run.old)) },
            beside: { what: 'a week', value: median(runs.map((run) => run.young)) },
          },
          2,
        ),
      ];
    },
  );
}

/** How often a card is updated when fifty people vote in the same second: counted, not timed. */
export async function measureVotes(): Promise<Measure[]> {
  const measures: Measure[] = [];
  await withTeam({ people: VOTERS, isLimited: true, at: AT }, async ({ slack, app }) => {
    await slack.ask('types', ['/sprint add ERP-001 connector', '/sprint poker ERP-001']);
    await app.ask('catchUp');
    await slack.ask('forgetCalls');
    await slack.ask('everybodyVotes', VOTERS, ['3', '8']);
    await app.ask('catchUp');
    const updates = (await slack.ask('callCounts'))['chat.update'] ?? 0;
    measures.push({
      ...{ what: `${VOTERS} votes at once: updates of the card`, unit: 'calls', ours: updates, beside: null },
      aim: { says: `≤ ${MOST_UPDATES}`, isMet: updates > 0 && updates <= MOST_UPDATES },
    });
  });
  return measures;
}

/** Two teams of ten side by side, each with a past of its own. */
async function beside(
  one: PastOptions,
  other: PastOptions,
  work: (one: Side<Slack>, other: Side<Slack>) => Promise<Measure[]>,
): Promise<Measure[]> {
  return withFolder(async (folder) => {
    const sides = [await start(`${folder}/one.db`, one), await start(`${folder}/other.db`, other)] as const;
    const measures = await work(sides[0].slack, sides[1].slack);
    for (const { slack, app } of sides) {
      await app.end();
      await slack.end();
    }
    return measures;
  });
}

async function start(file: string, past: PastOptions) {
  const slack = startSide<Slack>('slack');
  const address = await slack.ask('start', { at: AT, people: 10, transport: 'socket' });
  const first = await started(address, file);
  await slack.ask('setUpTeam');
  await first.ask('stop');
  await first.end();
  await fillWithSprints(file, await slack.ask('workspaceId'), past);
  const app = await started(address, file);
  await app.ask('catchUp');
  await app.ask('rest');
  return { slack, app };
}

async function started(slack: Awaited<ReturnType<Slack['start']>>, file: string): Promise<Side<App>> {
  const app = startSide<App>('app');
  await app.ask('start', { at: AT, slack, transport: 'socket', databaseUrl: `file:${file}`, isPaced: false });
  return app;
}
