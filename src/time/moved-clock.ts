import { setImmediate as turn } from 'node:timers/promises';
import { assertValidInstant, type Clock } from './clock.ts';

/** A clock that stands still until it is moved: for the local workspace and the tests. */
export interface MovedClock extends Clock {
  /**
   * Lets time pass until `at`, from one sleeper to the next in the order of their times. After each wake it
   * waits until all is quiet: nothing held, and nothing new asked for in several turns of the event loop.
   * So what a wake starts may sleep again before `at` and is woken in its turn. Calls queue up. Rejects
   * with a RangeError when `at` lies before now. Never await it while holding the clock.
   */
  moveTo(at: Date): Promise<void>;
  /**
   * Sets the time at one stroke, as a clock that is corrected or a machine that slept: forwards it wakes
   * all who are due, together and at the new time; backwards they go on sleeping.
   */
  set(at: Date): void;
  /** When the next sleeper wakes; null when nobody sleeps. */
  nextWake(): Date | null;
  /** Keeps `moveTo` from going on while something is open (a call, an envelope), until what it returns is called. */
  hold(): () => void;
  /** Resolves when nothing holds the clock, at once if nothing does. */
  whenReleased(): Promise<void>;
}

interface Sleeper {
  at: number;
  wake(): void;
}

/** What was woken may take a few turns of the event loop (a socket, a stream) before it sleeps or holds again. */
const QUIET_TURNS = 10;

/** A clock that shows `start` until it is moved. Throws a RangeError for an invalid date. */
export function createMovedClock(start: Date): MovedClock {
  assertValidInstant(start);
  let now = start.getTime();
  let activity = 0;
  let holds = 0;
  let lastMove: Promise<void> = Promise.resolve();
  const sleepers = new Set<Sleeper>();
  const waitingForRelease = new Set<() => void>();

  function sleepUntil(at: Date, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      assertValidInstant(at);
      signal?.throwIfAborted();
      if (at.getTime() <= now) {
        resolve();
        return;
      }
      activity++;
      const abandon = () => {
        sleepers.delete(sleeper);
        reject(signal?.reason);
      };
      const sleeper: Sleeper = {
        at: at.getTime(),
        wake() {
          sleepers.delete(sleeper);
          signal?.removeEventListener('abort', abandon);
          resolve();
        },
      };
      sleepers.add(sleeper);
      signal?.addEventListener('abort', abandon, { once: true });
    });
  }

  function moveTo(at: Date): Promise<void> {
    const move = lastMove.then(() => advance(at));
    lastMove = move.catch(() => undefined);
    return move;
  }

  async function advance(at: Date): Promise<void> {
    assertValidInstant(at);
    const goal = at.getTime();
    if (goal < now)
      throw new RangeError(`The clock moves forwards only; set() takes it back to ${at.toISOString()}`);
    await quiet();
    for (;;) {
      const next = nextWake()?.getTime() ?? Number.POSITIVE_INFINITY;
      if (next > goal) break;
      set(new Date(next));
      await quiet();
    }
    now = Math.max(now, goal);
  }

  async function quiet(): Promise<void> {
    let seen = activity;
    for (let turns = 0; turns < QUIET_TURNS; turns++) {
      await whenReleased();
      await turn();
      if (activity === seen && holds === 0) continue;
      seen = activity;
      turns = -1;
    }
  }

  function set(at: Date): void {
    assertValidInstant(at);
    now = at.getTime();
    const due = [...sleepers].filter((sleeper) => sleeper.at <= now);
    for (const sleeper of due.sort((a, b) => a.at - b.at)) sleeper.wake();
  }

  function nextWake(): Date | null {
    if (sleepers.size === 0) return null;
    let earliest = Number.POSITIVE_INFINITY;
    for (const { at } of sleepers) earliest = Math.min(earliest, at);
    return new Date(earliest);
  }

  function hold(): () => void {
    holds++;
    activity++;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      holds--;
      if (holds > 0) return;
      for (const release of waitingForRelease) release();
      waitingForRelease.clear();
    };
  }

  function whenReleased(): Promise<void> {
    if (holds === 0) return Promise.resolve();
    return new Promise((resolve) => waitingForRelease.add(resolve));
  }

  return { now: () => new Date(now), sleepUntil, moveTo, set, nextWake, hold, whenReleased };
}
