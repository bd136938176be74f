import type { Retro } from './types.ts';

const SAME_WISH_MS = 60_000;

/**
 * Whether somebody who wants a retro to go on, without saying from where, wanted what somebody else, or the clock, has
 * just done: it did within this minute.
 */
export function wantsTheSame({ wentOn }: Pick<Retro, 'wentOn'>, userId: string, now: Date): boolean {
  if (wentOn === null || wentOn.by === userId) return false;
  const passed = now.getTime() - wentOn.at.getTime();
  return passed >= 0 && passed < SAME_WISH_MS;
}
