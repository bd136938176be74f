import type { Db } from '../../../database/index.ts';
import { blockerLine, findBlocker, openBlockersOf } from '../../blockers/index.ts';
import { calendarOf, type Team } from '../../teams/index.ts';
import { peopleById } from '../../workspaces/index.ts';
import type { FullAnswer } from '../rules/types.ts';
import type { NamedBlocker } from '../views/words.ts';

/** The team's open blockers as they stand now, the oldest first, as mrkdwn. */
export async function openBlockerLines(db: Db, team: Team, now: Date): Promise<string[]> {
  const open = await openBlockersOf(db, { team });
  const concerned = open.flatMap(({ raisedBy, ownerId }) => (ownerId ? [raisedBy, ownerId] : [raisedBy]));
  const people = await peopleById(db, team.workspaceId, [...new Set(concerned)]);
  const calendar = await calendarOf(db, team);
  return open.map((blocker) => blockerLine(blocker, people, now, calendar));
}

/** The blockers that an answer is about, by id. */
export async function namedBlockers(db: Db, answer: FullAnswer): Promise<Map<string, NamedBlocker>> {
  const ids = [
    ...answer.lines.flatMap(({ blockerId }) => blockerId ?? []),
    ...answer.blockerWords.map(({ blockerId }) => blockerId),
  ];
  const named = new Map<string, NamedBlocker>();
  for (const id of new Set(ids)) {
    const blocker = await findBlocker(db, id);
    if (blocker) named.set(id, blocker);
  }
  return named;
}
