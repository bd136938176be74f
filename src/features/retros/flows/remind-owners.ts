import type { Trx } from '../../../database/index.ts';
import { localDateOf } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { calendarOfMember, findTeam, type Team } from '../../teams/index.ts';
import { findPerson, peopleById } from '../../workspaces/index.ts';
import { type Action, nextReminder } from '../rules/index.ts';
import { openActionsOf, openActionsOfPerson, saveActions } from '../store/index.ts';
import { actionReminderKey } from './action-keys.ts';
import { askForHandover } from './hand-over.ts';
import { whenLater } from './when-to-tell.ts';

interface Due {
  workspaceId: string;
  ownerId: string;
  teamId: string;
}

/** Tells somebody in one message of all that is due for them; of who left, whoever can hand it over is told. */
export function remindOwner(core: Core, { workspaceId, ownerId, teamId }: Due): Promise<void> {
  return core.database.transaction(async (trx) => {
    const now = core.clock.now();
    const open = await openActionsOfPerson(trx, workspaceId, ownerId);
    const due = open.filter(({ nextReminderAt }) => nextReminderAt !== null && nextReminderAt <= now);
    const team = await findTeam(trx, teamId);
    if (due.length === 0 || !team) return;
    if ((await findPerson(trx, workspaceId, ownerId))?.isDeactivated) {
      return askForHandover(
        trx,
        core,
        team,
        due.filter((action) => action.teamId === teamId),
      );
    }
    const later = await whenLater(trx, core, team, ownerId);
    if (later)
      return saveActions(
        trx,
        due.map((action) => ({ ...action, nextReminderAt: later })),
      );
    await remind(trx, core, team, due);
  });
}

async function remind(trx: Trx, core: Core, team: Team, due: readonly Action[]): Promise<void> {
  const [first] = due;
  if (!first) return;
  const now = core.clock.now();
  const { workspaceId, ownerId } = first;
  const calendar = await calendarOfMember(trx, team, ownerId);
  const today = localDateOf(now, calendar.timeZone);
  const key = actionReminderKey(ownerId, now);
  await core.outbox.owe(trx, {
    ...{ kind: 'message', workspaceId, key, channel: ownerId },
    content: {
      view: 'retros.action-reminder',
      ref: { userId: ownerId, today, actions: due.map(({ id }) => id).join(' ') },
    },
  });
  await saveActions(
    trx,
    due.map((action) => {
      const once = { ...action, reminded: action.reminded + 1, remindedIn: key };
      return { ...once, nextReminderAt: nextReminder(once, calendar, now) };
    }),
  );
}

/** Who left is noticed at once, and who came back is reminded as before. */
export async function noticeOwners(trx: Trx, core: Core, team: Team): Promise<void> {
  const now = core.clock.now();
  const changed: Action[] = [];
  const open = await openActionsOf(trx, team.id);
  const owners = open.map(({ ownerId }) => ownerId);
  const people = await peopleById(trx, team.workspaceId, owners);
  for (const action of open) {
    const hasLeft = people.get(action.ownerId)?.isDeactivated === true;
    if (hasLeft && action.handoverAskedAt === null) changed.push({ ...action, nextReminderAt: now });
    if (!hasLeft && action.handoverAskedAt !== null) {
      const back = { ...action, handoverAskedAt: null };
      const calendar = await calendarOfMember(trx, team, action.ownerId);
      changed.push({ ...back, nextReminderAt: nextReminder(back, calendar, now) });
    }
  }
  await saveActions(trx, changed);
}
