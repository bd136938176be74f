import { type Db, takeOnce } from '../../../database/index.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import type { Team } from '../../teams/index.ts';
import { nameOf, peopleById } from '../../workspaces/index.ts';
import { hasFacilitator, type Kept, kindName, type Meeting } from '../rules/index.ts';
import { saveKept } from '../store/index.ts';
import { nothingHappened, refreshAnnouncement } from './announce.ts';
import type { Deed } from './change-meeting.ts';
import { isOn, requireMeeting } from './meetings.ts';
import { facilitatorFor, participantsOf } from './people.ts';

/**
 * Whoever facilitates passes it on to the next in turn who did not pass it on; anybody else who comes takes it over.
 *
 * @returns what the person is told
 * @throws UserError for those who do not come; where nobody else is there; where the meeting is over or cancelled
 */
export function swapFacilitator(core: Core, { inbound, userId, id }: Deed): Promise<string> {
  return core.database.transaction(async (trx) => {
    const now = core.clock.now();
    const isNew = await takeOnce(trx, inbound, now);
    const { team, meeting } = await requireMeeting(trx, id);
    const before = meeting.kept ?? nothingHappened(meeting, team);
    const leads = await facilitatorName(trx, team, before);
    if (!isNew) return `${leads} facilitates the ${kindName(id.kind)}.`;
    await requireSwappable(trx, team, meeting, { userId, now, leads });
    const kept =
      before.facilitatorId === userId
        ? await passedOn(trx, team, meeting, before)
        : { ...before, facilitatorId: userId, declined: before.declined.filter((one) => one !== userId) };
    await saveKept(trx, kept);
    await refreshAnnouncement(trx, core, kept);
    if (kept.facilitatorId === userId) {
      return `You facilitate the ${kindName(id.kind)} now, instead of ${leads}.`;
    }
    const next = await facilitatorName(trx, team, kept);
    return `${next} facilitates the ${kindName(id.kind)} now. The announcement says so without a ping: tell them.`;
  });
}

async function requireSwappable(
  db: Db,
  team: Team,
  meeting: Meeting,
  { userId, now, leads }: { userId: string; now: Date; leads: string },
): Promise<void> {
  const { kind } = meeting;
  const name = kindName(kind);
  if (!hasFacilitator(kind)) throw new UserError(`The ${name} names its facilitator when it opens.`);
  if (!isOn(meeting)) throw new UserError(`The ${name} is cancelled. Nothing was changed.`);
  if (meeting.endsAt <= now) throw new UserError(`The ${name} is over. Nothing was changed.`);
  if ((await participantsOf(db, team, meeting)).includes(userId)) return;
  throw new UserError(`Only those who come to the ${name} can facilitate it; ${leads} does now.`);
}

async function passedOn(db: Db, team: Team, meeting: Meeting, before: Kept): Promise<Kept> {
  const declined = [...before.declined, ...(before.facilitatorId ? [before.facilitatorId] : [])];
  const facilitatorId = await facilitatorFor(db, team, meeting, declined);
  if (facilitatorId !== null) return { ...before, facilitatorId, declined };
  throw new UserError('Nobody else is there to take it. Ask in the channel, or move the meeting.');
}

async function facilitatorName(db: Db, team: Team, { facilitatorId }: Kept): Promise<string> {
  if (facilitatorId === null) return 'nobody';
  return escapeMrkdwn(nameOf(await peopleById(db, team.workspaceId, [facilitatorId]), facilitatorId));
}
