import { type Db, type Inbound, takeOnce } from '../../../database/index.ts';
import { homeKey } from '../../../delivery/index.ts';
import type { Core } from '../../slice.ts';
import { DEFAULT_HOURS, FOLLOWS_TEAM, type OwnHours, type TeamHours } from '../rules/index.ts';
import { ownHoursOf, saveOwnHours, type Whose } from '../store/index.ts';
import { noteChangeOf } from './changes.ts';
import { teamsOfPerson } from './which-team.ts';

export interface HoursNow {
  own: OwnHours;
  /** The hours that hold where nothing of one's own is set: those of the first of their teams. */
  team: TeamHours;
}

/** What a person set for themselves, beside what would hold for them without it. */
export async function hoursNow(db: Db, whose: Whose): Promise<HoursNow> {
  const own = await ownHoursOf(db, whose.workspaceId, [whose.userId]);
  const [team] = await teamsOfPerson(db, whose.workspaceId, whose.userId);
  return { own: own.get(whose.userId) ?? FOLLOWS_TEAM, team: team ?? DEFAULT_HOURS };
}

/** Whether a person has said when and where they work, if only that it is as their team does. */
export async function hasOwnHours(db: Db, { workspaceId, userId }: Whose): Promise<boolean> {
  return (await ownHoursOf(db, workspaceId, [userId])).has(userId);
}

/** A person says when and where they work; it holds in all their teams. */
export async function setOwnHours(
  core: Core,
  input: Whose & { inbound: Inbound; own: OwnHours },
): Promise<void> {
  await core.database.transaction(async (trx) => {
    const now = core.clock.now();
    if (!(await takeOnce(trx, input.inbound, now))) return;
    await saveOwnHours(trx, input.workspaceId, input.userId, input.own, now);
    await noteChangeOf(trx, input);
    await core.outbox.refresh(trx, input.workspaceId, homeKey(input.userId));
  });
}
