import type { Db } from '../../../database/index.ts';
import type { Upcoming } from '../../slice.ts';
import { findSprint } from '../../sprints/index.ts';
import { findTeam } from '../../teams/index.ts';
import { nameOf, type Person, peopleById } from '../../workspaces/index.ts';
import type { Action } from '../rules/index.ts';
import { findRetro, openingsAhead, remindersAhead } from '../store/index.ts';

/** Which retros will open by themselves, and who is reminded of what they took on. */
export async function actionsComing(db: Db, workspaceId: string, now: Date): Promise<Upcoming[]> {
  const coming = [...(await openings(db, workspaceId)), ...(await reminders(db, workspaceId))];
  return coming.filter(({ at }) => at > now);
}

async function openings(db: Db, workspaceId: string): Promise<Upcoming[]> {
  const coming: Upcoming[] = [];
  for (const { sprintId, teamId, opensAt, waitsFor } of await openingsAhead(db, workspaceId)) {
    const sprint = await findSprint(db, sprintId);
    const team = (await findTeam(db, teamId))?.name ?? null;
    const before = opensAt === null && waitsFor !== null ? await findRetro(db, waitsFor) : undefined;
    const at = opensAt ?? before?.endsAt.act;
    if (at) coming.push({ at, words: `Open the retro on ${sprint?.name ?? 'the sprint'}`, team });
  }
  return coming;
}

/** Those that are looked at together are one thing. */
async function reminders(db: Db, workspaceId: string): Promise<Upcoming[]> {
  const ahead = await remindersAhead(db, workspaceId);
  const people = await peopleById(
    db,
    workspaceId,
    ahead.map(({ ownerId }) => ownerId),
  );
  const together = new Map<string, Action[]>();
  for (const action of ahead) {
    const key = `${action.ownerId} ${action.nextReminderAt?.toISOString()}`;
    together.set(key, [...(together.get(key) ?? []), action]);
  }
  const teams = new Map<string, string | null>();
  const coming: Upcoming[] = [];
  for (const [first, ...more] of together.values()) {
    if (!first?.nextReminderAt) continue;
    if (!teams.has(first.teamId)) teams.set(first.teamId, (await findTeam(db, first.teamId))?.name ?? null);
    const words = wordsOf(first.ownerId, more.length + 1, people);
    coming.push({ at: first.nextReminderAt, words, team: teams.get(first.teamId) ?? null });
  }
  return coming;
}

function wordsOf(ownerId: string, count: number, people: ReadonlyMap<string, Person>): string {
  const name = nameOf(people, ownerId);
  if (people.get(ownerId)?.isDeactivated) return `Ask who takes over what ${name} took on`;
  return `Remind ${name} of ${count === 1 ? 'an action' : `${count} actions`} from a retro`;
}
