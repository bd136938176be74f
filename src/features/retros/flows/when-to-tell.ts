import { addMinutes } from 'date-fns/addMinutes';
import { max } from 'date-fns/max';
import type { Trx } from '../../../database/index.ts';
import { addDays, instantOf, localDateOf } from '../../../time/index.ts';
import { candidateFor } from '../../escalations/index.ts';
import type { Core } from '../../slice.ts';
import { MOST_MESSAGES_A_DAY, messagesSince, promptAhead } from '../../standups/index.ts';
import { calendarOfMember, type Team } from '../../teams/index.ts';

/** So long after a prompt was due it is looked whether it went out. */
const AFTER_PROMPT_MINUTES = 1;

/**
 * When to look again whether somebody can be told something unasked; null where they can be now: in their hours, while they
 * are not away, after the prompts of their day, and not as the third message of it.
 */
export async function whenLater(trx: Trx, core: Core, team: Team, userId: string): Promise<Date | null> {
  const whose = { workspaceId: team.workspaceId, userId };
  const now = core.clock.now();
  const { backAt } = await candidateFor(trx, team, userId, { at: now, isCritical: false, waiting: [] });
  if (backAt > now) return backAt;
  const askedAt = await promptAhead(trx, whose, now);
  if (askedAt) return addMinutes(max([askedAt, now]), AFTER_PROMPT_MINUTES);
  const { timeZone } = await calendarOfMember(trx, team, userId);
  const today = localDateOf(now, timeZone);
  const come = await messagesSince(trx, core, whose, instantOf(today, '00:00', timeZone));
  return come < MOST_MESSAGES_A_DAY ? null : instantOf(addDays(today, 1), '00:00', timeZone);
}
