import { addMinutes } from 'date-fns/addMinutes';
import { max } from 'date-fns/max';
import type { Trx } from '../../../../database/index.ts';
import { addDays, instantOf, localDateOf } from '../../../../time/index.ts';
import { candidateFor } from '../../../escalations/index.ts';
import type { Core } from '../../../slice.ts';
import { calendarOfMember, findTeam, type Team } from '../../../teams/index.ts';
import { MOST_MESSAGES_A_DAY } from '../../rules/day.ts';
import { told } from '../../rules/news.ts';
import { saveNews, untoldNews } from '../../store/index.ts';
import { newsMessage } from '../../views/news.ts';
import { keys } from '../keys.ts';
import { messagesAhead, promptAhead } from '../messages-ahead.ts';
import { messagesSince } from '../messages-since.ts';
import { toldNews } from './told-news.ts';

interface Whose {
  workspaceId: string;
  userId: string;
  teamId: string;
}

/**
 * Tells somebody in one message of all stories that are done, or open again, and that theirs wait for: in their hours,
 * and not beyond what may come to them unasked on a day. What a prompt of the day can still say is left to it.
 */
export async function tellNews(core: Core, whose: Whose): Promise<void> {
  const { workspaceId, userId, teamId } = whose;
  await core.database.transaction(async (trx) => {
    const now = core.clock.now();
    const untold = await untoldNews(trx, workspaceId, [userId]);
    const team = await findTeam(trx, teamId);
    if (untold.length === 0 || !team) return;
    const later = await whenLater(trx, core, team, userId, now);
    if (later) {
      return saveNews(
        trx,
        untold.map((news) => ({ ...news, nextDueAt: later })),
      );
    }
    const key = keys.news(userId, now);
    const message = newsMessage(await toldNews(trx, userId, untold));
    await core.outbox.owe(trx, { kind: 'message', workspaceId, key, channel: userId, content: { message } });
    await saveNews(
      trx,
      untold.map((news) => told(news, key)),
    );
  });
}

/** So long after a prompt was due it is looked whether it went out. */
const AFTER_PROMPT_MINUTES = 1;

/** When to look again; null where it can be told now. */
async function whenLater(trx: Trx, core: Core, team: Team, userId: string, now: Date): Promise<Date | null> {
  const { workspaceId } = team;
  const { backAt } = await candidateFor(trx, team, userId, { at: now, isCritical: false, waiting: [] });
  if (backAt > now) return backAt;
  const askedAt = await promptAhead(trx, { workspaceId, userId }, now);
  if (askedAt) return addMinutes(max([askedAt, now]), AFTER_PROMPT_MINUTES);
  const { timeZone } = await calendarOfMember(trx, team, userId);
  const today = localDateOf(now, timeZone);
  const come = await messagesSince(trx, core, { workspaceId, userId }, instantOf(today, '00:00', timeZone));
  const ahead = await messagesAhead(trx, { workspaceId, userId }, now);
  return come + ahead < MOST_MESSAGES_A_DAY ? null : instantOf(addDays(today, 1), '00:00', timeZone);
}
