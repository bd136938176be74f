import { execFileSync } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What the machine's clock shows in the programs under it, and Slack's clock with it: it runs, and can be set. */
export interface ShiftedClock {
  now(): Date;
  sleepUntil(at: Date, signal?: AbortSignal): Promise<void>;
  /** Sets it at one stroke, in all of them. */
  set(instant: string): void;
  /** What a program needs to live by it. */
  variables: Record<string, string>;
}

const LOOKS_EVERY_MS = 50;

/**
 * @param preload the library that shifts the clock
 * @param folder where its file lies
 */
export function createShiftedClock(preload: string, folder: string, instant: string): ShiftedClock {
  const file = path.join(folder, 'shift');
  let shiftMs = 0;
  const now = () => new Date(Date.now() + shiftMs);

  function set(to: string): void {
    shiftMs = new Date(to).getTime() - Date.now();
    const seconds = (shiftMs / 1000).toFixed(3);
    writeFileSync(`${file}.new`, shiftMs < 0 ? seconds : `+${seconds}`);
    renameSync(`${file}.new`, file);
  }

  set(instant);
  return {
    now,
    set,
    async sleepUntil(at, signal) {
      while (now() < at) await pause(LOOKS_EVERY_MS, undefined, signal && { signal });
    },
    variables: {
      LD_PRELOAD: preload,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      // Timers and the beat run on monotonic time, which no clock that is set moves.
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
  };
}

/** The library as the `faketime` command preloads it (for many threads); null where there is none. */
export function findFaketime(): string | null {
  try {
    return execFileSync('faketime', ['-m', '-f', '+0', 'printenv', 'LD_PRELOAD'], {
      encoding: 'utf8',
    }).trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
