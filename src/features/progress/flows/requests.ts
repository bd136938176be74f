import type { Button } from '@slack/types';
import type { Db } from '../../../database/index.ts';
import { workingMsBetween } from '../../../time/index.ts';
import type { Reader, Upcoming } from '../../slice.ts';
import { sprintsOf, storiesById } from '../../sprints/index.ts';
import { calendarOf, findMember, findTeam, type Team } from '../../teams/index.ts';
import { type Person, peopleById } from '../../workspaces/index.ts';
import type { Stay } from '../rules/stay.ts';
import { askedFor, askedIn } from '../store/asked.ts';
import { staysAhead, staysById, staysIn, staysOfStories } from '../store/stays.ts';
import { type Requested, takeButton, takenLine, type Waiting, waitingLine } from '../views/request.ts';

const HOUR_MS = 60 * 60_000;

interface Named {
  people: ReadonlyMap<string, Person>;
}

/** What one message asks of one person, as it stands now; null where it is no longer kept. */
export async function requestShown(
  db: Db,
  messageId: string,
): Promise<(Named & { requested: Requested[] }) | null> {
  const asked = await askedIn(db, messageId);
  const stays = await staysById(
    db,
    asked.map(({ stayId }) => stayId),
  );
  const [first] = stays.values();
  const team = first && (await findTeam(db, first.teamId));
  if (!team) return null;
  const requested: Requested[] = [];
  for (const { stayId, userId, answer, askedAt } of asked) {
    const [waiting] = await waitingOf(db, team, [stays.get(stayId)], askedAt);
    if (waiting) requested.push({ ...waiting, userId, answer });
  }
  return { requested: requested.toSorted(longestFirst), people: await peopleIn(db, team, requested) };
}

function longestFirst(a: Waiting, b: Waiting): number {
  return b.hours - a.hours || a.story.key.localeCompare(b.story.key, 'en', { numeric: true });
}

/** What the daily says of stories that somebody was asked to take, or has taken; null where there are none. */
export async function reviewLine(db: Db, team: Team, now: Date): Promise<string | null> {
  const stays: Stay[] = [];
  for (const { id } of await sprintsOf(db, team.id, ['running'])) stays.push(...(await staysIn(db, id)));
  const asked = await askedFor(
    db,
    stays.map(({ id }) => id),
  );
  const told = stays.filter(({ id, state }) => state !== 'asking' || asked.has(id));
  const waiting = await waitingOf(db, team, told, now);
  return waitingLine(waiting, await peopleIn(db, team, waiting));
}

async function waitingOf(
  db: Db,
  team: Team,
  stays: ReadonlyArray<Stay | undefined>,
  at: Date,
): Promise<Waiting[]> {
  const known = stays.filter((stay) => stay !== undefined);
  const stories = await storiesById(
    db,
    known.map(({ storyId }) => storyId),
  );
  const calendar = await calendarOf(db, team);
  return known.flatMap((stay) => {
    const story = stories.get(stay.storyId);
    const hours = Math.floor(workingMsBetween(calendar, stay.since, at) / HOUR_MS);
    return story ? [{ stay, story, hours }] : [];
  });
}

function peopleIn(db: Db, team: Team, waiting: readonly Waiting[]): Promise<Map<string, Person>> {
  const named = waiting.flatMap(({ stay, story }) => [...story.assignees, stay.takenBy ?? '']);
  return peopleById(db, team.workspaceId, [...new Set(named)]);
}

/** 'I'll review it' on the card of a story that waits for that, for those who could. */
export async function storyActions(db: Db, storyId: string, reader: Reader): Promise<Button[]> {
  const { stay, story } = await presentStay(db, storyId);
  if (!stay || !story || stay.takenBy !== null || stay.status === 'in-progress') return [];
  const team = await findTeam(db, story.teamId);
  const member = team && (await findMember(db, team, reader.userId));
  return member?.canBeAsked && !story.assignees.includes(reader.userId) ? [takeButton(stay, story)] : [];
}

/** Who has taken a story over, on its card. */
export async function storyNotes(db: Db, storyId: string): Promise<string[]> {
  const { stay } = await presentStay(db, storyId);
  if (!stay?.takenBy) return [];
  return takenLine(stay, await peopleById(db, stay.workspaceId, [stay.takenBy]));
}

async function presentStay(db: Db, storyId: string) {
  const stay = (await staysOfStories(db, [storyId])).find(({ state }) => state !== 'over');
  const story = stay && (await storiesById(db, [storyId])).get(storyId);
  return { stay, story };
}

/** When somebody will be asked to take a story. */
export async function requestsAhead(db: Db, workspaceId: string, now: Date): Promise<Upcoming[]> {
  const stays = (await staysAhead(db, workspaceId)).filter(
    ({ nextDueAt }) => nextDueAt !== null && nextDueAt > now,
  );
  const stories = await storiesById(
    db,
    stays.map(({ storyId }) => storyId),
  );
  const coming: Upcoming[] = [];
  for (const { storyId, nextDueAt, teamId } of stays) {
    const team = (await findTeam(db, teamId))?.name ?? null;
    const words = `Ask who can take over ${stories.get(storyId)?.key ?? 'a story'}`;
    if (nextDueAt) coming.push({ at: nextDueAt, words, team });
  }
  return coming;
}
