import { type Inbound, type Trx, takeOnce } from '../../../database/index.ts';
import type { Aftermath, DeliveryRecord } from '../../../delivery/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import { localDateOf } from '../../../time/index.ts';
import type { Core, Parts } from '../../slice.ts';
import { findTeam, type Team } from '../../teams/index.ts';
import { calendarComment, calendarInWords, fileName } from '../views/calendar.ts';
import { eventsOf, mayRead } from './calendar.ts';

/**
 * Owes somebody the calendar of a team as a file in their direct messages.
 *
 * @throws UserError for those who have nothing to do with the team; where nothing is on their calendar
 */
export async function sendCalendar(
  core: Core,
  { inbound, userId, team }: { inbound: Inbound; userId: string; team: Team },
): Promise<void> {
  const { db } = core.database;
  const now = core.clock.now();
  if (!(await mayRead(db, team, userId))) {
    throw new UserError(`Only those in <#${team.homeChannelId}> get its calendar. Join that channel first.`);
  }
  const ahead = (await eventsOf(db, core, { team, userId }, now)).filter(({ endsAt }) => endsAt > now);
  if (ahead.length === 0) {
    throw new UserError(
      'You have no meetings ahead here. They come with a sprint that has dates: `/sprint plan`.',
    );
  }
  await core.database.transaction(async (trx) => {
    if (!(await takeOnce(trx, inbound, now))) return;
    await core.outbox.owe(trx, {
      ...{ kind: 'file', workspaceId: inbound.workspaceId, key: `calendar:${inbound.key}`, channel: userId },
      content: {
        ...{ file: 'ceremonies.calendar', ref: { teamId: team.id, userId }, name: fileName(team.name) },
        ...{
          title: `${team.name}, as of ${localDateOf(now, team.timeZone)}`,
          comment: calendarComment(ahead.length),
        },
      },
    });
  });
}

/** Where files may not be uploaded, the dates in words. */
export async function calendarByMessage(
  trx: Trx,
  parts: Pick<Parts, 'calendarOf'>,
  ref: { teamId: string; userId: string },
  { workspaceId, key, channel }: DeliveryRecord,
  { outbox, now }: Aftermath,
): Promise<void> {
  const team = await findTeam(trx, ref.teamId);
  if (!team) return;
  const events = await eventsOf(trx, parts, { team, userId: ref.userId }, now);
  const ahead = events.filter(({ endsAt, isCancelled }) => endsAt > now && !isCancelled);
  await outbox.owe(trx, {
    ...{ kind: 'message', workspaceId, key: `${key}:words`, channel },
    content: { message: calendarInWords(ahead, team.timeZone) },
  });
}
