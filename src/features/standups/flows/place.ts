import type { Db } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import { type LocalDate, localDateOf } from '../../../time/index.ts';
import { findMember, findTeam, type Member, requireTeam, type Team, type Where } from '../../teams/index.ts';
import { findChannel } from '../../workspaces/index.ts';
import { teamTimes } from '../rules/schedule.ts';
import type { Occurrence, Standup } from '../rules/types.ts';
import { findOccurrence, findStandup, occurrenceOn, standupOfTeam } from '../store/index.ts';

/** A standup with its team. */
export interface Place {
  standup: Standup;
  team: Team;
}

export interface OccurrencePlace extends Place {
  occurrence: Occurrence;
}

/** The standup of the team that a command means. Throws a UserError where there is none. */
export async function requireStandup(db: Db, where: Where): Promise<Place> {
  const team = await requireTeam(db, where);
  const standup = await standupOfTeam(db, team.id);
  if (!standup)
    throw new UserError(`${team.name} has no standup yet. Type \`/standup setup\` in its channel.`);
  return { standup, team };
}

/** As `requireStandup`, for reading what was said: in a private channel that is for those who are in it. */
export async function requireReadable(db: Db, where: Where): Promise<Place> {
  const place = await requireStandup(db, where);
  const { team } = place;
  const home = await findChannel(db, team.workspaceId, team.homeChannelId);
  const mayRead = !home?.isPrivate || (await findMember(db, team, where.userId)) !== undefined;
  if (!mayRead)
    throw new UserError("This team's standup is private: only people in its channel can read it.");
  return place;
}

/** The standup that a button of the workspace names. Throws a UserError if it is gone. */
export async function placeOf(db: Db, workspaceId: string, standupId: string): Promise<Place> {
  const standup = await findStandup(db, standupId);
  const team = standup && (await findTeam(db, standup.teamId));
  if (!team || standup.workspaceId !== workspaceId) {
    throw new UserError('This standup does not exist any more. `/standup setup` in a channel starts one.');
  }
  return { standup, team };
}

/** Undefined where the occurrence, its standup or its team is gone. */
export async function placeOfOccurrence(db: Db, occurrenceId: string): Promise<OccurrencePlace | undefined> {
  const occurrence = await findOccurrence(db, occurrenceId);
  const standup = occurrence && (await findStandup(db, occurrence.standupId));
  const team = standup && (await findTeam(db, standup.teamId));
  return team && { occurrence, standup, team };
}

/** Somebody who may answer. Throws a UserError for everybody else. */
export async function requireMember(db: Db, team: Team, userId: string): Promise<Member> {
  const member = await findMember(db, team, userId);
  if (!member) {
    throw new UserError(
      `Only people in <#${team.homeChannelId}> answer ${team.name}'s standup. Join that channel first.`,
    );
  }
  if (!member.canBeAsked) {
    throw new UserError(`Guests read ${team.name}'s standup but are not asked. Write in the daily's thread.`);
  }
  return member;
}

/** When the daily of an occurrence goes out, or went. */
export function dailyTime({ standup, team }: Place, date: LocalDate): Date {
  return teamTimes(standup, 'async', date, team.timeZone).dailyAt;
}

export function dateFor(member: Member, now: Date): LocalDate {
  return localDateOf(now, member.timeZone);
}

/** The occurrence that a button of the workspace names. Throws a UserError if it is gone. */
export async function requireOccurrence(
  db: Db,
  workspaceId: string,
  { standupId, date }: { standupId: string; date: LocalDate },
): Promise<OccurrencePlace> {
  const place = await placeOf(db, workspaceId, standupId);
  const occurrence = await occurrenceOn(db, standupId, date);
  if (!occurrence) throw new UserError('This standup was never opened, so there is nothing to change.');
  return { ...place, occurrence };
}
