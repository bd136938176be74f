import { addSeconds } from 'date-fns/addSeconds';
import type { LocalTeam } from '../local-team.ts';
import type { Lane } from './lane.ts';

const LONGEST_SECONDS = 10;

/**
 * Time stands still, but what somebody does is not answered in no time: Slack takes one message a second in a
 * channel. So after each deed the app beats once, and the clock takes the few seconds in which what follows is sent.
 * Gives what ends it.
 */
export function letSendingTakeTime(
  team: LocalTeam,
  lane: Lane,
  { changed, onError }: { changed(): void; onError(error: unknown): void },
): () => void {
  let isAsked = false;
  let isOver = false;
  const stop = team.slack.workspace.changes.subscribe(() => {
    if (isAsked) return;
    isAsked = true;
    lane.run(takeBreath).then(changed, onError);
  });
  return () => {
    isOver = true;
    stop();
  };

  async function takeBreath(): Promise<void> {
    isAsked = false;
    if (isOver) return;
    await team.settle();
    // The beat, which follows at most seconds later: what waits for no hour is done.
    await team.moveTo(team.clock.now());
    const end = addSeconds(team.clock.now(), LONGEST_SECONDS);
    for (let next = await nextTry(); next && next <= end; next = await nextTry()) await team.moveTo(next);
  }

  async function nextTry(): Promise<Date | null> {
    const { nextTryAt } = await team.ledger(0);
    return nextTryAt && nextTryAt > team.clock.now() ? nextTryAt : null;
  }
}
