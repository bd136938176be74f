import type { DeliveryRecord } from '../../delivery/index.ts';
import type { Upcoming } from '../../features/slice.ts';
import type { LocalTeam } from '../local-team.ts';

/** Why time can be moved no further by itself. */
const NOTHING = 'Nothing will fall due by itself. Move the clock by hand.';

/** What the clock will make due, soonest first: what the bot does by itself, and what it still has to send. */
export async function comingUp(team: LocalTeam): Promise<Upcoming[]> {
  const coming = await team.upcoming();
  const { counts, nextTryAt } = await team.ledger(0);
  const toSend = counts.owed + counts.uncertain;
  if (toSend === 0 || nextTryAt === null || nextTryAt <= team.clock.now()) return coming;
  const { newest } = await team.ledger(toSend);
  const words = wordsFor(toSend, newest.some(wasTried));
  return [...coming, { at: nextTryAt, words, team: null }].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** What was sent before and is to be brought up to date was tried for the last time when it was sent. */
function wasTried({ state, attempts, sentAt, lastAttemptAt }: DeliveryRecord): boolean {
  if (state !== 'owed' && state !== 'uncertain') return false;
  return attempts > 0 || (sentAt === null && lastAttemptAt !== null);
}

function wordsFor(toSend: number, isAgain: boolean): string {
  if (!isAgain) return toSend === 1 ? 'Send a message' : `Send ${toSend} messages`;
  return `Try again to send ${toSend === 1 ? 'what Slack did not take' : `${toSend} messages`}`;
}

/** The instant of the first of them. Throws an Error in words where nothing comes. */
export async function nextComing(team: LocalTeam): Promise<Date> {
  const [next] = await comingUp(team);
  if (!next) throw new Error(NOTHING);
  return next.at;
}
