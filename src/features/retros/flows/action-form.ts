import type { Db } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import { formatDay, type LocalDate, localDateOf } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { sprintsOf } from '../../sprints/index.ts';
import { calendarOf, findTeam, type Team } from '../../teams/index.ts';
import { peopleById } from '../../workspaces/index.ts';
import { usualDue, type WrittenOfAction } from '../rules/index.ts';
import { aboutChange } from '../schema.ts';
import { findRetro, themesOf } from '../store/index.ts';
import type { ActionForm } from '../views/action-form.ts';
import { actionLine } from '../views/action-line.ts';
import { requireAction } from './action-permission.ts';

/** The form for an action of a retro, from one of its themes where `themeId` is given; or of a team without a retro. */
export async function formForNew(
  core: Core,
  userId: string,
  about: { retroId: string; themeId: string | null } | { teamId: string },
): Promise<ActionForm> {
  const { db } = core.database;
  const retro = 'retroId' in about ? await findRetro(db, about.retroId) : undefined;
  if ('retroId' in about && !retro) throw new UserError('This retro is no longer kept.');
  const team = await findTeam(db, retro?.teamId ?? ('teamId' in about ? about.teamId : ''));
  if (!team) throw new UserError('That team is gone. Nothing was changed.');
  const { dueOn, why } = await dueProposed(db, team, core.clock.now());
  const themeId = 'retroId' in about ? about.themeId : null;
  return {
    ...{ metadata: `new ${team.id} ${retro?.id ?? ''}`.trim(), isNew: true, ownerId: userId },
    ...{ text: retro && themeId ? await titleOf(db, retro.id, themeId) : '', dueOn, dueHint: why },
  };
}

export async function formForChange(core: Core, workspaceId: string, actionId: string): Promise<ActionForm> {
  const action = await requireAction(core.database.db, workspaceId, actionId);
  const { text, ownerId, dueOn } = action;
  return { metadata: aboutChange(action), isNew: false, text, ownerId, dueOn, dueHint: '' };
}

/** The same with what somebody wrote while another wrote something else: sent again, it takes that one's place. */
export async function formAgain(
  core: Core,
  { workspaceId, actionId, ...mine }: WrittenOfAction & { workspaceId: string; actionId: string },
): Promise<ActionForm> {
  const { db } = core.database;
  const action = await requireAction(db, workspaceId, actionId);
  const team = await findTeam(db, action.teamId);
  const people = await peopleById(db, workspaceId, [action.ownerId]);
  const line = actionLine(action, people, localDateOf(core.clock.now(), team?.timeZone ?? 'UTC'));
  const says = `Somebody has changed it while you were here. Now it is: ${line}\nNothing of yours is saved yet: look again, then save it.`;
  return { ...(await formForChange(core, workspaceId, actionId)), ...mine, says };
}

/** By when it is to be done where nobody says so, and why then. */
export async function dueProposed(db: Db, team: Team, now: Date): Promise<{ dueOn: LocalDate; why: string }> {
  const today = localDateOf(now, team.timeZone);
  const planned = await sprintsOf(db, team.id, ['published', 'draft']);
  const next = planned.find(({ endsOn }) => endsOn !== null && endsOn > today);
  const dueOn = usualDue(today, next?.endsOn ?? null, await calendarOf(db, team));
  const why = next
    ? `Proposed: ${formatDay(dueOn, today)}, as ${next.name} ends.`
    : 'Proposed: in two weeks.';
  return { dueOn, why };
}

/** What a theme is called, or what its first card says. */
async function titleOf(db: Db, retroId: string, themeId: string): Promise<string> {
  const theme = (await themesOf(db, retroId)).find(({ id }) => id === themeId);
  return theme?.name ?? theme?.cards[0]?.text ?? '';
}
