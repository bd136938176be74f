import type { Db } from '../../../database/index.ts';
import { escapeMrkdwn, shorten } from '../../../slack/mrkdwn.ts';
import { type Blocker, blockerLine, findBlocker, openBlockersOf } from '../../blockers/index.ts';
import { calendarOf, type Team } from '../../teams/index.ts';
import { peopleById } from '../../workspaces/index.ts';
import type { FullAnswer } from '../rules/types.ts';

/** The team's open blockers as they stand now, the oldest first, as mrkdwn. */
export async function openBlockerLines(db: Db, team: Team, now: Date): Promise<string[]> {
  const open = await openBlockersOf(db, { team });
  const concerned = open.flatMap(({ raisedBy, ownerId }) => (ownerId ? [raisedBy, ownerId] : [raisedBy]));
  const people = await peopleById(db, team.workspaceId, [...new Set(concerned)]);
  const calendar = await calendarOf(db, team);
  return open.map((blocker) => blockerLine(blocker, people, now, calendar));
}

/** The blockers that answers are about, by id: '#12 staging DB', as mrkdwn. */
export async function blockerNames(db: Db, answers: readonly FullAnswer[]): Promise<Map<string, string>> {
  const named = answers.flatMap(({ lines, blockerWords }) => [
    ...lines.flatMap(({ blockerId }) => (blockerId === null ? [] : [blockerId])),
    ...blockerWords.map(({ blockerId }) => blockerId),
  ]);
  const names = new Map<string, string>();
  for (const id of new Set(named)) {
    const blocker = await findBlocker(db, id);
    if (blocker) names.set(id, nameOfBlocker(blocker));
  }
  return names;
}

function nameOfBlocker({ number, title }: Blocker): string {
  return `#${number} ${escapeMrkdwn(shorten(title, 60))}`;
}
