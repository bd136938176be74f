import type { Db } from '../../../database/index.ts';
import type { Message } from '../../../slack/message.ts';
import type { WorkingCalendar } from '../../../time/index.ts';
import { calendarOf, type Team } from '../../teams/index.ts';
import { peopleById } from '../../workspaces/index.ts';
import type { Blocker } from '../rules/index.ts';
import { eventsOf, lastResolvedOfTeam, openOfPerson, openOfTeam } from '../store/index.ts';
import { privateCard } from '../views/card.ts';
import { logLines } from '../views/history.ts';
import { type Listed, listMessage } from '../views/list.ts';
import { shownBlocker, teamOf } from './show.ts';

/** The open blockers of a team, or those that a person raised, owns or waits for; oldest first. */
export async function openBlockersOf(
  db: Db,
  whose: { team: Team } | { workspaceId: string; userId: string },
): Promise<Blocker[]> {
  return 'team' in whose ? openOfTeam(db, whose.team.id) : openOfPerson(db, whose.workspaceId, whose.userId);
}

/** A blocker whole, with its log, for one person. */
export async function showBlocker(db: Db, blocker: Blocker, now: Date): Promise<Message> {
  const shown = await shownBlocker(db, blocker, now);
  const events = await eventsOf(db, blocker.id);
  const actors = events.map((event) => event.byUserId).filter((id) => id !== null);
  const people = await peopleById(db, blocker.workspaceId, actors);
  return privateCard(shown, logLines(events, people, shown.moment));
}

const RESOLVED_SHOWN = 20;

export async function listOpen(db: Db, team: Team, now: Date): Promise<Message> {
  const listed = await listedOf(db, await openOfTeam(db, team.id), now);
  return listMessage(`Open blockers of ${team.name}`, listed, {
    none: `${team.name} has no open blocker. \`/blocker what blocks you @who-can-help\` raises one.`,
  });
}

export async function listResolved(db: Db, team: Team, now: Date): Promise<Message> {
  const listed = await listedOf(db, await lastResolvedOfTeam(db, team.id, RESOLVED_SHOWN), now);
  return listMessage(`Blockers of ${team.name} resolved last`, listed, {
    none: `${team.name} has resolved no blocker yet.`,
  });
}

export async function listMine(
  db: Db,
  reader: { workspaceId: string; userId: string },
  now: Date,
): Promise<Message> {
  const listed = await listedOf(db, await openOfPerson(db, reader.workspaceId, reader.userId), now);
  return listMessage('Blockers you raised, can unblock or wait for', listed, {
    none: 'Nothing blocks you, and nobody waits for you.',
  });
}

/** These blockers, all of one workspace, with the names and the calendars that their lines need. */
export async function listedOf(db: Db, blockers: Blocker[], now: Date): Promise<Listed[]> {
  const [first] = blockers;
  if (!first) return [];
  const named = blockers.flatMap((blocker) => [blocker.raisedBy, blocker.ownerId, blocker.resolvedBy]);
  const people = await peopleById(db, first.workspaceId, [...new Set(named.filter((id) => id !== null))]);
  const calendars = new Map<string, WorkingCalendar>();
  const listed: Listed[] = [];
  for (const blocker of blockers) {
    const calendar = calendars.get(blocker.teamId) ?? (await calendarOf(db, await teamOf(db, blocker)));
    calendars.set(blocker.teamId, calendar);
    listed.push({ blocker, people, now, calendar });
  }
  return listed;
}
