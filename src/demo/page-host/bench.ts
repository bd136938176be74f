import { type LocalTeam, startLocalTeam, type Transport } from '../local-team.ts';
import { playScene } from '../play.ts';
import { createStage } from '../stage.ts';
import { chapters, dayBeforeBeginsAt, scenesBefore, visitorComesAt } from '../tour/index.ts';
import { actingPeople } from './acting-people.ts';
import { letSendingTakeTime } from './breath.ts';
import { createFaultSwitches, type FaultSwitches } from './faults.ts';
import type { Lane } from './lane.ts';
import { createRunningClock, type RunningClock } from './running-clock.ts';
import { createTour, type Tour } from './tour.ts';

/** Here Slack, the bot and a browser share one machine, which may be busy with something else. */
const ANSWERS_WITHIN_MS = 15_000;

/** One workspace with a team in it, and everything by which a visitor moves it. A reset puts another in its place. */
export interface Bench {
  team: LocalTeam;
  clock: RunningClock;
  faults: FaultSwitches;
  tour: Tour;
  /** Nothing is begun by itself any more, and Slack is well: what is at work comes to its end. */
  rest(): Promise<void>;
  close(): Promise<void>;
}

export interface BenchOptions {
  transport?: Transport;
  logLevel?: string;
  /** Machine milliseconds between two scenes of the tour. */
  paceMs: number;
  lane: Lane;
  changed(): void;
  onNote(words: string): void;
  onError(error: unknown): void;
}

/** Starts the bot and its Slack, and plays what happened before the visitor comes. Rejects where that cannot be played. */
export async function openBench(options: BenchOptions): Promise<Bench> {
  const { transport, logLevel, changed } = options;
  const team = await startLocalTeam({
    at: dayBeforeBeginsAt,
    answersWithinMs: ANSWERS_WITHIN_MS,
    ...(transport && { transport }),
    ...(logLevel && { logLevel }),
  });
  await playDayBefore(team);
  const clock = createRunningClock({ ...options, team });
  const faults = createFaultSwitches(team.slack);
  const tour = createTour({ ...options, team, chapters });
  const endBreaths = letSendingTakeTime(team, options.lane, options);
  const endNews = team.slack.workspace.changes.subscribe(changed);

  async function rest(): Promise<void> {
    clock.pause();
    tour.stop();
    await faults.clear();
  }

  return {
    ...{ team, clock, faults, tour, rest },
    async close() {
      endBreaths();
      endNews();
      await team.stop();
    },
  };
}

async function playDayBefore(team: LocalTeam): Promise<void> {
  const { stage } = createStage(team);
  for (const scene of scenesBefore) {
    const acting = actingPeople(team, stage);
    const missing = await playScene(team, acting.stage, scene);
    // On a slow machine a window says that a form takes longer, and covers the next scene.
    await acting.leave();
    if (missing !== null) throw new Error(`“${scene.title}” could not be played: ${missing}`);
  }
  await team.moveTo(visitorComesAt);
}
