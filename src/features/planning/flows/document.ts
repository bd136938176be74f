import type { Db } from '../../../database/index.ts';
import type { Approval, Plan, PlannedStory } from '../../../plans/index.ts';
import {
  type Dependency,
  dayPlansOf,
  dependenciesOf,
  prerequisitesOf,
  type Sprint,
  type SprintItem,
  type Story,
  storiesById,
  type Task,
  tasksOf,
} from '../../sprints/index.ts';
import { findTeam } from '../../teams/index.ts';
import { nameOf, type Person, peopleById } from '../../workspaces/index.ts';
import type { Standing } from '../views/standing.ts';
import { standingOf } from './standing.ts';

/** The whole plan of a sprint with keys and names, as it is written down. */
export async function documentFor(db: Db, sprintId: string, now: Date): Promise<Plan> {
  const standing = await standingOf(db, sprintId, now);
  const { sprint, capacity, totals } = standing;
  const days = await dayPlansOf(db, sprint.id);
  const named = [...days.map(({ userId }) => userId), ...(sprint.ownerId ? [sprint.ownerId] : [])];
  const others = await peopleById(db, sprint.workspaceId, [...new Set(named)]);
  const people = new Map([...standing.people, ...others]);
  const name = (userId: string) => nameOf(people, userId);
  const lines = <Kind extends SprintItem['kind']>(kind: Kind) =>
    standing.items.filter((item): item is Extract<SprintItem, { kind: Kind }> => item.kind === kind);
  return {
    ...{ team: standing.teamName, number: sprint.number, name: sprint.name, state: sprint.state },
    ...{ goal: sprint.goal, focus: sprint.focus, startsOn: sprint.startsOn, endsOn: sprint.endsOn },
    ...{ owner: sprint.ownerId === null ? null : name(sprint.ownerId), unit: sprint.unit },
    ...{ release: sprint.release, mergeGate: sprint.mergeGate, demoGoal: sprint.demoGoal },
    ...{ hasRiskCheck: sprint.hasRiskCheck, prerequisites: await prerequisitesIn(db, sprint) },
    capacity: {
      ...{ total: capacity.total, pointsPerDay: sprint.pointsPerDay, allocation: sprint.allocation },
      people: capacity.members.map(({ userId, name, days, isSet, amount }) => ({
        ...{ name, days, isSet, capacity: amount, planned: totals.byMember.get(userId) ?? 0 },
      })),
    },
    ...{ successCriteria: lines('success'), acceptanceCriteria: lines('acceptance') },
    ...{ definitionOfDone: lines('done'), deliverables: lines('deliverable') },
    stories: await storiesIn(db, standing, people),
    ...{ risks: lines('risk'), external: lines('external'), metrics: lines('metric') },
    integration: lines('integration').map(({ text }) => text),
    days: days.map(({ date, userId, text }) => ({ date, name: name(userId), text })),
    approvals: standing.gates.map(
      ({ gate, state, decision }): Approval => ({
        ...{ gate, state, by: decision ? name(decision.byUserId) : null, at: decision?.at ?? null },
        ...{ comment: decision?.comment ?? '', impact: decision?.impact ?? '' },
        recommendations: decision?.recommendations ?? '',
      }),
    ),
    confirmations: standing.shares.map(({ userId, state, answer }) => ({
      ...{ name: name(userId), state, reason: answer?.reason ?? '' },
    })),
    override: standing.override
      ? { ...standing.override, by: name(standing.override.byUserId), unmet: [...standing.override.unmet] }
      : null,
    timeZone: standing.zone,
  };
}

async function prerequisitesIn(db: Db, sprint: Sprint): Promise<string[]> {
  const names: string[] = [];
  for (const needed of await prerequisitesOf(db, sprint.id)) {
    const team = needed.teamId === sprint.teamId ? undefined : await findTeam(db, needed.teamId);
    names.push(team ? `${needed.name} (${team.name})` : needed.name);
  }
  return names;
}

async function storiesIn(
  db: Db,
  { stories }: Standing,
  people: ReadonlyMap<string, Person>,
): Promise<PlannedStory[]> {
  const ids = stories.map(({ id }) => id);
  const tasks = byStory(await tasksOf(db, ids));
  const needs = byStory(await dependenciesOf(db, ids));
  const named = [
    ...stories.flatMap(({ parentId }) => parentId ?? []),
    ...[...needs.values()].flat().map(({ needsStoryId }) => needsStoryId),
  ];
  const others = await storiesById(db, named);
  return stories.map((story) => plannedStory(story, { tasks, needs, others, people }));
}

function byStory<One extends { storyId: string }>(ones: readonly One[]): Map<string, One[]> {
  const grouped = new Map<string, One[]>();
  for (const one of ones) {
    const others = grouped.get(one.storyId);
    if (others) others.push(one);
    else grouped.set(one.storyId, [one]);
  }
  return grouped;
}

interface Around {
  tasks: ReadonlyMap<string, Task[]>;
  needs: ReadonlyMap<string, Dependency[]>;
  others: ReadonlyMap<string, Story>;
  people: ReadonlyMap<string, Person>;
}

function plannedStory(story: Story, { tasks, needs, others, people }: Around): PlannedStory {
  const keyOf = (id: string) => others.get(id)?.key ?? [];
  return {
    ...{ key: story.key, title: story.title, notes: story.notes, epic: story.epic },
    ...{ estimate: story.estimate, priority: story.priority, type: story.type, status: story.status },
    ...{ isGoal: story.isGoal, assignees: story.assignees.map((id) => nameOf(people, id)) },
    ...{ acceptanceCriteria: story.acceptanceCriteria, ownedPaths: story.ownedPaths, rice: story.rice },
    parent: story.parentId === null ? null : (others.get(story.parentId)?.key ?? null),
    needs: (needs.get(story.id) ?? []).flatMap(({ needsStoryId }) => keyOf(needsStoryId)),
    tasks: (tasks.get(story.id) ?? []).map(({ title, hours, isDone }) => ({ title, hours, isDone })),
  };
}
