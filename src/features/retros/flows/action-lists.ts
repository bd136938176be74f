import type { Db } from '../../../database/index.ts';
import type { Message } from '../../../slack/message.ts';
import { UserError } from '../../../slack/user-error.ts';
import { localDateOf } from '../../../time/index.ts';
import type { HomeReader, HomeSection } from '../../slice.ts';
import { findTeam, type Team, zoneOf } from '../../teams/index.ts';
import { findPerson, peopleById } from '../../workspaces/index.ts';
import type { Action } from '../rules/index.ts';
import { actionsById, openActionsOf, openActionsOfPerson } from '../store/index.ts';
import { ownActions } from '../views/action-home.ts';
import { actionList } from '../views/action-list.ts';
import { actionReminder, handoverMessage } from '../views/action-reminder.ts';
import { mayRead, requireReading } from './at-retro.ts';

interface Asked {
  userId: string;
  now: Date;
  page?: number;
  /** What came of what was pressed; mrkdwn. */
  says?: string;
}

/**
 * The open actions of a team, to be closed and changed; for who does not read its channel those they took on.
 *
 * @throws UserError for those who neither read its channel nor took anything on
 */
export async function listActions(
  db: Db,
  team: Team,
  { userId, now, page = 0, says }: Asked,
): Promise<Message> {
  const seesAll = await mayRead(db, team, userId);
  const open = (await openActionsOf(db, team.id)).filter(({ ownerId }) => seesAll || ownerId === userId);
  if (open.length === 0 && says === undefined) await requireReading(db, team, userId);
  const people = await owners(db, team.workspaceId, open);
  const today = localDateOf(now, team.timeZone);
  return actionList({ team, open, seesAll, people, today, userId, page, says });
}

/** The same by the team's id, for a button. */
export async function listActionsOf(db: Db, teamId: string, asked: Asked): Promise<Message> {
  const team = await findTeam(db, teamId);
  if (!team) throw new UserError('That team is gone.');
  return listActions(db, team, asked);
}

/** What a person took on, in the team that they look at, or in all. */
export async function ownActionsSection(db: Db, reader: HomeReader, now: Date): Promise<HomeSection[]> {
  const { workspaceId, userId, teamId } = reader;
  const person = await findPerson(db, workspaceId, userId);
  if (!person) return [];
  const open = await openActionsOfPerson(db, workspaceId, userId);
  const here = open.filter((action) => teamId === null || action.teamId === teamId);
  return [ownActions(here, localDateOf(now, await zoneOf(db, person, workspaceId)))];
}

/** A reminder as it looks now; null where none of its actions is kept. */
export async function shownReminder(
  db: Db,
  { userId, today, ids }: { userId: string; today: string; ids: readonly string[] },
): Promise<Message | null> {
  const actions = await actionsById(db, ids);
  const [first] = actions;
  if (!first) return null;
  return actionReminder({ userId, actions, people: await owners(db, first.workspaceId, actions), today });
}

/** What somebody who left had taken on, as it is now. */
export async function shownHandover(
  db: Db,
  { teamId, leftId, ids }: { teamId: string; leftId: string; ids: readonly string[] },
  now: Date,
): Promise<Message | null> {
  const actions = await actionsById(db, ids);
  const team = await findTeam(db, teamId);
  if (actions.length === 0 || !team) return null;
  const owning = await owners(db, team.workspaceId, actions);
  const people = new Map([...owning, ...(await peopleById(db, team.workspaceId, [leftId]))]);
  const today = localDateOf(now, team.timeZone);
  return handoverMessage({ actions, people, today, leftId, teamName: team.name });
}

function owners(db: Db, workspaceId: string, actions: readonly Action[]) {
  return peopleById(
    db,
    workspaceId,
    actions.flatMap(({ ownerId, createdBy }) => [ownerId, createdBy]),
  );
}
