import { addHours } from 'date-fns/addHours';
import { type Db, newId, type Trx } from '../../../database/index.ts';
import { instantOf, localDateOf, previousWorkingDay } from '../../../time/index.ts';
import type { Core, DailyDay, Upcoming } from '../../slice.ts';
import { storiesById } from '../../sprints/index.ts';
import { dailySpan, refreshOpenDailies, writtenLines } from '../../standups/index.ts';
import { calendarOf, findTeam, type Team } from '../../teams/index.ts';
import { findChannel, type Person, peopleById } from '../../workspaces/index.ts';
import { IN_DAILY, saidWinId, storyIdOf, type Win, winsAmong } from '../rules/wins.ts';
import { dayOf } from '../store/days.ts';
import { addWins, markTold, teamsWithWins, untoldWins, winsSince, winsToldIn } from '../store/wins.ts';
import { finishedWords } from '../views/wins.ts';
import { winsKey } from './keys.ts';
import { tellUnreached, winsChannel } from './wins-channel.ts';

/** A celebration that could not go out on time still goes out so long after. */
const WORTH_HOURS = 12;

/**
 * Tells the wins channel what was finished and won since the last time; where there is none, or it cannot be written to, the
 * daily does.
 */
export async function celebrate(trx: Trx, core: Core, team: Team): Promise<void> {
  const now = core.clock.now();
  await addWins(trx, await namedWins(trx, team, now));
  if ((await untoldWins(trx, team.id)).length === 0) return;
  const channel = await winsChannel(trx, team);
  if (channel?.trouble === null) return celebrateIn(trx, core, team, channel.id);
  await markTold(trx, team.id, IN_DAILY);
  await refreshOpenDailies(trx, core, team.id);
  if (channel?.trouble) await tellUnreached(trx, core.outbox, team, { ...channel, trouble: channel.trouble });
}

async function celebrateIn(trx: Trx, core: Core, team: Team, channel: string): Promise<void> {
  const messageId = newId();
  await markTold(trx, team.id, messageId);
  await core.outbox.owe(trx, {
    ...{ kind: 'message', workspaceId: team.workspaceId, key: winsKey(messageId), channel },
    ...{ content: { view: 'progress.wins', ref: { messageId } } },
    expiresAt: addHours(core.clock.now(), WORTH_HOURS),
  });
}

/** When what is finished will be celebrated in a channel. */
export async function celebrationsAhead(db: Db, workspaceId: string, now: Date): Promise<Upcoming[]> {
  const coming: Upcoming[] = [];
  for (const teamId of await teamsWithWins(db, workspaceId)) {
    const team = await findTeam(db, teamId);
    const at = await dayOf(db, teamId);
    const channel = team && (await winsChannel(db, team));
    if (!team || at === null || at <= now || channel?.trouble !== null) continue;
    const { name = 'the wins channel' } = (await findChannel(db, workspaceId, channel.id)) ?? {};
    coming.push({
      at,
      words: `Celebrate what is done in #${name}`,
      team: team.name,
    });
  }
  return coming;
}

/** What people named as wins in the last two standups. */
async function namedWins(db: Db, team: Team, now: Date): Promise<Win[]> {
  const today = localDateOf(now, team.timeZone);
  const from = previousWorkingDay(await calendarOf(db, team), today);
  const answers = await writtenLines(db, team.id, { from, to: today });
  return answers.flatMap(({ answerId, userId, submittedAt, lines }) =>
    winsAmong(lines).map((text, at) => ({
      ...{ workspaceId: team.workspaceId, teamId: team.id, id: saidWinId(answerId, at) },
      ...{ kind: 'said' as const, text, userIds: [userId], wonAt: submittedAt, toldIn: null },
    })),
  );
}

/** What one message celebrates. */
export async function toldWins(
  db: Db,
  messageId: string,
): Promise<{ wins: Win[]; people: Map<string, Person> }> {
  const wins = await winsToldIn(db, messageId);
  const [any] = wins;
  const ids = [...new Set(wins.flatMap(({ userIds }) => userIds))];
  return { wins, people: any ? await peopleById(db, any.workspaceId, ids) : new Map() };
}

/**
 * What a daily says of what was finished between the one before it and itself, where no channel is for that or the one that
 * is cannot be written to; null for nothing. What is finished later stands in the next, also while this one is open.
 */
export async function finishedLine(
  db: Db,
  team: Team,
  { date }: Pick<DailyDay, 'date'>,
): Promise<string | null> {
  const hasChannel = (await winsChannel(db, team))?.trouble === null;
  const dayBefore = previousWorkingDay(await calendarOf(db, team), date);
  const { from, until } = await dailySpan(db, team, date);
  const since = await winsSince(db, team.id, from ?? instantOf(dayBefore, '00:00', team.timeZone));
  const ours = since
    .filter(({ wonAt }) => until === null || wonAt < until)
    .filter(({ toldIn }) => toldIn === IN_DAILY || (toldIn === null && !hasChannel));
  const wins = await stillWon(db, ours);
  const people = await peopleById(db, team.workspaceId, [...new Set(wins.flatMap(({ userIds }) => userIds))]);
  return finishedWords(wins, people);
}

/** Without stories that were set back since. */
async function stillWon(db: Db, wins: readonly Win[]): Promise<Win[]> {
  const stories = await storiesById(
    db,
    wins.flatMap((win) => storyIdOf(win) ?? []),
  );
  return wins.filter((win) => {
    const storyId = storyIdOf(win);
    return storyId === null || stories.get(storyId)?.status === 'done';
  });
}
