import type { Db } from '../../../database/index.ts';
import { localDateOf } from '../../../time/index.ts';
import {
  capacityOf,
  changesSince,
  conflictMatrix,
  dependenciesOf,
  itemsOf,
  latestPosition,
  prerequisitesOf,
  type Sprint,
  type SprintEvent,
  type Story,
  settingsOf,
  storiesAtEnd,
  storiesById,
  storiesOf,
  totalsOf,
} from '../../sprints/index.ts';
import { absencesOn, holdersOf, type Team } from '../../teams/index.ts';
import { nameOf, type Person, peopleById } from '../../workspaces/index.ts';
import {
  type Answer,
  answerState,
  changesInWords,
  GATE_ROLES,
  GATES,
  gateState,
  readiness,
  type Share,
  shareChanges,
} from '../rules/index.ts';
import { answersOf, decisionsOf, findOverride, findPublished } from '../store/index.ts';
import type { GateStanding, ShareStanding, Standing } from '../views/standing.ts';
import { requirePlan } from './plan.ts';

/**
 * A plan with all that was said about it, as it is now; that of a sprint that was closed or cancelled has what stood in it
 * until then. A handful of queries, however many stories there are.
 */
export async function standingOf(db: Db, sprintId: string, now: Date): Promise<Standing> {
  const { sprint, team } = await requirePlan(db, sprintId);
  const isOver = sprint.state === 'closed' || sprint.state === 'cancelled';
  const stories = isOver ? await storiesAtEnd(db, sprint) : await storiesOf(db, sprint.id);
  const items = await itemsOf(db, sprint.id);
  const capacity = await capacityOf(db, sprint);
  const totals = totalsOf(stories);
  const gates = await gatesOf(db, sprint, team, now);
  const answers = await answersOf(db, sprint.id);
  const override = await findOverride(db, sprint.id);
  const published = await findPublished(db, sprint.id);
  const people = await peopleById(db, team.workspaceId, [
    ...new Set([
      ...stories.flatMap(({ assignees }) => assignees),
      ...gates.flatMap(({ holders, decision }) => [...holders, ...(decision ? [decision.byUserId] : [])]),
      ...(override ? [override.byUserId] : []),
      ...(published ? [published.publishedBy] : []),
    ]),
  ]);
  const shares = sharesOf(
    sprint,
    stories,
    new Map(capacity.members.map(({ userId, days }) => [userId, days])),
    answers,
  );
  const checks = readiness({
    ...{ sprint, stories, items, capacity, totals, gates: named(gates, people) },
    openPrerequisites: (await prerequisitesOf(db, sprint.id))
      .filter(({ state }) => state !== 'closed')
      .map(({ name }) => name),
    overlaps: await overlapsOf(db, stories),
    teamDone: (await settingsOf(db, team.id)).definitionOfDone,
    confirmations: shares.map(({ userId, state }) => ({ name: nameOf(people, userId), state })),
  });
  return {
    ...{ sprint, teamName: team.name, stories, items, capacity, totals, gates, shares, checks, override },
    publishedBy: published?.publishedBy ?? null,
    position: await latestPosition(db, sprint.workspaceId),
    ...{ people, now, zone: team.timeZone },
  };
}

async function overlapsOf(db: Db, stories: readonly Story[]): Promise<Array<readonly [string, string]>> {
  const needs = await dependenciesOf(
    db,
    stories.map(({ id }) => id),
  );
  return conflictMatrix(stories, needs).map(({ one, other }) => [one.key, other.key]);
}

/** Who holds the role of each gate: those who are away last. Gates whose role nobody holds are not in it. */
async function gatesOf(db: Db, sprint: Sprint, team: Team, now: Date): Promise<GateStanding[]> {
  const decisions = await decisionsOf(db, sprint.id);
  const last = GATES.flatMap((gate) => decisions.findLast((decision) => decision.gate === gate) ?? []);
  const since =
    last.length > 0
      ? await changesSince(db, sprint.id, Math.min(...last.map(({ position }) => position)))
      : [];
  const standings: GateStanding[] = [];
  for (const gate of GATES) {
    const { userIds, passedFrom } = await holdersOf(db, team, GATE_ROLES[gate]);
    if (passedFrom !== undefined) continue;
    const decision = last.find((one) => one.gate === gate);
    const { state, changes } = gateState(decision, since, sprint.id);
    standings.push({
      ...{ gate, state, decision },
      holders: await presentFirst(db, team, userIds, now),
      changes: await inWords(db, sprint, changes),
    });
  }
  return standings;
}

/** What changed in a sprint, a phrase each. */
export async function inWords(db: Db, sprint: Sprint, changes: readonly SprintEvent[]): Promise<string[]> {
  const changed = changes.filter(({ subject }) => subject === 'story').map(({ subjectId }) => subjectId);
  const stories = changed.length > 0 ? await storiesById(db, changed) : new Map<string, Story>();
  return changesInWords(changes, { sprintId: sprint.id, unit: sprint.unit, stories });
}

/** A deputy comes before those who are away today. */
async function presentFirst(db: Db, team: Team, userIds: string[], now: Date): Promise<string[]> {
  const away = await absencesOn(db, team.workspaceId, userIds, localDateOf(now, team.timeZone));
  return [...userIds.filter((id) => !away.has(id)), ...userIds.filter((id) => away.has(id))];
}

function sharesOf(
  { unit }: Sprint,
  stories: readonly Story[],
  days: ReadonlyMap<string, number>,
  answers: ReadonlyMap<string, Answer>,
): ShareStanding[] {
  const userIds = [...new Set(stories.flatMap(({ assignees }) => assignees))];
  return userIds.map((userId) => {
    const own = stories.filter(({ assignees }) => assignees.includes(userId));
    const share: Share = {
      stories: own.map(({ id, key, estimate }) => ({ id, key, estimate })),
      days: days.get(userId) ?? 0,
    };
    const answer = answers.get(userId);
    return {
      ...{ userId, share, answer, state: answerState(answer, share) },
      changes: answer ? shareChanges(answer.share, share, unit) : [],
    };
  });
}

function named(gates: readonly GateStanding[], people: ReadonlyMap<string, Person>) {
  return gates.map(({ gate, state, holders }) => ({
    ...{ gate, state },
    who: holders.slice(0, 1).map((id) => nameOf(people, id)),
  }));
}
