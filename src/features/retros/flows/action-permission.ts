import type { Db } from '../../../database/index.ts';
import { channelLink, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { quoted } from '../../../slack/words.ts';
import { formatWhen } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { mayManage, type Team, teamsOfPerson } from '../../teams/index.ts';
import { findPerson, nameOf, peopleById } from '../../workspaces/index.ts';
import type { Action } from '../rules/index.ts';
import { findAction } from '../store/index.ts';

/**
 * Refuses those who are neither in the team nor manage it, and guests, who read along.
 *
 * @throws UserError that says who can, or where the team is
 */
export async function requireActionTeam(db: Db, team: Team, userId: string): Promise<void> {
  if (await mayManage(db, team, userId)) return;
  if ((await findPerson(db, team.workspaceId, userId))?.isGuest) {
    throw new UserError(
      `Guests read along; the members of ${escapeMrkdwn(team.name)} change its actions. Ask one of them.`,
    );
  }
  const teams = await teamsOfPerson(db, team.workspaceId, userId);
  if (teams.some(({ id }) => id === team.id)) return;
  throw new UserError(
    `Only those in ${escapeMrkdwn(team.name)} can change its actions. Join ${channelLink(team.homeChannelId)}, or ask somebody there.`,
  );
}

/**
 * The action of a button or a form.
 *
 * @throws UserError where it is no longer kept
 */
export async function requireAction(db: Db, workspaceId: string, actionId: string): Promise<Action> {
  const action = await findAction(db, actionId);
  if (action?.workspaceId === workspaceId) return action;
  throw new UserError('This action is no longer kept. `/retro actions` shows those that are open.');
}

/** '“Review within 4 h” is done already: Lea, today 10:12.' */
export async function alreadyClosed(db: Db, core: Core, team: Team, action: Action): Promise<UserError> {
  const { state, closedBy, closedAt } = action;
  const people = await peopleById(db, action.workspaceId, closedBy === null ? [] : [closedBy]);
  const who = closedBy === null ? [] : [escapeMrkdwn(nameOf(people, closedBy))];
  const when =
    closedAt === null ? [] : [formatWhen(closedAt, { now: core.clock.now(), zone: team.timeZone })];
  const how = [...who, ...when].join(', ');
  const what = state === 'done' ? 'is done already' : 'was dropped';
  return new UserError(`${quoted(action.text, 100)} ${what}${how && `: ${how}`}. Nothing was changed.`);
}
